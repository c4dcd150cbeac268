import { birthday, isDay } from '../../care/index.ts'
import { eachRow, type Rule, type RuleYears } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

const AGE_RULE = { years: ALL_YEARS, severity: 'error', topic: 'age/placement' } as const

interface PlacementAge {
  readonly code: string
  readonly inForce: RuleYears
  readonly place: string
  readonly fromAge: number
  /** Only episodes that have ended are looked at. */
  readonly onlyEnded: boolean
  readonly message: string
}

/** Homes that are not for children under an age, by the age when the episode began. */
const placementAges: readonly PlacementAge[] = [
  {
    code: '370',
    inForce: years('2022/23', '2022/23'),
    place: 'P2',
    fromAge: 15,
    onlyEnded: true,
    message: 'Child in independent living should be at least 15.',
  },
  {
    code: '370',
    inForce: years('2023/24', '2023/24'),
    place: 'P2',
    fromAge: 16,
    onlyEnded: false,
    message: 'Child in independent living should be at least 16.',
  },
  {
    code: '371',
    inForce: years('2022/23', '2022/23'),
    place: 'H5',
    fromAge: 14,
    onlyEnded: true,
    message:
      'Child in semi-independent living accommodation not subject to children’s homes regulations should be at least 14.',
  },
  {
    code: '371',
    inForce: years('2023/24', '2023/24'),
    place: 'H5',
    fromAge: 16,
    onlyEnded: false,
    message:
      'Child in semi-independent living accommodation not subject to children’s homes regulations should be at least 16.',
  },
  {
    code: '371',
    inForce: years('2024/25'),
    place: 'K3',
    fromAge: 16,
    onlyEnded: false,
    message:
      'Child in supported accomodation not subject to children’s homes regulations should be at least 16.',
  },
  {
    code: '372',
    inForce: ALL_YEARS,
    place: 'R5',
    fromAge: 10,
    onlyEnded: true,
    message: 'Child in youth custody or prison should be at least 10.',
  },
  {
    code: '373',
    inForce: ALL_YEARS,
    place: 'S1',
    fromAge: 4,
    onlyEnded: true,
    message: 'Child placed in a school should be at least 4 years old.',
  },
  {
    code: '374',
    inForce: ALL_YEARS,
    place: 'P3',
    fromAge: 14,
    onlyEnded: true,
    message: 'Child in residential employment should be at least 14 years old.',
  },
]

const tooYoungForPlacement = ({ code, inForce, place, fromAge, onlyEnded, message }: PlacementAge): Rule => ({
  ...AGE_RULE,
  code,
  years: inForce,
  message,
  relevance: 'supporting',
  fields: ['DECOM', 'PLACE'],
  needs: {
    Episodes: ['CHILD', 'DECOM', 'PLACE', ...(onlyEnded ? ['DEC'] : [])],
    Header: ['CHILD', 'DOB'],
  },
  effect: 'The child is counted in this kind of home at this age all the same.',
  check: eachRow('Episodes', context => {
    const places = context.text('Episodes', 'PLACE')
    const [starts, ends] = [context.days('Episodes', 'DECOM'), context.days('Episodes', 'DEC')]
    const oldEnough = context.birthdays(fromAge)
    const childOf = context.childOf('Episodes')
    return row =>
      places[row] === place &&
      isDay(starts[row]!) &&
      starts[row]! < (oldEnough[childOf[row]!] ?? -Infinity) &&
      (!onlyEnded || isDay(ends[row]!))
  }),
})

const REMANDED_OR_SENTENCED: ReadonlySet<string> = new Set(['J1', 'J2', 'J3'])

