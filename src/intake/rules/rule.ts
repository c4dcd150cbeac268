import type { TableName } from '../../care/index.ts'
import type { RuleContext } from './rule-context.ts'

/** A table of this year's return, or the same table of last year's. */
export type Source = TableName | `${TableName}_last`

/** What must be there for a rule to run: columns by table. The derived columns (PL_LA, PL_LOCATION, PL_DISTANCE, Header's UASC) count too. */
export type Needs = Readonly<Partial<Record<Source, readonly string[]>>>

/** What a rule may ask of the world outside the return. */
export type Lookup = 'postcodes' | 'providers' | 'authority'

export type Relevance = 'core' | 'supporting' | 'context' | 'unrelated'

/** The collection years in which a rule stands, each named by the year in which it ends: 2023 is 2022/23. */
export interface RuleYears {
  /** 2023 stands for all earlier years too: older returns are read by 2022/23's rules. */
  readonly from: number
  /** undefined: still in force. */
  readonly to: number | undefined
}

/** Says that a row of this year's table breaks the rule. Saying it twice is the same as once. */
export type Fail = (table: TableName, row: number) => void

export type Check = (context: RuleContext, fail: Fail) => void

/** One rule of the statutory return in one wording. A rule never changes what it reads. */
export interface Rule {
  /** The Department's number: `142`, `503D`, `INT03`. */
  readonly code: string
  readonly years: RuleYears
  readonly message: string
  /** error: the row contradicts itself, another row or the law; warning: it may be right, and someone should look. */
  readonly severity: 'error' | 'warning'
  readonly relevance: Relevance
  readonly topic: string
  /** What a failing row does to the figures, as a sentence, where it does anything. */
  readonly effect?: string
  /** The columns that a reader should look at. */
  readonly fields: readonly string[]
  readonly needs: Needs
  readonly lookups?: readonly Lookup[]
  readonly check: Check
}

/** A check that looks at each row of one table by itself. `prepare` fetches the columns once. */
export function eachRow(
  table: TableName,
  prepare: (context: RuleContext) => (row: number) => boolean,
): Check {
  return (context, fail) => {
    const isWrong = prepare(context)
    const rows = context.now.table(table).rowCount
    for (let row = 0; row < rows; row++) if (isWrong(row)) fail(table, row)
  }
}
