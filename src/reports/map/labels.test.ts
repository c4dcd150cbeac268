import { describe, expect, it } from 'vitest'
import type { MapArea } from './draw-map.ts'
import { labelsOf } from './labels.ts'

const area = (name: string, ring: readonly number[], children = 10): MapArea =>
  ({ code: name, name, children, isOwn: false, rings: [Float64Array.from(ring)] }) as unknown as MapArea
const projection = { x: (east: number) => east, y: (north: number) => north } as Parameters<
  typeof labelsOf
>[1]
const SIZE = { width: 400, height: 400 }

/** Where a name stands. */
const placeOf = (svg: string, name: string): readonly [x: number, y: number] => {
  const found = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${name}<`).exec(svg)
  return [Number(found?.[1]), Number(found?.[2])]
}

describe('names on the map', () => {
  it('stand in the middle of an area', () => {
    const svg = labelsOf([area('Square', [100, 100, 300, 100, 300, 300, 100, 300])], projection, SIZE)
    expect(placeOf(svg, 'Square')).toEqual([200, 200])
  })

  it('stand inside an area that is bent around another', () => {
    // a U around the middle, its arms 80 wide and its base 100 high
    const around = [0, 0, 80, 0, 80, 300, 320, 300, 320, 0, 400, 0, 400, 400, 0, 400]
    const [x, y] = placeOf(labelsOf([area('Around', around)], projection, SIZE), 'Around')
    expect(y > 300 || x < 80 || x > 320).toBe(true)
  })
})
