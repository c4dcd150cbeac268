import { compactPostcode } from './postcode.ts'

/** A row of `localities.csv`. */
export interface LocalityRow {
  /** A postcode (`LS6 1LU`), a sector (`LS6 1`) or a district (`LS6`), as `localityKey` writes it. */
  readonly postcode: string
  readonly locality: string
  /** `cluster`, `hub`, `ward`, ...; `locality` where the file does not say. */
  readonly geography: string
}

/** The geography of a file that names none. */
export const UNNAMED_GEOGRAPHY = 'locality'

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?)\s+(\d)$/
const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/

/** A postcode, sector or district as rows are compared by it; undefined where it is none. `LS61` is a district, `LS6 1` a sector. */
export function localityKey(written: string): string | undefined {
  const text = written.trim().toUpperCase()
  const sector = SECTOR.exec(text)
  if (sector) return `${sector[1]!} ${sector[2]!}`
  const compact = compactPostcode(text)
  const whole = POSTCODE.exec(compact)
  if (whole) return `${whole[1]!} ${whole[2]!}${whole[3]!}`
  return DISTRICT.test(compact) ? compact : undefined
}

/** A geography of the authority's own: its localities, and where each postcode lies. */
export class LocalityGeography {
  /** In order: numbers as numbers. */
  readonly names: readonly string[]
  readonly #byKey: ReadonlyMap<string, string>

  constructor(
    readonly geography: string,
    rows: readonly LocalityRow[],
  ) {
    this.#byKey = new Map(rows.map(row => [row.postcode, row.locality]))
    this.names = [...new Set(this.#byKey.values())].sort((one, other) =>
      one.localeCompare(other, 'en', { numeric: true }),
    )
  }

  /** The locality of a postcode: its own row, else that of its sector, else of its district; undefined where there is none. */
  of(postcode: string): string | undefined {
    const parts = POSTCODE.exec(compactPostcode(postcode))
    if (!parts) return undefined
    const [, district, sector, unit] = parts as unknown as [string, string, string, string]
    const keys = [`${district} ${sector}${unit}`, `${district} ${sector}`, district]
    return keys.map(key => this.#byKey.get(key)).find(locality => locality !== undefined)
  }
}

/** The geographies of a list, in the order in which they come: the first is the one that measures are cut by. */
export function geographiesOf(rows: readonly LocalityRow[]): readonly LocalityGeography[] {
  const byName = new Map<string, LocalityRow[]>()
  for (const row of rows) {
    const known = byName.get(row.geography)
    if (known) known.push(row)
    else byName.set(row.geography, [row])
  }
  return [...byName].map(([name, own]) => new LocalityGeography(name, own))
}
