import { SHORT_BREAKS } from './code-sets.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'
import { samePostcode } from './same-postcode.ts'

const place = {
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'core',
  topic: 'postcode/distance',
} as const

const NO_DISTANCE =
  'The child is counted in care. The distance from home is not known, nor, without the placement’s postcode, whether it is in the area: those measures leave the child out.'

/** Unknown, as the return writes it. */
const UNKNOWN_MILES = 999.9
const FARTHEST_MILES = 350

/** Which postcodes and distances are expected: those of all but short breaks and children who came alone to seek asylum. */
export const postcodesAndDistance: readonly Rule[] = [
  {
    ...place,
    code: '392a',
    message:
      'Child is looked after but no distance is recorded. [NOTE: This check may result in false positives for children formerly UASC]',
    effect: NO_DISTANCE,
    fields: ['PL_DISTANCE'],
    needs: { Episodes: ['CHILD', 'LS', 'PL_DISTANCE'] },
    check: eachRow('Episodes', ({ now, unaccompanied }) => {
      const [status, { miles }] = [now.text('Episodes', 'LS'), now.places]
      const { childOf } = now.episodes
      return row =>
        Number.isNaN(miles[row]) && !SHORT_BREAKS.has(status[row]!) && unaccompanied[childOf[row]!] !== 1
    }),
  },
  {
    ...place,
    code: '392b',
    message:
      'Child is looked after but no postcodes are recorded. [NOTE: This check may result in false positives for children formerly UASC, particularly if current & prior year UASC data not loaded]',
    effect: NO_DISTANCE,
    fields: ['HOME_POST', 'PL_POST'],
    needs: { Episodes: ['CHILD', 'LS', 'HOME_POST', 'PL_POST'] },
    check: eachRow('Episodes', ({ now, unaccompanied }) => {
      const [homes, placements] = [now.text('Episodes', 'HOME_POST'), now.text('Episodes', 'PL_POST')]
      const status = now.text('Episodes', 'LS')
      const { childOf } = now.episodes
      return row =>
        (homes[row] === '' || placements[row] === '') &&
        !SHORT_BREAKS.has(status[row]!) &&
        unaccompanied[childOf[row]!] !== 1
    }),
  },
  {
    ...place,
    code: '392c',
    message: 'Postcode(s) provided are invalid.',
    effect: NO_DISTANCE,
    fields: ['HOME_POST', 'PL_POST'],
    needs: { Episodes: ['HOME_POST', 'PL_POST'] },
    lookups: ['postcodes'],
    check: eachRow('Episodes', ({ now, lookups }) => {
      const [homes, placements] = [now.text('Episodes', 'HOME_POST'), now.text('Episodes', 'PL_POST')]
      const known = new Map<string, boolean>([['', true]])
      const isKnown = (postcode: string): boolean => {
        const answer = known.get(postcode) ?? lookups.postcodes?.lookup(postcode) !== undefined
        known.set(postcode, answer)
        return answer
      }
      return row => !isKnown(homes[row]!) || !isKnown(placements[row]!)
    }),
  },
  {
    ...place,
    code: '392d',
    severity: 'warning',
    message: 'Home and placement postcodes should not be same unless the placement type is P1.',
    effect: 'The child is counted as 0 miles from home.',
    fields: ['HOME_POST', 'PL_POST', 'PLACE'],
    needs: { Episodes: ['HOME_POST', 'PL_POST', 'PLACE'] },
    check: eachRow('Episodes', context => {
      const [homes, placements] = [context.text('Episodes', 'HOME_POST'), context.text('Episodes', 'PL_POST')]
      const places = context.text('Episodes', 'PLACE')
      return row => homes[row] !== '' && places[row] !== 'P1' && samePostcode(homes[row]!, placements[row]!)
    }),
  },
  {
    ...place,
    code: '398',
    relevance: 'supporting',
    message: 'Distance field completed but child looked after under legal status V3 or V4.',
    fields: ['LS', 'HOME_POST', 'PL_POST'],
    needs: { Episodes: ['LS', 'HOME_POST', 'PL_POST'] },
    check: eachRow('Episodes', context => {
      const status = context.text('Episodes', 'LS')
      const [homes, placements] = [context.text('Episodes', 'HOME_POST'), context.text('Episodes', 'PL_POST')]
      return row => SHORT_BREAKS.has(status[row]!) && (homes[row] !== '' || placements[row] !== '')
    }),
  },
  {
    ...place,
    code: '406',
    relevance: 'supporting',
    message:
      'Child is Unaccompanied Asylum-Seeking Child (UASC) or was formerly UASC. Distance should be blank. [NOTE: This check will result in false negatives for children formerly UASC not identified as such in loaded data]',
    fields: ['PL_DISTANCE'],
    needs: { Episodes: ['CHILD', 'PL_DISTANCE'] },
    check: eachRow('Episodes', ({ now, unaccompanied }) => {
      const { miles } = now.places
      const { childOf } = now.episodes
      return row => unaccompanied[childOf[row]!] === 1 && !Number.isNaN(miles[row])
    }),
  },
  {
    ...place,
    code: '454',
    years: years('2025/26'),
    severity: 'warning',
    relevance: 'supporting',
    message:
      'Placement distance from home is over 350 miles. [NOTE: This check will result in false positives for children formerly UASC not identified as such in loaded data]',
    fields: ['PL_DISTANCE'],
    needs: { Episodes: ['PL_DISTANCE'] },
    check: eachRow('Episodes', ({ now }) => {
      const { miles } = now.places
      return row => miles[row]! > FARTHEST_MILES && miles[row] !== UNKNOWN_MILES
    }),
  },
]
