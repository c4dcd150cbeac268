import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../test/support/plain-returns.ts'
import { makeDraw } from '../draw.ts'
import { INVENTED_AUTHORITIES } from './authorities.ts'
import { makeGeography, milesBetween } from './geography.ts'

const { all, of } = makeGeography(makeDraw(7))
const directory = sharedData('published/ons/postcodes.csv.gz')

describe('the invented geography', () => {
  it('has no postcode twice', () => expect(new Set(all.map(({ text }) => text)).size).toBe(all.length))

  it('writes postcodes as real ones are written', () => {
    const odd = all.filter(({ text }) => !/^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/.test(text))
    expect(odd).toEqual([])
  })

  it('begins each postcode with Q, V or X, as Royal Mail never does', () =>
    expect(all.filter(({ text }) => !/^[QVX]/.test(text))).toEqual([]))

  it('has codes of authorities that fit the pattern and are not given out: numbers from 900 on', () =>
    expect(INVENTED_AUTHORITIES.filter(({ code }) => !/^E(06|08|10)0009\d\d$/.test(code))).toEqual([]))

  it('lies in the open sea: no point is within reach of the coast of Yorkshire', () =>
    expect(all.filter(({ easting, northing }) => easting < 535_000 && northing < 600_000)).toEqual([]))

  it('has a city about fourteen miles across, neighbours next door and others far off', () => {
    const centre = of[0]![0]!
    const furthest = (authority: number) =>
      Math.max(...of[authority]!.map(each => milesBetween(centre, each)))
    const nearest = (authority: number) => Math.min(...of[authority]!.map(each => milesBetween(centre, each)))
    expect(furthest(0)).toBeLessThan(10)
    expect(nearest(1)).toBeLessThan(15)
    expect(nearest(5)).toBeGreaterThan(20)
    expect(nearest(10)).toBeGreaterThan(80)
  })

  it.runIf(directory)('has no postcode and no authority of the real directory', () => {
    const text = gunzipSync(readFileSync(directory!)).toString('latin1')
    const invented = new Set(all.map(each => each.text.replace(' ', '')))
    const codes = new Set(INVENTED_AUTHORITIES.map(({ code }) => code))
    let [rows, found] = [0, 0]
    for (let at = 0; at < text.length; rows++) {
      const end = text.indexOf('\n', at)
      const [postcode, laua] = text.slice(at, end < 0 ? text.length : end).split(',', 2)
      if (invented.has(postcode!.replace(/[" ]/g, '')) || codes.has(laua!)) found++
      at = end < 0 ? text.length : end + 1
    }
    expect(rows).toBeGreaterThan(2_000_000)
    expect(found).toBe(0)
  })
})
