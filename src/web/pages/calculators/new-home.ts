import { homesAlike, newHomeRange, type HomeCase, type HomeRange } from '../../../money/index.ts'
import { poundsInWords, wholePounds } from '../../../reports/index.ts'
import { count } from '../../words.ts'
import { hundredths } from '../money/shaped-kind.ts'
import type { Calculator } from './calculator.ts'
import { assumed, rateOf } from './start-values.ts'

export interface NewHomeInputs {
  readonly homes: number
  readonly places: number
  readonly capitalInPence: number
  readonly yearlyFixedInPence: number
  readonly weeklyPerChildInPence: number
  readonly monthsBefore: number
  readonly monthsToFill: number
  readonly occupancyInHundredths: number
  readonly elsewhereInPence: number
  readonly occupancyGive: number
  readonly priceGive: number
  readonly monthsLate: number
}

const rangeOf = (given: NewHomeInputs): HomeRange =>
  newHomeRange(homesAlike(given, given.homes), {
    occupancyInHundredths: given.occupancyGive,
    priceInHundredths: given.priceGive,
    monthsLate: given.monthsLate,
  })

/** Nothing is paid and nothing is saved: there is nothing to pay back. */
const isNothing = ({ cumulative }: HomeCase): boolean => cumulative.every(pence => pence === 0)

const length = (months: number): string => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 ? count(years, 'year') : '', rest > 0 ? count(rest, 'month') : ''].filter(Boolean).join(' and ') // prettier-ignore
}

function payback(one: HomeCase): string {
  if (isNothing(one)) return 'nothing to pay back'
  return one.paybackMonths === undefined ? 'not within 20 years' : `after ${length(one.paybackMonths)}`
}

function answer(given: NewHomeInputs): string {
  const { worst, middle, best } = rangeOf(given)
  const saving = middle.yearlySavingInPence
  const isOne = given.homes === 1
  const homes = isOne ? 'The home' : `The ${count(given.homes, 'home')} together`
  if (isNothing(middle)) return `${homes} ${isOne ? 'costs' : 'cost'} nothing and ${isOne ? 'saves' : 'save'} nothing: enter what ${isOne ? 'it costs' : 'they cost'}, and what a week elsewhere would.` // prettier-ignore
  const verb = `${saving >= 0 ? 'save' : 'cost'}${isOne ? 's' : ''}`
  const range = `${poundsInWords(worst.yearlySavingInPence)} to ${poundsInWords(best.yearlySavingInPence)}`
  const paidBack = middle.paybackMonths === undefined ? `${isOne ? 'does' : 'do'} not pay back within 20 years` : `${isOne ? 'has' : 'have'} paid back ${payback(middle)}` // prettier-ignore
  return `${homes} ${verb} ${poundsInWords(Math.abs(saving))} a year once filled (saved at worst and at best: ${range}), and ${paidBack}.`
}

const three = (range: HomeRange, say: (one: HomeCase) => string) =>
  `${say(range.worst)} · ${say(range.middle)} · ${say(range.best)}`

