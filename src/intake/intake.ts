import type {
  Boundaries,
  FeeRow,
  Finding,
  LocalityRow,
  MoneyBook,
  PopulationRow,
  Postcodes,
  ProvisionRow,
  Return,
} from '../care/index.ts'
import type { ProviderList } from './rules/index.ts'

/** A file as it was handed in. A zip counts as the files inside it. */
export interface SourceFile {
  /** Path inside the folder, the zip or the drop: `903/2024-25/episodes.csv`. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface AuthorityDetails {
  readonly name: string
  /** ONS code (E08000035); undefined where the folder does not say. */
  readonly laCode: string | undefined
  /** Provider codes that mean the authority itself; PR1 unless it says otherwise. */
  readonly ownProviders: readonly string[]
}

/** What became of one file. */
export interface FileAccount {
  readonly path: string
  /** `Episodes 2024-25`, `provision`, `fees`, `authority`, `providers`, `postcodes`, `localities`, or `not read`. */
  readonly readAs: string
  readonly rows: number
}

/** Where a row of places or contracts says that a home is, and where the row stands. */
export interface LocatedRow {
  readonly file: string
  readonly row: number
  readonly table: string
  readonly postcode: string
  /** undefined: not stated. */
  readonly isInArea: boolean | undefined
}

/** Everything that a folder held. Rows that could not be read are in `findings`, never dropped in silence. */
export interface Intake {
  readonly authority: AuthorityDetails | undefined
  /** Oldest first; one a collection year. */
  readonly returns: readonly Return[]
  readonly provision: readonly ProvisionRow[] | undefined
  readonly fees: readonly FeeRow[] | undefined
  /** Rows of the registers about money; those whose file is not here are left out. */
  readonly money?: Partial<MoneyBook> | undefined
  /** Children who live in the authority's area. */
  readonly population?: readonly PopulationRow[] | undefined
  /** The authority's own geographies: clusters, hubs, wards. */
  readonly localities?: readonly LocalityRow[] | undefined
  /** The folder's own postcodes file; the installation's directory is kept apart from imports. */
  readonly postcodes?: Postcodes | undefined
  /** An official boundary file, where the folder brings one. */
  readonly boundaries?: Boundaries | undefined
  /** Ofsted's list of providers, where the folder brings it. */
  readonly providers?: ProviderList | undefined
  /** Rows of places and contracts that name a postcode. */
  readonly located?: readonly LocatedRow[] | undefined
  readonly files: readonly FileAccount[]
  readonly findings: readonly Finding[]
}
