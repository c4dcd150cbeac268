import { describe, expect, it } from 'vitest'
import { makeDraw } from '../draw.ts'
import { makeCountryside } from './countryside.ts'
import { makeGeography } from './geography.ts'

describe('the countryside of the invented island', () => {
  const countryside = makeCountryside()

  it('has no postcode twice, and none that stands in a town', () => {
    const texts = new Set(countryside.map(({ text }) => text))
    expect(texts.size).toBe(countryside.length)
    expect(makeGeography(makeDraw(7)).all.filter(({ text }) => texts.has(text))).toEqual([])
  })

  it('belongs to all eleven authorities, the city’s within nine miles of its middle', () => {
    expect(new Set(countryside.map(({ authority }) => authority)).size).toBe(11)
    const own = countryside.filter(({ authority }) => authority === 0)
    const miles = own.map(
      ({ easting, northing }) => Math.hypot(easting - 640_000, northing - 640_000) / 1609.3,
    )
    expect(Math.max(...miles)).toBeLessThan(10.5)
  })

  it('is the same each time', () => expect(makeCountryside()).toEqual(countryside))
})
