import { dayOf, NO_DAY } from '../../care/index.ts'
import { eachRow, type Rule } from './rule.ts'
import { years } from './rule-years.ts'

const LAST_DAY_OF_P2 = dayOf(2023, 10, 28)

/** Codes that ceased to stand in the course of a year. */
export const placementValidity: readonly Rule[] = [
  {
    code: '217t',
    years: years('2023/24', '2023/24'),
    message: "Placement type 'P2' is not a valid placement type from 28 October 2023.",
    severity: 'error',
    relevance: 'core',
    topic: 'bad codes',
    fields: ['PLACE', 'DECOM'],
    needs: { Episodes: ['PLACE', 'DEC'] },
    effect: 'The child is counted in supported accommodation.',
    check: eachRow('Episodes', context => {
      const [place, ends] = [context.text('Episodes', 'PLACE'), context.days('Episodes', 'DEC')]
      return row => place[row] === 'P2' && (ends[row] === NO_DAY || ends[row]! > LAST_DAY_OF_P2)
    }),
  },
]
