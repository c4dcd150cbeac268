import type { PostcodePlace } from '../../care/index.ts'
import type { SplitPostcode } from './unit.ts'

const FIRST_ROOM = 1 << 14

/** Gives each text a number, in order of coming. */
export class Numbered {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.texts.push(text)
    this.#numbers.set(text, this.texts.length - 1)
    return this.texts.length - 1
  }
}

/** Postcodes as they come from a file, in any order, before they are packed. */
export class GatheredPostcodes {
  readonly sectors = new Numbered()
  readonly lauas = new Numbered()
  /** Names of authorities by code, where the file gives them. */
  readonly names = new Map<string, string>()
  count = 0
  sector = new Int32Array(FIRST_ROOM)
  unit = new Int32Array(FIRST_ROOM)
  laua = new Int32Array(FIRST_ROOM)
  east = new Int32Array(FIRST_ROOM)
  north = new Int32Array(FIRST_ROOM)

  add({ sector, unit }: SplitPostcode, { laua, east, north }: PostcodePlace): void {
    if (this.count === this.sector.length) this.#makeRoom()
    const at = this.count++
    this.sector[at] = this.sectors.numberOf(sector)
    this.unit[at] = unit
    this.laua[at] = this.lauas.numberOf(laua)
    this.east[at] = east
    this.north[at] = north
  }

  #makeRoom(): void {
    const larger = (column: Int32Array<ArrayBuffer>) => {
      const room = new Int32Array(column.length * 2)
      room.set(column)
      return room
    }
    this.sector = larger(this.sector)
    this.unit = larger(this.unit)
    this.laua = larger(this.laua)
    this.east = larger(this.east)
    this.north = larger(this.north)
  }
}
