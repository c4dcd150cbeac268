import { dayOf } from '../../care/index.ts'
import { codes, FOSTERING, PLACED_FOR_ADOPTION, union } from './code-sets.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** Placed for adoption with the foster carer with whom the child already lives. */
const WITH_CURRENT_CARER = codes('A3 A5')
const FAMILY_BEFORE_ADOPTION = union(FOSTERING, PLACED_FOR_ADOPTION)
const STAYS_WITH_CARER = codes('S T U')
const FROM_2015 = dayOf(2015, 4, 1)

export const placedForAdoption: readonly Rule[] = [
  {
    code: '217',
    years: ALL_YEARS,
    message:
      'Children who are placed for adoption with current foster carers (placement types A3 or A5) must have a reason for new episode of S, T or U.',
    severity: 'error',
    relevance: 'supporting',
    topic: 'bad codes',
    fields: ['PLACE', 'DECOM', 'RNE'],
    needs: { Episodes: ['PLACE', 'DECOM', 'RNE'] },
    effect: 'The child may be counted as having moved, although the carer is the same.',
    check: eachRow('Episodes', context => {
      const [place, began] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'RNE')]
      const starts = context.days('Episodes', 'DECOM')
      return row =>
        WITH_CURRENT_CARER.has(place[row]!) && starts[row]! >= FROM_2015 && !STAYS_WITH_CARER.has(began[row]!)
    }),
  },
  {
    code: '336',
    years: ALL_YEARS,
    message: 'Child does not have a foster placement immediately prior to being placed for adoption.',
    severity: 'error',
    relevance: 'supporting',
    topic: 'continuity',
    fields: ['PLACE'],
    needs: { Episodes: ['CHILD', 'DECOM', 'PLACE'] },
    check: eachRow('Episodes', context => {
      const place = context.text('Episodes', 'PLACE')
      const { previous } = context.now.order
      return row => {
        const before = previous[row]!
        return (
          before >= 0 && WITH_CURRENT_CARER.has(place[row]!) && !FAMILY_BEFORE_ADOPTION.has(place[before]!)
        )
      }
    }),
  },
]
