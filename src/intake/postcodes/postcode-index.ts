import { compactPostcode, type PostcodePlace, type Postcodes } from '../../care/index.ts'
import { countBits, readBits } from './bits.ts'
import { SECTOR_CENTRE, splitPostcode, UNITS_IN_SECTOR } from './unit.ts'

/** Words of 32 bits that say which units a sector has. */
export const WORDS_PER_SECTOR = Math.ceil((UNITS_IN_SECTOR + 1) / 32)

/** All that an index holds: one row a sector, then the packed units in order. */
export interface PostcodeColumnsPacked {
  readonly count: number
  readonly sectors: readonly string[]
  /** ONS codes that occur. */
  readonly lauas: readonly string[]
  /** Names of those authorities; '' where the file gave none. */
  readonly lauaNames: readonly string[]
  /** WORDS_PER_SECTOR words a sector: a bit for each unit that there is. */
  readonly units: Uint32Array
  /** South-west corner of each sector, in metres. */
  readonly east: Int32Array
  readonly north: Int32Array
  /** Three a sector: bits of a unit's easting, northing and authority. */
  readonly widths: Uint8Array
  /** Bit at which each sector's first unit begins. */
  readonly firstBit: Uint32Array
  /** Where each sector's own list of authorities begins in `sectorLauas`. */
  readonly firstLaua: Uint32Array
  /** Places in `lauas`. */
  readonly sectorLauas: Uint16Array
  readonly packed: Uint32Array
}

/**
 * Postcodes in about three bytes each: within a sector a unit is its distance from the sector's south-west corner,
 * in as few bits as the sector needs. To the metre, so that distances are the return's own.
 */
export class PostcodeIndex implements Postcodes {
  readonly #sectorOf: ReadonlyMap<string, number>

  constructor(readonly columns: PostcodeColumnsPacked) {
    this.#sectorOf = new Map(columns.sectors.map((sector, at) => [sector, at]))
  }

  get count(): number {
    return this.columns.count
  }

  /** The place of a postcode; where a file gave its sector only, the middle of that. */
  lookup(postcode: string): PostcodePlace | undefined {
    const split = splitPostcode(compactPostcode(postcode))
    const sector = split && this.#sectorOf.get(split.sector)
    if (sector === undefined) return undefined
    const unit = this.#placeInSector(sector, split!.unit)
    const place = unit < 0 ? this.#placeInSector(sector, SECTOR_CENTRE) : unit
    if (place < 0) return undefined
    const { laua, east, north } = this.#read(sector, place)
    return { laua: this.columns.lauas[this.columns.sectorLauas[laua]!]!, east, north }
  }

  /** ONS codes that occur. */
  get lauas(): readonly string[] {
    return this.columns.lauas
  }

  /** Names of the authorities, as the file gave them, by ONS code. */
  get names(): ReadonlyMap<string, string> {
    const { lauas, lauaNames } = this.columns
    return new Map(lauas.flatMap((laua, at) => (lauaNames[at] ? [[laua, lauaNames[at]] as const] : [])))
  }

  /** Calls with each postcode: the place of its code in `lauas`, and its grid reference in metres. */
  each(take: (laua: number, east: number, north: number) => void): void {
    const { sectors, units, sectorLauas } = this.columns
    for (let sector = 0; sector < sectors.length; sector++) {
      const words = units.subarray(sector * WORDS_PER_SECTOR, (sector + 1) * WORDS_PER_SECTOR)
      const count = words.reduce((sum, word) => sum + countBits(word), 0)
      for (let place = 0; place < count; place++) {
        const { laua, east, north } = this.#read(sector, place)
        take(sectorLauas[laua]!, east, north)
      }
    }
  }

  /** How many units of the sector come before this one; -1 where the sector does not have it. */
  #placeInSector(sector: number, unit: number): number {
    const { units } = this.columns
    const first = sector * WORDS_PER_SECTOR
    const word = first + (unit >>> 5)
    const bit = unit & 31
    if (((units[word]! >>> bit) & 1) === 0) return -1
    let before = bit === 0 ? 0 : countBits(units[word]! << (32 - bit))
    for (let at = first; at < word; at++) before += countBits(units[at]!)
    return before
  }

  /** `laua`: its place in `sectorLauas`. */
  #read(sector: number, place: number): { laua: number; east: number; north: number } {
    const { widths, packed, firstBit, firstLaua, east, north } = this.columns
    const [eastBits, northBits, lauaBits] = [
      widths[sector * 3]!,
      widths[sector * 3 + 1]!,
      widths[sector * 3 + 2]!,
    ]
    const at = firstBit[sector]! + place * (eastBits + northBits + lauaBits)
    return {
      laua: firstLaua[sector]! + readBits(packed, at + eastBits + northBits, lauaBits),
      east: east[sector]! + readBits(packed, at, eastBits),
      north: north[sector]! + readBits(packed, at + eastBits, northBits),
    }
  }
}
