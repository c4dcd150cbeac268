import { upperTierAuthority } from '../../care/index.ts'
import { codes, FOSTERING, PLACED_FOR_ADOPTION, SHORT_BREAKS, union } from './code-sets.ts'
import { eachRow, type Rule, type RuleYears } from './rule.ts'
import type { RuleContext } from './rule-context.ts'
import { ALL_YEARS, years } from './rule-years.ts'

const area = { years: ALL_YEARS, severity: 'error', relevance: 'supporting' } as const

/** Whether PL_LA is the authority that sends the return. */
function isOwn({ lookups }: RuleContext): (authority: string) => boolean {
  const own = upperTierAuthority((lookups.authority ?? '').toUpperCase())
  return authority => upperTierAuthority(authority.toUpperCase()) === own
}

/** Homes may lie anywhere where a family cares for the child. */
const FAMILY_HOMES = union(FOSTERING, PLACED_FOR_ADOPTION)

/** Where the placement's authority is not known, nothing is said. */
const ownProvisionElsewhere = (inForce: RuleYears, anywhere: ReadonlySet<string>): Rule => ({
  ...area,
  code: '1015',
  years: inForce,
  severity: 'warning',
  topic: 'provider/location',
  message: 'Placement provider is own provision but child not placed in own LA.',
  effect: 'The home is counted as the authority’s own, as its provider code says.',
  fields: ['PL_LA'],
  needs: { Episodes: ['LS', 'PLACE', 'PLACE_PROVIDER', 'PL_LA'] },
  lookups: ['authority'],
  check: eachRow('Episodes', context => {
    const isOurs = isOwn(context)
    const [status, places] = [context.text('Episodes', 'LS'), context.text('Episodes', 'PLACE')]
    const providers = context.text('Episodes', 'PLACE_PROVIDER')
    const authorities = context.text('Episodes', 'PL_LA')
    const isExempt = (row: number): boolean =>
      places[row] === '' || anywhere.has(places[row]!) || status[row] === '' || SHORT_BREAKS.has(status[row]!)
    return row =>
      providers[row] === 'PR1' && !isExempt(row) && authorities[row] !== '' && !isOurs(authorities[row]!)
  }),
})

/** The authority in which the placement lies. */
export const authorityOfPlacement: readonly Rule[] = [
  {
    ...area,
    code: '411',
    topic: 'postcode/distance',
    message: 'Placement location code disagrees with LA of placement.',
    fields: ['PL_LOCATION'],
    needs: { Episodes: ['PL_LOCATION', 'PL_LA'] },
    lookups: ['authority'],
    check: eachRow('Episodes', context => {
      const isOurs = isOwn(context)
      const [locations, authorities] = [
        context.text('Episodes', 'PL_LOCATION'),
        context.text('Episodes', 'PL_LA'),
      ]
      return row => locations[row] === 'IN' && !isOurs(authorities[row]!)
    }),
  },
  {
    ...area,
    code: '420',
    topic: 'postcode/distance',
    message: 'LA of placement completed but child is looked after under legal status V3 or V4.',
    fields: ['PL_LA'],
    needs: { Episodes: ['LS', 'PL_LA'] },
    check: eachRow('Episodes', context => {
      const [status, authorities] = [context.text('Episodes', 'LS'), context.text('Episodes', 'PL_LA')]
      return row => SHORT_BREAKS.has(status[row]!) && authorities[row] !== ''
    }),
  },
  ownProvisionElsewhere(years('2022/23', '2024/25'), FAMILY_HOMES),
  ownProvisionElsewhere(years('2025/26'), union(FAMILY_HOMES, codes('K3'))),
]
