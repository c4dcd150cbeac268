import { dayOf, NO_DAY } from '../../care/index.ts'
import {
  codes,
  FOSTERING,
  OTHER_PLACEMENTS_FROM_2025,
  PLACED_FOR_ADOPTION,
  TEMPORARY,
  union,
  without,
} from './code-sets.ts'
import { isOutsideEngland } from './episode-places.ts'
import { eachRow, type Rule, type RuleYears } from './rule.ts'
import { years } from './rule-years.ts'

/** Stands for a home that Ofsted does not inspect. */
export const NOT_INSPECTED = 'XXXXXXX'

export const isRealUrn = (urn: string): boolean => urn !== '' && urn !== NOT_INSPECTED

const URN_RULE = { severity: 'error', relevance: 'supporting', topic: 'provider/URN' } as const

/** Homes that Ofsted does not register, and children away from home for days. */
const UNREGISTERED = union(TEMPORARY, codes('P1 P3 R1 R2 R5'))
const UNREGISTERED_IN_2022 = union(UNREGISTERED, codes('H5 P2 Z1'))
const UNREGISTERED_IN_2024 = union(UNREGISTERED, codes('Z1'))
const UNREGISTERED_FROM_2025 = union(UNREGISTERED, OTHER_PLACEMENTS_FROM_2025)

interface Wording {
  readonly inForce: RuleYears
  readonly exempt: ReadonlySet<string>
}

const wanted: readonly Wording[] = [
  { inForce: years('2022/23', '2023/24'), exempt: UNREGISTERED_IN_2022 },
  { inForce: years('2024/25', '2024/25'), exempt: UNREGISTERED_IN_2024 },
  { inForce: years('2025/26'), exempt: UNREGISTERED_FROM_2025 },
]

// Supported accommodation (H5) may be registered from 28 October 2023, so that it may carry a URN in 2023/24.
const notWanted: readonly Wording[] = [
  { inForce: years('2022/23', '2022/23'), exempt: UNREGISTERED_IN_2022 },
  { inForce: years('2023/24', '2023/24'), exempt: without(UNREGISTERED_IN_2022, 'H5') },
  { inForce: years('2024/25', '2024/25'), exempt: UNREGISTERED_IN_2024 },
  { inForce: years('2025/26'), exempt: UNREGISTERED_FROM_2025 },
]

const urnIsMissing = ({ inForce, exempt }: Wording): Rule => ({
  ...URN_RULE,
  code: '218',
  years: inForce,
  message: 'Ofsted Unique reference number (URN) is required.',
  fields: ['URN'],
  needs: { Episodes: ['PLACE', 'DEC', 'URN', 'PL_LA'] },
  check: eachRow('Episodes', context => {
    const [place, urn] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'URN')]
    const authority = context.text('Episodes', 'PL_LA')
    const ends = context.days('Episodes', 'DEC')
    const isInYear = (row: number) => ends[row] === NO_DAY || ends[row]! >= context.start
    return row =>
      urn[row] === '' && !exempt.has(place[row]!) && isInYear(row) && !isOutsideEngland(authority[row]!)
  }),
})

const urnIsNotWanted = ({ inForce, exempt }: Wording): Rule => ({
  ...URN_RULE,
  code: '222',
  years: inForce,
  message: 'Ofsted Unique reference number (URN) should not be recorded for this placement type.',
  fields: ['URN'],
  needs: { Episodes: ['PLACE', 'URN'] },
  check: eachRow('Episodes', context => {
    const [place, urn] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'URN')]
    return row => isRealUrn(urn[row]!) && exempt.has(place[row]!)
  }),
})

const REGISTRATION_BEGINS = dayOf(2023, 10, 28)
const FAMILIES_OF_OTHERS = union(FOSTERING, PLACED_FOR_ADOPTION)

export const urnWanted: readonly Rule[] = [
  ...wanted.map(urnIsMissing),
  ...notWanted.map(urnIsNotWanted),
  {
    ...URN_RULE,
    code: '230',
    years: years('2023/24', '2023/24'),
    message:
      'Ofsted Unique reference number (URN) is required for any English H5 placements from 28 October 2023.',
    fields: ['PLACE', 'DEC', 'URN'],
    needs: { Episodes: ['PLACE', 'DEC', 'URN', 'PL_LA'] },
    check: eachRow('Episodes', context => {
      const [place, urn] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'URN')]
      const authority = context.text('Episodes', 'PL_LA')
      const ends = context.days('Episodes', 'DEC')
      const isLate = (row: number) => ends[row] === NO_DAY || ends[row]! > REGISTRATION_BEGINS
      return row =>
        place[row] === 'H5' && !isRealUrn(urn[row]!) && isLate(row) && !isOutsideEngland(authority[row]!)
    }),
  },
  {
    ...URN_RULE,
    code: '242',
    years: years('2025/26'),
    message: "URN = 'XXXXXXX' can only be used for regional adoption agencies",
    fields: ['URN'],
    needs: { Episodes: ['PLACE', 'URN'] },
    check: eachRow('Episodes', context => {
      const [place, urn] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'URN')]
      return row => urn[row] === NOT_INSPECTED && !FAMILIES_OF_OTHERS.has(place[row]!)
    }),
  },
  {
    ...URN_RULE,
    code: '243',
    years: years('2025/26'),
    message: 'Only placements with providers registered with Ofsted should have a URN reported.',
    fields: ['URN'],
    needs: { Episodes: ['URN', 'PL_LA'] },
    check: eachRow('Episodes', context => {
      const [urn, authority] = [context.text('Episodes', 'URN'), context.text('Episodes', 'PL_LA')]
      return row => urn[row] !== '' && isOutsideEngland(authority[row]!)
    }),
  },
]
