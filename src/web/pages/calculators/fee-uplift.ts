import { feeUplift } from '../../../money/index.ts'
import { poundsInWords, wholePounds } from '../../../reports/index.ts'
import { number } from '../../words.ts'
import type { Calculator } from './calculator.ts'
import { assumed, rateOf } from './start-values.ts'

export interface UpliftInputs {
  readonly children: number
  readonly upliftInPence: number
  readonly ownInPence: number
  readonly agencyInPence: number
  readonly avoidedLow: number
  readonly avoided: number
  readonly avoidedHigh: number
}

const net = (given: UpliftInputs, avoided: number): number => feeUplift({ ...given, avoided }).netInPence

function answer(given: UpliftInputs): string {
  const { netInPence, breakEvenPlaces } = feeUplift(given)
  const range = `${poundsInWords(net(given, given.avoidedLow))} to ${poundsInWords(net(given, given.avoidedHigh))}`
  if (breakEvenPlaces === undefined)
    return 'It cannot pay by itself: with the uplift an own place costs as much as an agency place.'
  const verb = netInPence >= 0 ? 'saves' : 'costs'
  return `It ${verb} ${poundsInWords(Math.abs(netInPence))} a year (${range}). It pays for itself when it avoids ${number(breakEvenPlaces, 1)} agency places.`
}

export const FEE_UPLIFT: Calculator<UpliftInputs> = {
  id: 'fee-uplift',
  text: 'Paying our carers more',
  question: 'Would paying our carers more pay for itself?',
  inputs: {
    fields: {
      children: { column: 'children', label: 'Children with our own carers', is: 'whole', most: 20_000 },
      upliftInPence: { column: 'uplift', label: 'More a week for each child', is: 'pence' },
      ownInPence: { column: 'own', label: 'A week with our own carers now', is: 'pence' },
      agencyInPence: { column: 'agency', label: 'A week with an agency', is: 'pence' },
      avoidedLow: {
        column: 'avoided_low',
        label: 'Agency places avoided: at least',
        is: 'whole',
        most: 5_000,
      },
      avoided: { column: 'avoided', label: 'Agency places avoided: likely', is: 'whole', most: 5_000 },
      avoidedHigh: { column: 'avoided_high', label: 'Agency places avoided: at most', is: 'whole', most: 5_000 }, // prettier-ignore
    },
    check: ({ avoidedLow, avoided, avoidedHigh }) =>
      avoidedLow > avoided || avoided > avoidedHigh
        ? { column: 'avoided', message: 'The likely number must lie between the least and the most' }
        : undefined,
  },
  start: (book, today) => ({
    children: assumed(400),
    upliftInPence: assumed(2_500),
    ownInPence: rateOf(book, 'in_house_fostering', today),
    agencyInPence: rateOf(book, 'agency_fostering', today),
    avoidedLow: assumed(10),
    avoided: assumed(25),
    avoidedHigh: assumed(40),
  }),
  answer,
  lines: given => {
    const found = feeUplift(given)
    return [
      { label: 'The uplift costs a year', amount: wholePounds(found.yearlyCostInPence) },
      { label: 'Agency places avoided save a year', amount: wholePounds(found.savedInPence) },
      { label: 'Net a year: least, likely, most', amount: [given.avoidedLow, given.avoided, given.avoidedHigh].map(avoided => wholePounds(net(given, avoided))).join(' · ') }, // prettier-ignore
      { label: 'Pays for itself above', amount: found.breakEvenPlaces === undefined ? 'never' : `${number(found.breakEvenPlaces, 1)} agency places avoided` }, // prettier-ignore
    ]
  },
  formula:
    'Net = agency places avoided × (agency price − own price − uplift) − children × uplift, for a year of 365 days.',
  source: 'The product’s own money method',
  caveat:
    'How many carers stay or come because of pay is not known from the return: state a range, and watch what happens.',
  examples: [
    { text: '£2m a year for 1,500 children: about £25.57 a week each', query: 'children=1500&uplift=25.57&own=550&agency=1000&avoided_low=40&avoided=90&avoided_high=140' }, // prettier-ignore
  ],
}
