import type { Prepared, PreparedChildren } from '../src/forecast/index.ts'

const KEY_STEP = 7919

/** The same children several times, each copy with draws of its own, and as many times the entries and places. */
export function multiply(prepared: Prepared, times: number): Prepared {
  const repeat = <Column extends Int32Array | Uint8Array | Float64Array>(column: Column): Column => {
    const all = new (column.constructor as new (length: number) => Column)(column.length * times)
    for (let i = 0; i < times; i++) all.set(column, i * column.length)
    return all
  }
  const children = (from: PreparedChildren) => ({
    count: from.count * times,
    key: repeat(from.key).map((key, i) => key ^ (Math.floor(i / Math.max(from.count, 1)) * KEY_STEP)),
    alone: repeat(from.alone),
    birthdays: repeat(from.birthdays),
    factors: repeat(from.factors),
  })
  const { inCare, leavers } = prepared
  return {
    ...prepared,
    inCare: {
      ...children(inCare),
      kind: repeat(inCare.kind),
      careStart: repeat(inCare.careStart),
      homeStart: repeat(inCare.homeStart),
      wantedOwn: repeat(inCare.wantedOwn),
    },
    leavers: { ...children(leavers), left: repeat(leavers.left), where: repeat(leavers.where) },
    entries: prepared.entries.map(stream => ({
      ...stream,
      season: stream.season.map(factor => factor * times),
    })),
    places: prepared.places.map(places => Math.min(places * times, 1_000_000_000)),
  }
}
