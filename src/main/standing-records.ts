import {
  geographiesOf,
  type AreaContext,
  type ContractRow,
  type FeeRow,
  type LocalityGeography,
  type PlacementCostRow,
  type Postcodes,
  type PopulationRow,
  type ProvisionRow,
  type Return,
} from '../care/index.ts'
import { NOTHING_STATED, searchStatement, standingStatement, type SearchStatement } from '../forecast/index.ts' // prettier-ignore
import { buildHistory, withAreas, type History } from '../history/index.ts'
import type { KeptRow } from '../supply/index.ts'
import type { FindPostcodes } from './measuring.ts'
import type { OpenAuthority } from './open-authority.ts'

/** The returns as they stand, and the history made of them. */
export interface Standing {
  readonly version: string
  readonly returns: readonly Return[]
  readonly history: History
}

/** The history, places and fees as they stand, made anew only when the records change. */
export interface StandingRecords {
  /** undefined: no return is kept. Its homes are told whether they are in the area, as far as postcodes tell. */
  history(): Promise<Standing | undefined>
  /** What tells whether a postcode is in the authority's area. */
  area(): Promise<AreaContext>
  /** undefined: none are kept or entered. */
  provision(): Promise<readonly ProvisionRow[] | undefined>
  fees(): Promise<readonly FeeRow[] | undefined>
  /** What the authority states of its searches: one statement for every forecast and plan. */
  searches(): Promise<SearchStatement>
  /** Empty: none are kept or entered. */
  contracts(): Promise<readonly ContractRow[]>
  /** undefined: none are kept or entered. */
  placementCosts(): Promise<readonly PlacementCostRow[] | undefined>
  /** undefined: none is kept. */
  population(): Promise<readonly PopulationRow[] | undefined>
  /** The authority's own geographies: the first is the one that measures are cut by. Empty where there are none. */
  geographies(): Promise<readonly LocalityGeography[]>
}

const rowsThatStand = <Row>(kept: readonly KeptRow<Row>[]): readonly Row[] | undefined => {
  const rows = kept.filter(one => !one.isRemoved).map(one => one.row)
  return rows.length > 0 ? rows : undefined
}

export function standingRecords({ own, settings }: OpenAuthority, postcodes: FindPostcodes): StandingRecords {
  let known: (Standing & { readonly key: string; readonly postcodes: Postcodes | undefined }) | undefined
  let knownGeographies:
    { readonly version: string; readonly geographies: readonly LocalityGeography[] } | undefined
  return {
    async history() {
      const [version, { ownProviders, laCode = '' }] = [await own.imports.version(), await settings()]
      // a damaged directory is told where distances are asked for; the records stand without it
      const directory = await postcodes().catch(() => undefined)
      const key = `${version} ${laCode} ${ownProviders.join(' ')}`
      if (known?.key === key && known.postcodes === directory) return known
      const returns = await own.imports.returns()
      if (!returns.some(one => one.tables.has('Episodes'))) return undefined
      const history = withAreas(buildHistory(returns, { ownProviders }), { laCode, postcodes: directory })
      known = { key, postcodes: directory, version, returns, history }
      return known
    },
    area: async () => ({
      laCode: (await settings()).laCode,
      postcodes: await postcodes().catch(() => undefined),
    }),
    provision: async () => rowsThatStand(await own.places.list()),
    fees: async () => rowsThatStand(await own.fees.list()),
    async searches() {
      const standing = await standingStatement(own.searches)
      return standing ? searchStatement(standing) : NOTHING_STATED
    },
    contracts: async () => rowsThatStand(await own.money.contracts.list()) ?? [],
    placementCosts: async () => rowsThatStand(await own.money.placementCosts.list()),
    async population() {
      const rows = await own.imports.population()
      return rows.length > 0 ? rows : undefined
    },
    async geographies() {
      const version = await own.imports.version()
      if (knownGeographies?.version !== version)
        knownGeographies = { version, geographies: geographiesOf((await own.imports.localities()) ?? []) }
      return knownGeographies.geographies
    },
  }
}