export const NEW_HOME: Calculator<NewHomeInputs> = {
  id: 'new-home',
  text: 'A new home',
  question: 'Would a new home pay?',
  inputs: {
    fields: {
      homes: { column: 'homes', label: 'Homes alike', is: 'whole', most: 50 },
      places: { column: 'places', label: 'Places in each', is: 'whole', most: 50 },
      capitalInPence: { column: 'capital', label: 'Capital for each', is: 'pence', hint: 'Buying, building, refitting.' }, // prettier-ignore
      yearlyFixedInPence: { column: 'fixed', label: 'A year for each, empty or full', is: 'pence' },
      weeklyPerChildInPence: { column: 'per_child', label: 'A week for each child besides', is: 'pence' },
      monthsBefore: { column: 'months_before', label: 'Months paid before the first child', is: 'whole', most: 60, hint: 'Recruiting and registering: six to nine is usual.' }, // prettier-ignore
      monthsToFill: { column: 'months_to_fill', label: 'Months until it is as full as usual', is: 'whole', most: 60 }, // prettier-ignore
      occupancyInHundredths: { column: 'occupancy', label: 'Usual occupancy', is: 'percent', most: 100 },
      elsewhereInPence: { column: 'elsewhere', label: 'A week elsewhere', is: 'pence' },
      occupancyGive: { column: 'occupancy_give', label: 'Range: occupancy more or less', is: 'percent', most: 100 }, // prettier-ignore
      priceGive: {
        column: 'price_give',
        label: 'Range: price elsewhere more or less',
        is: 'percent',
        most: 100,
      },
      monthsLate: { column: 'months_late', label: 'Range: months late at worst', is: 'whole', most: 60 },
    },
    check: ({ homes, places }) =>
      homes * places === 0 ? { column: 'places', message: 'Enter at least one home with a place' } : undefined, // prettier-ignore
  },
  start: (book, today) => {
    const [home] = book.homeCosts.filter(row => row.kind === 'in_house_residential')
    const own = home ? (['The first of our own homes’ costs', true] as const) : undefined
    return {
      homes: assumed(1),
      places: own ? [home!.places, own[0]] : assumed(2),
      capitalInPence: assumed(60_000_000),
      yearlyFixedInPence: own ? [home!.yearlyFixedInPence, own[0]] : assumed(50_000_000),
      weeklyPerChildInPence: own ? [home!.weeklyPerChildInPence, own[0]] : assumed(20_000),
      monthsBefore: assumed(6),
      monthsToFill: assumed(3),
      occupancyInHundredths: assumed(9_000),
      elsewhereInPence: rateOf(book, 'external_residential', today),
      occupancyGive: assumed(1_000),
      priceGive: assumed(1_500),
      monthsLate: assumed(6),
    }
  },
  answer,
  lines: given => {
    const range = rangeOf(given)
    const even = range.middle.breakEvenInHundredths
    return [
      { label: 'Saved a year once filled: worst, middle, best', amount: three(range, one => wholePounds(one.yearlySavingInPence)) }, // prettier-ignore
      { label: 'Paid back: worst, middle, best', amount: three(range, payback) },
      { label: 'Pays (capital left out) above', amount: Number.isFinite(even) ? hundredths(even) : 'never' }, // prettier-ignore
      {
        label: 'A week for a child at usual occupancy',
        amount: Number.isFinite(range.middle.weeklyCostInPence)
          ? wholePounds(range.middle.weeklyCostInPence)
          : 'no child lives there',
      },
      { label: 'Added up after one year', amount: three(range, one => wholePounds(one.cumulative[11]!)) },
      { label: 'Added up after three years', amount: three(range, one => wholePounds(one.cumulative[35]!)) },
      { label: 'Added up after five years', amount: three(range, one => wholePounds(one.cumulative[59]!)) },
    ]
  },
  formula:
    'Each month: children there × (price elsewhere − cost for each child) − fixed cost; capital at the start. Break-even occupancy = yearly fixed cost ÷ (places × a year of (price elsewhere − cost for each child)). Worst and best: occupancy and price lower and higher together, worst also late.',
  source: 'The product’s own money method; months before opening as is usual for registering a home',
  caveat:
    'It supposes that each child there would be in a dearer home otherwise. Where there are places to spare, a new home saves little: look at the gap first, and try it in a scenario.',
  examples: [
    { text: 'Eight small homes of two places', query: 'homes=8&places=2&capital=600000&fixed=520000&per_child=200&months_before=6&months_to_fill=3&occupancy=90&elsewhere=7000&occupancy_give=10&price_give=15&months_late=6' }, // prettier-ignore
    { text: 'Two larger homes of five places', query: 'homes=2&places=5&capital=1200000&fixed=1150000&per_child=200&months_before=9&months_to_fill=6&occupancy=85&elsewhere=7000&occupancy_give=10&price_give=15&months_late=6' }, // prettier-ignore
  ],
}
