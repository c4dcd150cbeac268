import type { ScenarioResult } from './scenario-result.ts'
import type { Scenario } from './scenario.ts'

/** That a meeting agreed a scenario: from then on it is not changed, only copied. */
export interface Agreement {
  /** "Sufficiency Board". */
  readonly meeting: string
  /** Day of the meeting, `2026-11-22`. */
  readonly on: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

/** What a scenario came to on the records of one moment. */
export interface KeptResult {
  /** ISO instant. */
  readonly at: string
  /** Of the records, places, fees and levers that it was made from: it is out of date where this differs. */
  readonly madeFrom: string
  readonly result: ScenarioResult
}

export interface KeptScenario {
  readonly id: string
  readonly scenario: Scenario
  readonly by: string
  readonly at: string
  readonly changedBy: string
  readonly changedAt: string
  /** Whether people besides the one who made it see it. */
  readonly isShared: boolean
  readonly agreed: Agreement | undefined
  readonly latest: KeptResult | undefined
  /** The result before the latest, of an agreed plan the one that was agreed: what changed since is told from it. */
  readonly previous: KeptResult | undefined
}

export interface Doing {
  readonly by: string
  readonly at: string
}

/** Port: the scenarios of one authority. What a meeting has agreed is locked: changing or removing it throws an InputError. */
export interface KeptScenarios {
  add(scenario: Scenario, doing: Doing): Promise<KeptScenario>
  change(id: string, scenario: Scenario, doing: Doing): Promise<void>
  share(id: string, isShared: boolean): Promise<void>
  agree(id: string, agreement: Agreement): Promise<void>
  /** The latest result becomes the previous one. Allowed on a locked scenario too: the data change, the plan does not. */
  keepResult(id: string, result: KeptResult): Promise<void>
  remove(id: string): Promise<void>
  find(id: string): Promise<KeptScenario | undefined>
  /** Newest change first, without results. */
  list(): Promise<readonly Omit<KeptScenario, 'latest' | 'previous'>[]>
}

export const LOCKED =
  'A meeting has agreed this scenario, so it cannot be changed. Copy it and change the copy.'
