import { eachCarriedOver } from './carried-over.ts'
import { OTHER_PLACEMENTS_FROM_2025 } from './code-sets.ts'
import type { Relevance, Rule, RuleYears } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

/** A column that must still say what it said in the episode left open on 31 March. */
interface Carried {
  readonly code: string
  readonly years?: RuleYears
  readonly relevance?: Relevance
  readonly column: string
  readonly message: string
  readonly effect?: string
}

/** History keeps a home that only the earlier return knows. */
const HOME_STANDS =
  'Where both episodes begin on the same day, this year’s stands; a code that is blank or unknown now is taken from last year’s.'
const LATER_STANDS = 'Where both episodes begin on the same day, this year’s stands.'

// prettier-ignore
const carried: readonly Carried[] = [
  { code: '503A', column: 'RNE', message: 'The reason for new episode in the first episode does not match open episode at end of last year.', effect: LATER_STANDS },
  { code: '503B', column: 'LS', message: 'The legal status in the first episode does not match open episode at end of last year.', effect: LATER_STANDS },
  { code: '503C', column: 'CIN', message: 'The category of need in the first episode does not match open episode at end of last year.', effect: LATER_STANDS },
  { code: '503D', years: years('2022/23', '2023/24'), column: 'PLACE', message: 'The placement type in the first episode does not match open episode at end of last year', effect: HOME_STANDS },
  { code: '503D', years: years('2024/25', '2024/25'), column: 'PLACE', message: 'The placement type in the first episode does not match open episode at end of last year', effect: HOME_STANDS },
  { code: '503D', years: years('2025/26'), column: 'PLACE', message: 'The placement type in the first episode does not match open episode at end of last year', effect: HOME_STANDS },
  { code: '503E', column: 'PLACE_PROVIDER', message: 'The placement provider in the first episode does not match open episode at end of last year.', effect: HOME_STANDS },
  { code: '503F', column: 'URN', relevance: 'supporting', message: 'The Ofsted URN in the first episode does not match open episode at end of last year.' },
  { code: '503H', column: 'PL_LA', message: 'The placement LA in first episode does not match open episode at end of last year.', effect: LATER_STANDS },
  { code: '503J', column: 'PL_LOCATION', message: 'The placement location in first episode does not match open episode at end of last year.', effect: LATER_STANDS },
]

/** Whether a code was renamed by the Department between the two years: an open stay then changes its code without moving. */
function isRenamed(column: string, year: number): (now: string, last: string) => boolean {
  if (column !== 'PLACE') return () => false
  if (year === 2024 || year === 2025) return (now, last) => last === 'H5' && now === 'K3'
  if (year === 2026) return (now, last) => last === 'Z1' && OTHER_PLACEMENTS_FROM_2025.has(now)
  return () => false
}

const toRule = ({ column, ...rule }: Carried): Rule => ({
  ...rule,
  years: rule.years ?? ALL_YEARS,
  severity: 'error',
  relevance: rule.relevance ?? 'core',
  topic: 'cross-year',
  fields: [column],
  needs: {
    Episodes: ['CHILD', 'DECOM', column],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', column],
  },
  check: eachCarriedOver(({ now, last, year }) => {
    const isAllowed = isRenamed(column, year)
    const [is, was] = [now.text('Episodes', column), last!.text('Episodes', column)]
    return (first, open) => is[first] !== was[open] && !isAllowed(is[first]!, was[open]!)
  }),
})

export const lastYearDiffers: readonly Rule[] = carried.map(toRule)
