import { compactPostcode, isDay, NO_DAY, upperTierAuthority } from '../../care/index.ts'
import { codes, OTHER_PLACEMENTS_FROM_2025, TEMPORARY, union } from './code-sets.ts'
import type { RegisteredProvider } from './lookups.ts'
import type { RuleContext } from './rule-context.ts'
import { eachRow, type Check, type Rule, type RuleYears } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'
import { isRealUrn } from './urn-wanted.ts'

const LIST_RULE = {
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'supporting',
  topic: 'provider/URN',
  lookups: ['providers'],
} as const

/** A row's provider: undefined where Ofsted's list does not have the URN. */
type IsWrong = (row: number, provider: RegisteredProvider | undefined) => boolean

/** Looks at the episodes that name a real URN, each with its provider. */
const eachWithUrn = (prepare: (context: RuleContext) => IsWrong): Check =>
  eachRow('Episodes', context => {
    const urn = context.text('Episodes', 'URN')
    const isWrong = prepare(context)
    return row => isRealUrn(urn[row]!) && isWrong(row, context.providerOf(urn[row]!))
  })

interface PostcodeWording {
  readonly inForce: RuleYears
  /** Homes with one address, so that the child's postcode is the provider's. */
  readonly oneAddress: ReadonlySet<string>
}

const postcodeWordings: readonly PostcodeWording[] = [
  { inForce: years('2022/23', '2022/23'), oneAddress: codes('K1 K2 R3 S1') },
  { inForce: years('2023/24', '2023/24'), oneAddress: codes('K1 K2 R3 S1 H5') },
  { inForce: years('2024/25'), oneAddress: codes('K1 K2 R3 S1 K3') },
]

const postcodeDiffers = ({ inForce, oneAddress }: PostcodeWording): Rule => ({
  ...LIST_RULE,
  code: '221',
  years: inForce,
  message:
    "The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement postcode provided.",
  fields: ['PL_POST'],
  needs: { Episodes: ['PLACE', 'PL_POST', 'URN'] },
  check: eachWithUrn(context => {
    const [place, postcode] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'PL_POST')]
    return (row, provider) =>
      provider !== undefined &&
      provider.postcode !== '' &&
      oneAddress.has(place[row]!) &&
      compactPostcode(postcode[row]!) !== compactPostcode(provider.postcode)
  }),
})

interface AuthorityWording {
  readonly inForce: RuleYears
  readonly exempt: ReadonlySet<string>
}

const authorityWordings: readonly AuthorityWording[] = [
  { inForce: years('2022/23', '2024/25'), exempt: new Set() },
  {
    inForce: years('2025/26'),
    exempt: union(TEMPORARY, OTHER_PLACEMENTS_FROM_2025, codes('K3 P1 P3 R1 R2 R5')),
  },
]

const authorityDiffers = ({ inForce, exempt }: AuthorityWording): Rule => ({
  ...LIST_RULE,
  code: '229',
  years: inForce,
  message:
    "Placement provider does not match between the placing authority and the local authority code of the provider. [NOTE: The provider's LA code is inferred from the its postcode, and may be inaccurate in some cases.]",
  severity: 'warning',
  fields: ['URN', 'PLACE_PROVIDER'],
  needs: { Episodes: exempt.size > 0 ? ['URN', 'PLACE', 'PLACE_PROVIDER'] : ['URN', 'PLACE_PROVIDER'] },
  lookups: ['providers', 'authority'],
  check: eachWithUrn(context => {
    const [place, code] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'PLACE_PROVIDER')]
    const own = context.ownAuthority
    return (row, provider) => {
      if (!provider || provider.laCode === '' || exempt.has(place[row]!)) return false
      const isOurs = upperTierAuthority(provider.laCode) === own
      return (code[row] === 'PR1' && !isOurs) || (code[row] === 'PR2' && isOurs)
    }
  }),
})

/** What Ofsted's list of providers says of an episode's URN. */
export const providerList: readonly Rule[] = [
  {
    ...LIST_RULE,
    code: '219',
    message:
      "The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement type recorded.",
    fields: ['URN', 'PLACE'],
    needs: { Episodes: ['PLACE', 'URN'] },
    check: eachWithUrn(context => {
      const place = context.text('Episodes', 'PLACE')
      return (row, provider) => place[row] !== '' && !provider?.placeCodes.includes(place[row]!)
    }),
  },
  ...postcodeWordings.map(postcodeDiffers),
  {
    ...LIST_RULE,
    code: '224',
    message:
      "The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement provider recorded.",
    relevance: 'core',
    fields: ['PLACE_PROVIDER'],
    needs: { Episodes: ['PLACE_PROVIDER', 'URN'] },
    effect: 'Own and external homes are told apart by the provider code as it stands.',
    check: eachWithUrn(context => {
      const code = context.text('Episodes', 'PLACE_PROVIDER')
      return (row, provider) => code[row] !== '' && !provider?.providerCodes.includes(code[row]!)
    }),
  },
  {
    ...LIST_RULE,
    code: '227',
    message: 'Ofsted Unique reference number (URN) is not valid for the episode start date.',
    fields: ['URN', 'DECOM'],
    needs: { Episodes: ['DECOM', 'URN'] },
    check: eachWithUrn(context => {
      const starts = context.days('Episodes', 'DECOM')
      return (row, provider) =>
        provider !== undefined && isDay(starts[row]!) && starts[row]! >= provider.registeredUntil
    }),
  },
  {
    ...LIST_RULE,
    code: '228',
    message:
      'Ofsted Unique reference number (URN) is not valid for the episode end date [NOTE: may give false positives on open episodes at providers who close during the year]',
    severity: 'warning',
    fields: ['URN', 'DEC'],
    needs: { Episodes: ['DEC', 'URN'] },
    check: eachWithUrn(context => {
      const ends = context.days('Episodes', 'DEC')
      const lastDayAt = (row: number) => (ends[row] === NO_DAY ? context.lastDay : ends[row]!)
      return (row, provider) => provider !== undefined && lastDayAt(row) > provider.registeredUntil
    }),
  },
  ...authorityWordings.map(authorityDiffers),
  {
    ...LIST_RULE,
    code: '241',
    years: years('2025/26'),
    message: 'LA of placement is not an LA the provider has premises.',
    topic: 'provider/location',
    fields: ['URN'],
    needs: { Episodes: ['PLACE', 'URN', 'PL_LA'] },
    check: eachWithUrn(context => {
      const [place, authority] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'PL_LA')]
      return (row, provider) => {
        if (place[row] !== 'K3' || !provider || provider.laCode === '' || authority[row] === '') return false
        return upperTierAuthority(provider.laCode) !== authority[row]
      }
    }),
  },
]