/** Ages at which a child cannot be where the return says. */
export const ages: readonly Rule[] = [
  {
    ...AGE_RULE,
    code: '234',
    years: years('2025/26'),
    message: 'A child aged under 10 can not change placement due to being admitted to custody',
    relevance: 'supporting',
    fields: ['REASON_PLACE_CHANGE', 'DOB'],
    needs: { Episodes: ['CHILD', 'DECOM', 'REASON_PLACE_CHANGE'], Header: ['CHILD', 'DOB'] },
    // The reason stands on the episode that ends: the change itself is the start of the next one.
    check: (context, fail) => {
      const { now } = context
      const [reason, starts] = [
        context.text('Episodes', 'REASON_PLACE_CHANGE'),
        context.days('Episodes', 'DECOM'),
      ]
      const ten = context.birthdays(10)
      const childOf = context.childOf('Episodes')
      const { next } = now.order
      for (let row = 0; row < now.episodes.rowCount; row++) {
        if (reason[row] !== 'CUSTOD' || childOf[row]! < 0) continue
        const changed = starts[next[row]! < 0 ? row : next[row]!]!
        if (!isDay(changed) || !(changed < ten[childOf[row]!]!)) continue
        fail('Episodes', row)
        fail('Header', now.table('Header').rowOf(childOf[row]!))
      }
    },
  },
  {
    ...AGE_RULE,
    code: '351',
    message: 'Child was over 25 at the start of the current collection year.',
    relevance: 'supporting',
    topic: 'child characteristics',
    fields: ['DOB'],
    needs: { Header: ['DOB'] },
    check: eachRow('Header', context => {
      const births = context.days('Header', 'DOB')
      return row => isDay(births[row]!) && birthday(births[row]!, 25) < context.start
    }),
  },
  {
    ...AGE_RULE,
    code: '352',
    message: 'Child who started to be looked after was aged 18 or over.',
    relevance: 'core',
    fields: ['DECOM', 'RNE'],
    needs: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'RNE'] },
    effect:
      'The episode is kept and not counted: nobody is looked after by these figures from the 18th birthday.',
    check: eachRow('Episodes', context => {
      const [began, starts] = [context.text('Episodes', 'RNE'), context.days('Episodes', 'DECOM')]
      const eighteen = context.birthdays(18)
      const childOf = context.childOf('Episodes')
      return row => {
        const birthday18 = eighteen[childOf[row]!] ?? NaN
        return began[row] === 'S' && isDay(birthday18) && starts[row]! >= birthday18
      }
    }),
  },
  {
    ...AGE_RULE,
    code: '358',
    message: 'Child with this legal status should not be under 10.',
    relevance: 'supporting',
    fields: ['DECOM', 'DOB', 'LS'],
    needs: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'LS'] },
    // Criminal responsibility begins on the 10th birthday (Children and Young Persons Act 1933, section 50).
    check: (context, fail) => {
      const { now } = context
      const [legalStatus, starts] = [context.text('Episodes', 'LS'), context.days('Episodes', 'DECOM')]
      const ten = context.birthdays(10)
      const childOf = context.childOf('Episodes')
      for (let row = 0; row < now.episodes.rowCount; row++) {
        if (!REMANDED_OR_SENTENCED.has(legalStatus[row]!) || !isDay(starts[row]!)) continue
        if (childOf[row]! < 0 || !(starts[row]! < ten[childOf[row]!]!)) continue
        fail('Episodes', row)
        fail('Header', now.table('Header').rowOf(childOf[row]!))
      }
    },
  },
  {
    ...AGE_RULE,
    code: '359',
    message:
      'Child being looked after following 18th birthday must be accommodated under section 20(5) of the Children Act 1989 in a community home.',
    relevance: 'supporting',
    fields: ['DEC', 'LS', 'PLACE'],
    needs: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'LS', 'PLACE'] },
    effect: 'The child is counted up to the 18th birthday and not after it.',
    check: eachRow('Episodes', context => {
      const [legalStatus, place] = [context.text('Episodes', 'LS'), context.text('Episodes', 'PLACE')]
      const ends = context.text('Episodes', 'DEC')
      const eighteen = context.birthdays(18)
      const childOf = context.childOf('Episodes')
      return row => {
        const birthday18 = eighteen[childOf[row]!] ?? NaN
        const isAdult = isDay(birthday18) && birthday18 < context.lastDay
        return ends[row] === '' && isAdult && !(legalStatus[row] === 'V2' && place[row] === 'K2')
      }
    }),
  },
  ...placementAges.map(tooYoungForPlacement),
]
