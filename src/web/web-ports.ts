import type { AuditLog, Passwords, Sessions, Users } from '../access/index.ts'
import type { AreaContext, Boundaries, LocalityGeography } from '../care/index.ts'
import type { KeptForecasts, SearchStatements } from '../forecast/index.ts'
import type {
  Imports,
  KeptPublications,
  NewImport,
  NewPublication,
  Progress,
  PublishedStatistics,
  ReadOptions,
  RefusedFile,
  SourceFile,
} from '../intake/index.ts'
import type { KeptBestPlans } from '../planning/index.ts'
import type { EditedSentences } from '../reports/index.ts'
import type { FeesRegister, MoneyRegisters, PlacesRegister } from '../supply/index.ts'
import type { KeptScenarios } from '../planning/index.ts'
import type { BestPlanning } from './best-planning.ts'
import type { Forecasting } from './forecasting.ts'
import type { Measuring } from './measuring.ts'
import type { ScenarioRuns } from './scenarios.ts'
import type { LongWork } from './work/long-work.ts'

/** Files read and checked: what an import will hold, and all that is known against it. */
export type ReadFiles = Omit<NewImport, 'by' | 'at'>

/** Reads and checks the files of one import; it may do so on another thread. */
export type ReadSourceFiles = (
  files: readonly SourceFile[],
  progress: Progress,
  options?: ReadOptions,
) => Promise<ReadFiles>

/** What files of published statistics hold, and which were refused. */
export interface ReadPublications {
  readonly publications: readonly NewPublication[]
  readonly refused: readonly RefusedFile[]
}

export type ReadPublishedFiles = (
  files: readonly SourceFile[],
  progress: Progress,
) => Promise<ReadPublications>

/** The parts of a log that the web uses. Fields hold no personal data: patterns of routes, counts, times. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

/** All that the web needs from outside; `main.ts` joins it. */
export interface WebPorts {
  readonly users: Users
  readonly sessions: Sessions
  readonly audit: AuditLog
  readonly passwords: Passwords
  readonly imports: Imports
  readonly places: PlacesRegister
  readonly fees: FeesRegister
  /** Registers about prices, contracts, budgets and savings. */
  readonly money: MoneyRegisters
  readonly forecasts: KeptForecasts
  readonly sentences: EditedSentences
  /** What the authority states of its searches for a home. */
  readonly searches: SearchStatements
  readonly forecasting: Forecasting
  readonly bestPlans: KeptBestPlans
  readonly bestPlanning: BestPlanning
  readonly measuring: Measuring
  readonly scenarios: KeptScenarios
  readonly scenarioRuns: ScenarioRuns
  readonly readSourceFiles: ReadSourceFiles
  readonly publications: KeptPublications
  readonly readPublishedFiles: ReadPublishedFiles
  /** All published figures that count, made one. */
  readonly publishedStatistics: () => Promise<PublishedStatistics>
  /** ONS code of the authority; undefined while nothing tells it. */
  readonly laCode: () => Promise<string | undefined>
  /** The authority's own geographies: the first is the one that measures are cut by. Empty where there are none. */
  readonly geographies: () => Promise<readonly LocalityGeography[]>
  /** What tells whether a postcode is in the authority's area. */
  readonly area: () => Promise<AreaContext>
  /** Shapes of authorities; undefined while no postcodes and no boundary file are kept. */
  readonly boundaries: () => Promise<Boundaries | undefined>
  readonly work: LongWork
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>
}
