import { bitsFor, writeBits } from './bits.ts'
import type { GatheredPostcodes } from './gathered-postcodes.ts'
import { PostcodeIndex, WORDS_PER_SECTOR } from './postcode-index.ts'

/** Packs gathered postcodes into an index; of a postcode that comes twice the later row stands. */
export function packPostcodes(gathered: GatheredPostcodes): PostcodeIndex {
  const rows = rowsBySector(gathered)
  const sectors = gathered.sectors.texts.length
  const packing = {
    units: new Uint32Array(sectors * WORDS_PER_SECTOR),
    east: new Int32Array(sectors),
    north: new Int32Array(sectors),
    widths: new Uint8Array(sectors * 3),
    firstBit: new Uint32Array(sectors),
    firstLaua: new Uint32Array(sectors),
  }
  const sectorLauas: number[] = []
  const plans = Array.from({ length: sectors }, (_, sector) => planSector(gathered, rows, sector))
  let bits = 0
  plans.forEach((plan, sector) => {
    packing.firstBit[sector] = bits
    packing.firstLaua[sector] = sectorLauas.length
    packing.east[sector] = plan.east
    packing.north[sector] = plan.north
    packing.widths.set(plan.widths, sector * 3)
    for (const laua of plan.lauas) sectorLauas.push(laua)
    bits += plan.rows.length * (plan.widths[0] + plan.widths[1] + plan.widths[2])
  })
  const packed = new Uint32Array((bits >>> 5) + 2)
  plans.forEach((plan, sector) =>
    writeSector(gathered, plan, { packed, units: packing.units, sector, at: packing.firstBit[sector]! }),
  )
  return new PostcodeIndex({
    count: plans.reduce((sum, plan) => sum + plan.rows.length, 0),
    sectors: gathered.sectors.texts,
    lauas: gathered.lauas.texts,
    lauaNames: gathered.lauas.texts.map(laua => gathered.names.get(laua) ?? ''),
    ...packing,
    sectorLauas: Uint16Array.from(sectorLauas),
    packed,
  })
}

interface RowsBySector {
  readonly rows: Int32Array
  readonly first: Int32Array
}

/** Rows in order of sector (a counting sort: the order within a sector stays). */
function rowsBySector({ sector, count, sectors }: GatheredPostcodes): RowsBySector {
  const first = new Int32Array(sectors.texts.length + 1)
  for (let row = 0; row < count; row++) first[sector[row]! + 1]!++
  for (let at = 1; at < first.length; at++) first[at]! += first[at - 1]!
  const next = first.slice()
  const rows = new Int32Array(count)
  for (let row = 0; row < count; row++) rows[next[sector[row]!]!++] = row
  return { rows, first }
}

interface SectorPlan {
  /** Rows in order of unit, one a unit. */
  readonly rows: readonly number[]
  readonly east: number
  readonly north: number
  /** Numbers of the authorities in this sector. */
  readonly lauas: readonly number[]
  readonly widths: readonly [east: number, north: number, laua: number]
}

function planSector(gathered: GatheredPostcodes, { rows, first }: RowsBySector, sector: number): SectorPlan {
  const byUnit = new Map<number, number>()
  for (const row of rows.subarray(first[sector], first[sector + 1])) byUnit.set(gathered.unit[row]!, row)
  const kept = [...byUnit.keys()].sort((a, b) => a - b).map(unit => byUnit.get(unit)!)
  const lauas = [...new Set(kept.map(row => gathered.laua[row]!))]
  const [east, north] = [rangeOf(gathered.east, kept), rangeOf(gathered.north, kept)]
  return {
    rows: kept,
    east: east.least,
    north: north.least,
    lauas,
    widths: [bitsFor(east.most - east.least), bitsFor(north.most - north.least), bitsFor(lauas.length - 1)],
  }
}

function rangeOf(column: Int32Array, rows: readonly number[]): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity]
  for (const row of rows) {
    least = Math.min(least, column[row]!)
    most = Math.max(most, column[row]!)
  }
  return { least, most }
}

interface Target {
  readonly packed: Uint32Array
  readonly units: Uint32Array
  readonly sector: number
  readonly at: number
}

function writeSector(
  gathered: GatheredPostcodes,
  plan: SectorPlan,
  { packed, units, sector, at }: Target,
): void {
  const [eastBits, northBits, lauaBits] = plan.widths
  let bit = at
  for (const row of plan.rows) {
    const unit = gathered.unit[row]!
    units[sector * WORDS_PER_SECTOR + (unit >>> 5)]! |= 1 << (unit & 31)
    writeBits(packed, bit, { value: gathered.east[row]! - plan.east, width: eastBits })
    writeBits(packed, bit + eastBits, { value: gathered.north[row]! - plan.north, width: northBits })
    writeBits(packed, bit + eastBits + northBits, {
      value: plan.lauas.indexOf(gathered.laua[row]!),
      width: lauaBits,
    })
    bit += eastBits + northBits + lauaBits
  }
}
