import { codes, codesOfYear, OTHER_PLACEMENTS_FROM_2025, TEMPORARY, union } from './code-sets.ts'
import { eachRow, type Rule, type RuleYears } from './rule.ts'
import { years } from './rule-years.ts'

interface WithoutProvider {
  readonly inForce: RuleYears
  /** Placements for which no provider is given. */
  readonly noProvider178: ReadonlySet<string>
  readonly noProvider213: ReadonlySet<string>
}

const wordings: readonly WithoutProvider[] = [
  {
    inForce: years('2022/23', '2024/25'),
    noProvider178: union(TEMPORARY, codes('Z1')),
    noProvider213: TEMPORARY,
  },
  {
    inForce: years('2025/26'),
    // as the Department's list has it: T4 is not on it, and is found by 213
    noProvider178: union(codes('T0 T1 T2 T3'), OTHER_PLACEMENTS_FROM_2025),
    noProvider213: union(TEMPORARY, OTHER_PLACEMENTS_FROM_2025),
  },
]

const PROVIDER_RULE = {
  severity: 'error',
  relevance: 'core',
  topic: 'provider/URN',
  fields: ['PLACE_PROVIDER'],
  needs: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
} as const

const KNOWN_PROVIDERS = codesOfYear('PLACE_PROVIDER', 2023)

const unknownProvider = ({ inForce, noProvider178 }: WithoutProvider): Rule => ({
  ...PROVIDER_RULE,
  code: '178',
  years: inForce,
  message: 'Placement provider code is not a valid code.',
  effect:
    'The provider is taken from other rows with the same Ofsted number; else the home counts as not the authority’s own.',
  check: eachRow('Episodes', context => {
    const [place, provider] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'PLACE_PROVIDER')]
    return row =>
      provider[row] !== '' && (!KNOWN_PROVIDERS.has(provider[row]!) || noProvider178.has(place[row]!))
  }),
})

const providerNotWanted = ({ inForce, noProvider213 }: WithoutProvider): Rule => ({
  ...PROVIDER_RULE,
  code: '213',
  years: inForce,
  message: 'Placement provider information not required.',
  effect: 'Nothing changes: the days away are counted in the home before them, and Z11 to Z14 as “other”.',
  check: eachRow('Episodes', context => {
    const [place, provider] = [context.text('Episodes', 'PLACE'), context.text('Episodes', 'PLACE_PROVIDER')]
    return row => provider[row] !== '' && noProvider213.has(place[row]!)
  }),
})

export const providerCodes: readonly Rule[] = [
  ...wordings.map(unknownProvider),
  ...wordings.map(providerNotWanted),
]
