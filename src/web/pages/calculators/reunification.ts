import { reunification, type Reunification } from '../../../money/index.ts'
import { poundsInWords, wholePounds } from '../../../reports/index.ts'
import { count } from '../../words.ts'
import { hundredths } from '../money/shaped-kind.ts'
import type { Calculator } from './calculator.ts'
import { assumed, rateOf } from './start-values.ts'

const SUPPORT = 785_700
const RETURN = 10_580_400
const SOURCE = 'NSPCC and University of Sussex, 2024'

function answer(given: Reunification): string {
  const found = reunification(given)
  const verb = found.netInPence >= 0 ? 'saves' : 'costs'
  const limit = Math.max(found.breakEvenChanceInHundredths, 0)
  return `Helping ${count(given.children, 'child', 'children')} to go home ${verb} ${poundsInWords(Math.abs(found.netInPence))}, ${poundsInWords(Math.abs(found.netPerChildInPence))} for each. It costs nothing on balance while fewer than ${hundredths(limit)} come back.`
}

const netAt = (given: Reunification, chance: number) => ({
  label: `Net where ${hundredths(chance)} come back`,
  amount: wholePounds(reunification({ ...given, chanceOfReturnInHundredths: chance }).netInPence),
})

export const REUNIFICATION: Calculator<Reunification> = {
  id: 'reunification',
  text: 'Going home',
  question: 'What does helping children to go home cost, and save?',
  inputs: {
    fields: {
      children: { column: 'children', label: 'Children', is: 'whole', most: 5_000 },
      weeklyInPence: { column: 'weekly', label: 'A week in care', is: 'pence' },
      weeksAvoided: {
        column: 'weeks',
        label: 'Weeks of care avoided for each who stays',
        is: 'whole',
        most: 940,
      },
      chanceOfReturnInHundredths: { column: 'chance_of_return', label: 'Come back into care', is: 'percent', most: 100 }, // prettier-ignore
      supportInPence: { column: 'support', label: 'Support for each', is: 'pence' },
      returnInPence: { column: 'return', label: 'What one return costs', is: 'pence' },
    },
  },
  start: (book, today) => ({
    children: assumed(30),
    weeklyInPence: rateOf(book, 'in_house_fostering', today),
    weeksAvoided: assumed(104),
    chanceOfReturnInHundredths: [2_000, `${SOURCE}: 20 % within a year`],
    supportInPence: [SUPPORT, SOURCE],
    returnInPence: [RETURN, SOURCE],
  }),
  answer,
  lines: given => {
    const found = reunification(given)
    return [
      { label: 'Care that is not needed', amount: wholePounds(found.avoidedInPence) },
      { label: 'Support', amount: wholePounds(0 - found.supportInPence) },
      { label: 'Returns to care', amount: wholePounds(0 - found.returnsInPence) },
      { label: 'Net', amount: wholePounds(found.netInPence) },
      { label: 'Costs nothing on balance below', amount: hundredths(Math.max(found.breakEvenChanceInHundredths, 0)), sub: 'come back' }, // prettier-ignore
      ...[1_000, 2_000, 3_000, 4_000].map(chance => netAt(given, chance)),
    ]
  },
  formula:
    'Net = weekly rate × weeks avoided × (1 − chance of return) − support − chance of return × cost of a return, for each child.',
  source:
    'The product’s own money method; support, returns and what a return costs to begin with: NSPCC and University of Sussex, 2024',
  caveat:
    'A child goes home because that is right for the child. This says what to set aside for support; it is no reason to send anyone home, and support that is cut makes returns likelier.',
  examples: [
    { text: 'Thirty children from our own carers, three in ten come back', query: 'children=30&weekly=550&weeks=104&chance_of_return=30&support=7857&return=105804' }, // prettier-ignore
    { text: 'Five children from other children’s homes', query: 'children=5&weekly=7000&weeks=52&chance_of_return=40&support=7857&return=105804' }, // prettier-ignore
  ],
}
