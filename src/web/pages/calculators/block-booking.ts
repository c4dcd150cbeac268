import { blockBooking, retainer, type BookingResult } from '../../../money/index.ts'
import { poundsInWords, toPounds, wholePounds } from '../../../reports/index.ts'
import { number } from '../../words.ts'
import { hundredths } from '../money/shaped-kind.ts'
import type { Calculator } from './calculator.ts'
import { assumed, rateOf } from './start-values.ts'

const WHOLE = 10_000
const TYPES = { block: 'Block booking', retainer: 'Retainer' } as const

export interface BookingInputs {
  readonly type: keyof typeof TYPES
  readonly places: number
  readonly usedInHundredths: number
  readonly bookedInPence: number
  readonly whenUsedInPence: number
  readonly spotInPence: number
}

function resultOf(given: BookingInputs): BookingResult {
  const booking = {
    places: given.places,
    usedPlaces: (given.places * given.usedInHundredths) / WHOLE,
    spotInPence: given.spotInPence,
  }
  return given.type === 'block'
    ? blockBooking({ ...booking, blockInPence: given.bookedInPence })
    : retainer({ ...booking, retainerInPence: given.bookedInPence, whenUsedInPence: given.whenUsedInPence })
}

/** Pence in whole pounds that add up as they are printed: what the same use would cost, less what the booking costs. */
const savedInPounds = ({ yearlySpotInPence, yearlyCostInPence }: BookingResult): number =>
  toPounds(yearlySpotInPence) - toPounds(yearlyCostInPence)

function answer(given: BookingInputs): string {
  const found = resultOf(given)
  const { breakEvenInHundredths: even } = found
  const saving = savedInPounds(found)
  if (even > WHOLE) return 'It never pays: even when every place is used, buying by the week is cheaper.'
  if (even === WHOLE) return 'It never pays: when every place is used it costs the same as buying by the week, and more when one is not.' // prettier-ignore
  const now = saving >= 0 ? `saves ${poundsInWords(saving)}` : `costs ${poundsInWords(0 - saving)} more`
  return `It pays above ${hundredths(even)} occupancy. At ${hundredths(given.usedInHundredths)} it ${now} a year against buying by the week.`
}

const useAt = (given: BookingInputs, usedInHundredths: number) => ({
  label: `Saved a year at ${hundredths(usedInHundredths)} occupancy`,
  amount: wholePounds(savedInPounds(resultOf({ ...given, usedInHundredths }))),
})

export const BLOCK_BOOKING: Calculator<BookingInputs> = {
  id: 'block-booking',
  text: 'Block booking or retainer',
  question: 'Would booking places ahead pay?',
  inputs: {
    fields: {
      type: { column: 'type', label: 'What is agreed', is: 'choice', choices: TYPES },
      places: { column: 'places', label: 'Places booked', is: 'whole', most: 500 },
      usedInHundredths: { column: 'used', label: 'Used on average', is: 'percent', most: 100 },
      bookedInPence: { column: 'booked', label: 'Paid for each place a week, used or not', is: 'pence' },
      whenUsedInPence: { column: 'when_used', label: 'Retainer: paid besides when used', is: 'pence', whenBlank: 0 }, // prettier-ignore
      spotInPence: { column: 'spot', label: 'The same place bought by the week', is: 'pence' },
    },
    check: ({ places }) => (places === 0 ? { column: 'places', message: 'Book at least one place' } : undefined), // prettier-ignore
  },
  start: (book, today) => {
    const spot = rateOf(book, 'external_residential', today)
    return {
      type: assumed('block'),
      places: assumed(3),
      usedInHundredths: assumed(9_000),
      bookedInPence: [Math.round(spot[0] * 0.8), 'An assumption: 80 % of the price by the week'],
      whenUsedInPence: assumed(0),
      spotInPence: spot,
    }
  },
  answer,
  lines: given => {
    const found = resultOf(given)
    const even = found.breakEvenInHundredths
    return [
      { label: 'Pays above', amount: even >= WHOLE ? 'never' : hundredths(even), sub: even >= WHOLE ? '' : `${number((given.places * even) / WHOLE, 1)} of ${given.places} places` }, // prettier-ignore
      { label: 'Cost a year as booked', amount: wholePounds(found.yearlyCostInPence) },
      { label: 'The same use bought by the week', amount: wholePounds(found.yearlySpotInPence) },
      { label: 'Saved a year', amount: wholePounds(savedInPounds(found)) },
      ...[6_000, 7_000, 8_000, 9_000, 10_000].map(used => useAt(given, used)),
    ]
  },
  formula:
    'Block: break-even occupancy = block rate ÷ price by the week; saving = price by the week × places used − block rate × places booked. Retainer: break-even use = retainer ÷ (price by the week − price when used). A year is 365 days.',
  source: 'The product’s own money method',
  caveat:
    'An empty booked place is paid for. Ask first how often a child who needs a home would fit a booked one: a match can fail though a place is free.',
  examples: [
    { text: 'Three beds at 80 % of the price by the week: they pay above 80 %', query: 'type=block&places=3&used=80&booked=5600&spot=7000' }, // prettier-ignore
    { text: 'A retainer of £700 to hold a place, £4,900 more when used', query: 'type=retainer&places=2&used=50&booked=700&when_used=4900&spot=7000' }, // prettier-ignore
  ],
}
