import { bedMix, type BedMixResult } from '../../../money/index.ts'
import { poundsInWords, wholePounds } from '../../../reports/index.ts'
import { number } from '../../words.ts'
import { hundredths } from '../money/shaped-kind.ts'
import type { Calculator } from './calculator.ts'
import { assumed, rateOf } from './start-values.ts'

export interface BedMixInputs {
  readonly homesBefore: number
  readonly bedsBefore: number
  readonly fixedBefore: number
  readonly occupancyBefore: number
  readonly homesAfter: number
  readonly bedsAfter: number
  readonly fixedAfter: number
  readonly occupancyAfter: number
  readonly weeklyPerChildInPence: number
  readonly elsewhereInPence: number
  readonly onceInPence: number
}

const resultOf = (given: BedMixInputs): BedMixResult =>
  bedMix({
    ...given,
    before: { homes: given.homesBefore, beds: given.bedsBefore, yearlyFixedInPence: given.fixedBefore, occupancyInHundredths: given.occupancyBefore }, // prettier-ignore
    after: { homes: given.homesAfter, beds: given.bedsAfter, yearlyFixedInPence: given.fixedAfter, occupancyInHundredths: given.occupancyAfter }, // prettier-ignore
  })

function answer(given: BedMixInputs): string {
  const { before, after, yearlySavingInPence: saving } = resultOf(given)
  const verb = saving >= 0 ? 'saves' : 'costs'
  return `${number(before.beds)} beds become ${number(after.beds)}, with ${number(after.children, 1)} children there instead of ${number(before.children, 1)}. With those who live elsewhere counted in, it ${verb} ${poundsInWords(Math.abs(saving))} a year.`
}

export const BED_MIX: Calculator<BedMixInputs> = {
  id: 'bed-mix',
  text: 'Larger or smaller homes',
  question: 'What would smaller homes cost, and save?',
  inputs: {
    fields: {
      homesBefore: { column: 'homes_before', label: 'Now: homes', is: 'whole', most: 100 },
      bedsBefore: { column: 'beds_before', label: 'Now: beds in each', is: 'whole', most: 50 },
      fixedBefore: { column: 'fixed_before', label: 'Now: a year for each, empty or full', is: 'pence' },
      occupancyBefore: { column: 'occupancy_before', label: 'Now: occupancy', is: 'percent', most: 100 },
      homesAfter: { column: 'homes_after', label: 'Then: homes', is: 'whole', most: 100 },
      bedsAfter: { column: 'beds_after', label: 'Then: beds in each', is: 'whole', most: 50 },
      fixedAfter: { column: 'fixed_after', label: 'Then: a year for each, empty or full', is: 'pence' },
      occupancyAfter: { column: 'occupancy_after', label: 'Then: occupancy', is: 'percent', most: 100, hint: 'Smaller homes are often fuller: more children fit together.' }, // prettier-ignore
      weeklyPerChildInPence: { column: 'per_child', label: 'A week for each child besides', is: 'pence' },
      elsewhereInPence: { column: 'elsewhere', label: 'A week elsewhere', is: 'pence' },
      onceInPence: { column: 'once', label: 'Paid once', is: 'pence', hint: 'Buying, building, refitting.' },
    },
    check: given =>
      given.homesAfter * given.bedsAfter === 0 ? { column: 'beds_after', message: 'Enter at least one home with a bed' } : undefined, // prettier-ignore
  },
  start: (book, today) => ({
    homesBefore: assumed(2),
    bedsBefore: assumed(4),
    fixedBefore: assumed(90_000_000),
    occupancyBefore: assumed(7_500),
    homesAfter: assumed(4),
    bedsAfter: assumed(2),
    fixedAfter: assumed(55_000_000),
    occupancyAfter: assumed(9_000),
    weeklyPerChildInPence: assumed(20_000),
    elsewhereInPence: rateOf(book, 'external_residential', today),
    onceInPence: assumed(80_000_000),
  }),
  answer,
  lines: given => {
    const found = resultOf(given)
    const { before, after, breakEvenInHundredths: even, paybackYears: years } = found
    return [
      { label: 'Beds: now, then', amount: `${before.beds} · ${after.beds}` },
      { label: 'Children there: now, then', amount: `${number(before.children, 1)} · ${number(after.children, 1)}` }, // prettier-ignore
      { label: 'The homes cost a year: now, then', amount: `${wholePounds(before.yearlyCostInPence)} · ${wholePounds(after.yearlyCostInPence)}` }, // prettier-ignore
      { label: 'A week for each child there: now, then', amount: `${wholePounds(before.weeklyCostPerChildInPence)} · ${wholePounds(after.weeklyCostPerChildInPence)}` }, // prettier-ignore
      { label: 'More paid elsewhere a year', amount: wholePounds(found.elsewhereInPence) },
      { label: 'Saved a year', amount: wholePounds(found.yearlySavingInPence) },
      { label: 'Costs the same as now at', amount: even > 10_000 ? 'never' : hundredths(even), sub: even > 10_000 ? '' : 'occupancy of the new homes' }, // prettier-ignore
      { label: 'What is paid once comes back', amount: years === undefined ? 'never' : `after ${number(years, 1)} years` }, // prettier-ignore
    ]
  },
  formula:
    'Homes’ cost a year = homes × fixed cost + children × cost for each; children = homes × beds × occupancy. Saved = cost now − cost then − a year of (children now − children then) × price elsewhere.',
  source: 'The product’s own money method',
  caveat:
    'Staff are most of the cost, and small homes need more of them for each child. What a smaller home means to the children who live there is not in these figures.',
  examples: [
    { text: 'Two four-bed homes become four two-bed', query: 'homes_before=2&beds_before=4&fixed_before=900000&occupancy_before=75&homes_after=4&beds_after=2&fixed_after=550000&occupancy_after=87.5&per_child=0&elsewhere=7000&once=325000' }, // prettier-ignore
  ],
}
