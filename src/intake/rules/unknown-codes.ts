import { codeStanding, type TableName } from '../../care/index.ts'
import { codesOfYear } from './code-sets.ts'
import { eachRow, type Relevance, type Rule, type RuleYears } from './rule.ts'
import { ALL_YEARS, FIRST_RULES_YEAR, years } from './rule-years.ts'

interface CodeRule {
  readonly code: string
  readonly years?: RuleYears
  readonly message: string
  readonly relevance: Relevance
  readonly topic: string
  readonly table: TableName
  readonly column: string
  readonly mayBeBlank: boolean
  readonly effect?: string
}

const PLACE_EFFECT =
  'A code of another year keeps its meaning. Any other is taken from the rows about the same home, and else counted as “other”.'

/** A code that the Department's list of the year does not have. */
const codeRules: readonly CodeRule[] = [
  {
    code: '101',
    years: years('2022/23', '2023/24'),
    message: 'Gender code is not valid.',
    relevance: 'supporting',
    topic: 'child characteristics',
    table: 'Header',
    column: 'SEX',
    mayBeBlank: false,
  },
  {
    code: '101',
    years: years('2024/25'),
    message: 'The child or young person’s reported sex is not valid.',
    relevance: 'supporting',
    topic: 'child characteristics',
    table: 'Header',
    column: 'SEX',
    mayBeBlank: false,
  },
  {
    code: '103',
    message: 'The ethnicity code is either not valid or has not been entered.',
    relevance: 'supporting',
    topic: 'child characteristics',
    table: 'Header',
    column: 'ETHNIC',
    mayBeBlank: false,
  },
  {
    code: '143',
    message: 'The reason for new episode code is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'RNE',
    mayBeBlank: true,
    effect: 'The episode is counted as a new stay, but not as a move to another carer.',
  },
  {
    code: '144',
    message: 'The legal status code is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'LS',
    mayBeBlank: true,
    effect: 'The episode is counted as if it were not a short break.',
  },
  {
    code: '145',
    message: 'Category of need code is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'CIN',
    mayBeBlank: true,
    effect: 'The child is counted; the need stays as it is written, and no measure of need knows it.',
  },
  {
    code: '146',
    years: years('2022/23', '2023/24'),
    message: 'Placement type code is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'PLACE',
    mayBeBlank: true,
    effect: PLACE_EFFECT,
  },
  {
    code: '146',
    years: years('2024/25', '2024/25'),
    message: 'Placement type code is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'PLACE',
    mayBeBlank: true,
    effect: PLACE_EFFECT,
  },
  {
    code: '146',
    years: years('2025/26'),
    message: 'Placement type code is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'PLACE',
    mayBeBlank: true,
    effect: PLACE_EFFECT,
  },
  {
    code: '149',
    message: 'Reason episode ceased code is not valid.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'REC',
    mayBeBlank: true,
    effect: 'The end is counted by its date; where the child went is unknown.',
  },
  {
    code: '1009',
    message: 'Reason for placement change is not a valid code.',
    relevance: 'core',
    topic: 'bad codes',
    table: 'Episodes',
    column: 'REASON_PLACE_CHANGE',
    mayBeBlank: true,
    effect: 'The move is counted, and not among the unplanned ones.',
  },
]

function toRule({ table, column, mayBeBlank, years: inForce = ALL_YEARS, ...rule }: CodeRule): Rule {
  const allowed = codesOfYear(column, inForce.from)
  return {
    ...rule,
    years: inForce,
    severity: 'error',
    fields: [column],
    needs: { [table]: [column] },
    check: eachRow(table, context => {
      const text = context.text(table, column)
      const isLegacy = isLegacyCode(column, context.year)
      return row => (text[row] === '' ? !mayBeBlank : !allowed.has(text[row]!) && !isLegacy(text[row]!))
    }),
  }
}

/** Codes of old returns are noted when they are read; in their own years they are no errors. */
const isLegacyCode =
  (column: string, year: number) =>
  (code: string): boolean =>
    year < FIRST_RULES_YEAR && codeStanding(column, code, year) === 'legacy'

export const unknownCodes: readonly Rule[] = codeRules.map(toRule)
