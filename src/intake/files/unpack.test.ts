import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../care/index.ts'
import { readIntake } from '../read-intake.ts'
import { unpackAll } from './unpack.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const EPISODES = bytes('CHILD,DECOM,PLACE\n1,01/05/2024,U6\n')

describe('zips', () => {
  it('a zip of year folders is as good as the folders', () => {
    const zip = zipSync({ '903/2023-24/e.csv': EPISODES, '903/2024-25/e.csv': EPISODES })
    const { returns, files } = readIntake([{ path: 'up.zip', bytes: zip }])
    expect(returns.map(one => one.collectionYear)).toEqual(['2023-24', '2024-25'])
    expect(files[0]!.path).toBe('up.zip/903/2023-24/e.csv')
  })

  it('one gzipped table is read', () =>
    expect(readIntake([{ path: '2024-25/e.csv.gz', bytes: gzipSync(EPISODES) }]).returns).toHaveLength(1))

  it('a zip inside a zip is refused', () => {
    const zip = zipSync({ 'inner.zip': zipSync({ 'e.csv': EPISODES }) })
    expect(() => unpackAll([{ path: 'up.zip', bytes: zip }])).toThrow(/zip inside a zip/)
  })

  it('an encrypted zip is refused', () => {
    const zip = zipSync({ 'e.csv': EPISODES })
    const directory = zip.findLastIndex(
      (_, at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1,
    )
    zip[directory + 8]! |= 1
    expect(() => unpackAll([{ path: 'up.zip', bytes: zip }])).toThrow(/up\.zip\/e\.csv.*encrypted/)
  })

  it('a zip that grows a thousandfold is refused before it has grown', () => {
    const zip = zipSync({ 'e.csv': new Uint8Array(12 * 1024 * 1024) })
    expect(() => unpackAll([{ path: 'bomb.zip', bytes: zip }])).toThrow(/times its size/)
  })

  it('a zip that says it is small and is not is refused', () => {
    const zip = zipSync({ 'e.csv': new Uint8Array(1024 * 1024) }, { level: 9 })
    const directory = zip.findLastIndex(
      (_, at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1,
    )
    new DataView(zip.buffer).setUint32(directory + 24, 100, true)
    expect(() => unpackAll([{ path: 'liar.zip', bytes: zip }])).toThrow(/more than it says/)
  })

  it('a gzip that grows a thousandfold is refused', () => {
    const bomb = gzipSync(new Uint8Array(12 * 1024 * 1024))
    expect(() => unpackAll([{ path: 'e.csv.gz', bytes: bomb }])).toThrow(InputError)
  })

  it.each([10, 60, 200])('a zip cut off after %i bytes is refused', length => {
    const zip = zipSync({ 'a.csv': EPISODES, 'b.csv': EPISODES }).subarray(0, length)
    expect(() => readIntake([{ path: 'up.zip', bytes: zip }])).toThrow(InputError)
  })

  it('a byte that has changed is noticed', () => {
    const zip = zipSync({ 'e.csv': [EPISODES, { level: 0 }] })
    zip[40]! ^= 1
    expect(() => unpackAll([{ path: 'up.zip', bytes: zip }])).toThrow(/damaged/)
  })

  it('a spreadsheet is not read, and says what to do', () => {
    const { findings } = readIntake([
      { path: '2024-25/e.csv', bytes: EPISODES },
      { path: '2024-25/e.xlsx', bytes: zipSync({ 'sheet.xml': bytes('<a/>') }) },
    ])
    expect(findings.find(({ rule }) => rule === 'read-not-read')?.message).toContain('Save each table as CSV')
  })
})
