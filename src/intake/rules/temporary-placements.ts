import { isDay } from '../../care/index.ts'
import { TEMPORARY } from './code-sets.ts'
import { eachRow, type Check, type Rule } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'
import { samePostcode } from './same-postcode.ts'

const temporary = {
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'core',
  topic: 'temporary placements',
} as const

interface Limit {
  readonly code: string
  readonly place: string
  readonly days: number
  readonly message: string
}

// prettier-ignore
const limits: readonly Limit[] = [
  { code: '375', place: 'T1', days: 42, message: 'Hospitalisation coded as a temporary placement exceeds six weeks.' },
  { code: '376', place: 'T3', days: 21, message: 'Temporary placements coded as being due to holiday of usual foster carer(s) cannot exceed three weeks.' },
  { code: '379', place: 'T4', days: 7, message: 'Temporary placements for unspecified reason (placement code T4) cannot exceed seven days.' },
]

/** Ended stays only: how long one that goes on will last is not known. */
const lastsTooLong = ({ code, place, days, message }: Limit): Rule => ({
  ...temporary,
  code,
  message,
  effect: 'All of its days are counted in the home that the child was away from, however many they are.',
  fields: ['DECOM', 'PLACE'],
  needs: { Episodes: ['PLACE', 'DECOM', 'DEC'] },
  check: eachRow('Episodes', context => {
    const places = context.text('Episodes', 'PLACE')
    const [starts, ends] = [context.days('Episodes', 'DECOM'), context.days('Episodes', 'DEC')]
    return row =>
      places[row] === place && isDay(starts[row]!) && isDay(ends[row]!) && ends[row]! - starts[row]! > days
  }),
})

const MOST_CARERS_HOLIDAYS = 2

/** An episode that only changes the legal status (RNE L) is still the same stay. */
const tooManyCarersHolidays: Rule = {
  ...temporary,
  code: '377',
  message:
    'Only two temporary placements coded as being due to holiday of usual foster carer(s) are allowed in any 12- month period.',
  relevance: 'supporting',
  fields: ['PLACE'],
  needs: { Episodes: ['CHILD', 'PLACE'] },
  check: eachRow('Episodes', context => {
    const [places, reasons] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'RNE')]
    const childOf = context.childOf('Episodes')
    const holidays = new Uint16Array(context.now.children.count)
    for (let row = 0; row < childOf.length; row++)
      if (places[row] === 'T3' && reasons[row] !== 'L' && childOf[row]! >= 0) holidays[childOf[row]!]! += 1
    return row =>
      places[row] === 'T3' && childOf[row]! >= 0 && holidays[childOf[row]!]! > MOST_CARERS_HOLIDAYS
  }),
}

/** The episode after a temporary one must be a move (RNE P) back to the home before it; where that is in last year's file, only RNE can be seen. */
const returnsToTheHomeBefore =
  (isSameHome: (context: Parameters<Check>[0]) => (one: number, other: number) => boolean): Check =>
  (context, fail) => {
    const [places, reasons] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'RNE')]
    const { previous, next } = context.now.order
    const isSame = isSameHome(context)
    for (let row = 0; row < next.length; row++) {
      const after = next[row]!
      if (after < 0 || !TEMPORARY.has(places[row]!)) continue
      const before = previous[row]!
      if (reasons[after] !== 'P' || (before >= 0 && !isSame(before, after))) fail('Episodes', after)
    }
  }

const noReturn = {
  ...temporary,
  code: '383',
  message: 'A child in a temporary placement must subsequently return to his/her normal placement.',
  effect:
    'The days away are counted in the home before them. The home after them is counted as a new one where its kind, provider or Ofsted number is another.',
}

export const temporaryPlacements: readonly Rule[] = [
  ...limits.map(lastsTooLong),
  tooManyCarersHolidays,
  {
    ...noReturn,
    years: years('2022/23', '2024/25'),
    fields: ['PLACE'],
    needs: { Episodes: ['CHILD', 'DECOM', 'RNE', 'PLACE'] },
    check: returnsToTheHomeBefore(context => {
      const places = context.text('Episodes', 'PLACE')
      return (one, other) => places[one] === places[other]
    }),
  },
  {
    ...noReturn,
    years: years('2025/26'),
    fields: ['PLACE', 'RNE', 'PL_POST'],
    needs: { Episodes: ['CHILD', 'DECOM', 'RNE', 'PLACE', 'PL_POST'] },
    check: returnsToTheHomeBefore(context => {
      const [places, postcodes] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'PL_POST')]
      return (one, other) => places[one] === places[other] && samePostcode(postcodes[one]!, postcodes[other]!)
    }),
  },
]
