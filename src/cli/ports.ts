import type { Role } from '../access/index.ts'
import type { BacktestRow, Forecast, ForecastRequest } from '../forecast/index.ts'
import type { Boundaries } from '../care/index.ts'
import type { History } from '../history/index.ts'
import type {
  Agreed,
  InstalledPostcodes,
  KeptImport,
  KeptPublication,
  Progress,
  ReadOptions,
  SourceFile,
} from '../intake/index.ts'
import type { Lever, RunWish, ScenarioResult, ScenarioWork } from '../planning/index.ts'
import type { Terminal } from './terminal.ts'

export interface ServeOptions {
  readonly port: number | undefined
  /** Load the invented demo authority where the database is empty. */
  readonly withDemo: boolean
  /** Tell where it is as one JSON document. */
  readonly json: boolean
}

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly password: string
}

/** A scenario with all that it is worked out from. */
export interface ScenarioToRun extends Omit<ScenarioWork, 'simulations'> {
  readonly history: History
  readonly request: ForecastRequest
  readonly levers: readonly Lever[]
}

/** What the commands need of the world; `main.ts` joins them to the adapters. */
export interface CommandPorts {
  readonly terminal: Terminal
  readonly readFolder: (path: string) => Promise<readonly SourceFile[]>
  readonly writeOutputs: (folder: string, outputs: ReadonlyMap<string, string | Uint8Array>) => Promise<void>
  readonly forecast: (history: History, request: ForecastRequest, progress: Progress) => Promise<Forecast>
  /** What a plan would change; progress counts simulations. */
  readonly scenario: (toRun: ScenarioToRun, wish: RunWish, progress: Progress) => Promise<ScenarioResult>
  readonly backtest: (
    history: History,
    request: Pick<ForecastRequest, 'provision' | 'fees'>,
    progress: Progress,
  ) => Promise<readonly BacktestRow[]>
  /** Into the running server where there is one, else into the database itself. */
  readonly importFiles: (
    files: readonly SourceFile[],
    options: ReadOptions & Agreed,
    progress: Progress,
  ) => Promise<KeptImport & { readonly warnings: readonly string[] }>
  /** Published statistics, all of the files or none: into the running server where there is one, else into the database itself. */
  readonly keepPublished: (
    files: readonly SourceFile[],
    progress: Progress,
  ) => Promise<readonly KeptPublication[]>
  /** Keeps the installation's directory of postcodes, as `serialisePostcodes` wrote it. */
  readonly keepPostcodes: (bytes: Uint8Array) => Promise<void>
  /** Keeps shapes of authorities; traced ones do not take the place of an official file's. */
  readonly keepBoundaries: (boundaries: Boundaries) => Promise<void>
  /** undefined: none is kept. */
  readonly installedPostcodes: () => Promise<InstalledPostcodes | undefined>
  readonly serve: (options: ServeOptions) => Promise<void>
  readonly addUser: (user: NewUser) => Promise<void>
  /** From the embedded database to the server's, which has to be empty. */
  readonly moveToServer: (progress: Progress) => Promise<void>
  readonly readPassword: () => Promise<string>
}
