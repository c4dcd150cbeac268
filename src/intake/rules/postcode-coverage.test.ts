import { describe, expect, it } from 'vitest'
import { compactPostcode, dayOf, Table, type Postcodes, type Return } from '../../care/index.ts'
import { checkReturns } from './check-returns.ts'

/** `AB1 0AA`, `AB1 1AA`, ...: as many as wanted. */
const postcodesOf = (area: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${area}${Math.floor(at / 10) + 1} ${at % 10}AA`)

const directoryOf = (postcodes: readonly string[]): Postcodes => {
  const known = new Set(postcodes.map(compactPostcode))
  return {
    count: known.size,
    lookup: postcode =>
      known.has(compactPostcode(postcode)) ? { laua: 'E08000035', east: 430000, north: 433000 } : undefined,
  }
}

const returnNaming = (postcodes: readonly string[]): Return => {
  const columns = {
    CHILD: postcodes.map((_, at) => `C${at}`),
    LS: postcodes.map(() => 'C2'),
    HOME_POST: [...postcodes],
    PL_POST: postcodes.map(() => ''),
  }
  const rows = Int32Array.from(postcodes, (_, at) => at + 2)
  const episodes = new Table('Episodes', rows.length, new Map(Object.entries(columns)), 'e.csv', rows)
  return {
    collectionYear: '2024-25',
    firstDay: dayOf(2024, 4, 1),
    lastDay: dayOf(2025, 3, 31),
    tables: new Map([['Episodes', episodes]]),
  }
}

const invalidIn = (named: readonly string[], directory: readonly string[]) => {
  const { findings, notRun } = checkReturns([returnNaming(named)], { postcodes: directoryOf(directory) })
  return {
    invalid: findings.filter(one => one.rule === '392c').length,
    about: findings.filter(one => one.rule === 'read-postcodes-not-covering').map(one => one.message),
    missing: notRun.find(one => one.rule === '392c')?.missing,
  }
}

describe('a directory of postcodes that does not cover a return', () => {
  const named = postcodesOf('LS', 60)

  it('is said once, and rules that ask it do not run', () =>
    expect(invalidIn(named, [...postcodesOf('ZZ', 500), ...named.slice(0, 29)])).toEqual({
      invalid: 0,
      about: [expect.stringContaining('knows 29 of the 60 postcodes in Episodes of 2024-25')],
      missing: ['postcodes that cover the return'],
    }))

  it('one that knows half of them serves: the rest are findings', () =>
    expect(invalidIn(named, named.slice(0, 30))).toEqual({ invalid: 30, about: [], missing: undefined }))

  it('few postcodes tell nothing about a directory', () =>
    expect(invalidIn(named.slice(0, 20), postcodesOf('ZZ', 5))).toMatchObject({ invalid: 20, about: [] }))
})
