import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { distanceBetween, InputError } from '../../care/index.ts'
import { FindingList } from '../finding-list.ts'
import { readIntake } from '../read-intake.ts'
import { deserialisePostcodes, PostcodeReader, readPostcodes, serialisePostcodes } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const SMALL = `pcds,laua,oseast1m,osnrth1m
LS6 1LU,E08000035,428000,436000
LS6 1AA,E08000035,427950,435990
LS6 1ZZ,E08000036,431000,440000
M1 1AA,E08000003,384000,398000
BT1 1AA,N09000003,333600,373900
JE2 3AB,L99999999,,
`
const small = () => readPostcodes({ path: 'postcodes.csv', bytes: bytes(SMALL) })

describe('an index of postcodes', () => {
  it.each([
    ['LS6 1LU', 'E08000035', 428_000, 436_000],
    ['ls61aa', 'E08000035', 427_950, 435_990],
    [' LS6  1ZZ ', 'E08000036', 431_000, 440_000],
    ['M1 1AA', 'E08000003', 384_000, 398_000],
  ])('%s lies where the file says', (postcode, laua, east, north) =>
    expect(small().lookup(postcode)).toEqual({ laua, east, north }),
  )

  it.each(['LS6 1AB', 'LS7 1LU', '', 'LS6', 'rubbish', 'LS6 1CC'])('%s is not known', postcode =>
    expect(small().lookup(postcode)).toBeUndefined(),
  )

  it('leaves Northern Ireland out unless asked', () => {
    expect(small().count).toBe(4)
    expect(small().lookup('BT1 1AA')).toBeUndefined()
    const all = readPostcodes({ path: 'p.csv', bytes: bytes(SMALL) }, { withNorthernIreland: true })
    expect(all.lookup('BT1 1AA')?.laua).toBe('N09000003')
  })

  it('gives the distance of the return: 3 km east and 4 km north are 3.1 miles', () => {
    expect(distanceBetween(small(), 'LS6 1LU', 'LS6 1ZZ')).toBe(3.1)
  })

  it('is the same after it was kept as bytes', () => {
    const kept = deserialisePostcodes(serialisePostcodes(small()))
    expect(kept.lookup('LS6 1ZZ')).toEqual({ laua: 'E08000036', east: 431_000, north: 440_000 })
    expect(kept.count).toBe(4)
  })

  it('is the same where the bytes are a part of a larger buffer, as files are read', () => {
    const alone = serialisePostcodes(small())
    const kept = deserialisePostcodes(Buffer.concat([Buffer.from('xyz'), alone]).subarray(3))
    expect(kept.lookup('LS6 1ZZ')).toEqual({ laua: 'E08000036', east: 431_000, north: 440_000 })
  })

  it('a postcode that is not there takes the middle of its sector, where the file gives that', () => {
    const text =
      'pcds,laua,oseast1m,osnrth1m\nLS6 1,E08000035,427000,436000\nLS6 1LU,E08000035,427500,436500\n'
    const index = readPostcodes({ path: 'p.csv', bytes: bytes(text) })
    expect(index.lookup('LS6 1LU')?.east).toBe(427_500)
    expect(index.lookup('LS6 1ZZ')?.east).toBe(427_000)
    expect(index.lookup('LS6 2AA')).toBeUndefined()
    expect(deserialisePostcodes(serialisePostcodes(index)).lookup('ls61zz')?.north).toBe(436_000)
  })

  it('a file of which no row can be used is refused', () => {
    const text = 'pcds,laua,oseast1m,osnrth1m\nnonsense,E08000035,427000,436000\n'
    expect(() => readPostcodes({ path: 'p.csv', bytes: bytes(text) })).toThrow(InputError)
  })

  it('refuses kept bytes that are damaged', () => {
    const kept = serialisePostcodes(small())
    kept[kept.length - 3]! ^= 1
    expect(() => deserialisePostcodes(kept)).toThrow(InputError)
    expect(() => deserialisePostcodes(bytes('hello'))).toThrow(InputError)
  })

  it('says how many rows it used, left out and could not read', () => {
    const reader = new PostcodeReader('p.csv')
    reader.push(bytes(`${SMALL}nowhere,E08000035,1,2\n`))
    reader.finish()
    expect(reader.account).toEqual({
      read: 7,
      used: 4,
      northernIreland: 1,
      withoutGridReference: 1,
      unreadable: 1,
    })
  })

  it('names the row and column of what it cannot read', () => {
    const findings = new FindingList()
    readPostcodes({ path: 'p.csv', bytes: bytes(`${SMALL}LS1 1AA,Leeds,1,2\n`) }, { findings })
    expect(findings.all()[0]).toMatchObject({ file: 'p.csv', row: 8, field: 'laua', rule: 'read-row' })
  })

  it('of a postcode that comes twice the later row stands', () => {
    const twice = readPostcodes({ path: 'p.csv', bytes: bytes(`${SMALL}LS6 1LU,E08000035,1,2\n`) })
    expect(twice.lookup('LS6 1LU')).toMatchObject({ east: 1, north: 2 })
    expect(twice.count).toBe(4)
  })
})

describe('forms of postcode files', () => {
  it('reads the directory’s newer names, quoted, in another order, gzipped, whatever the pieces', () => {
    const text =
      '"lad25cd","x","pcd7","pcds","north1m","east1m"\r\n"E08000035","a,b","LS6 1LU","LS6 1LU","436000","428000"\r\n'
    const reader = new PostcodeReader('p.csv')
    for (const byte of bytes(text)) reader.push(Uint8Array.of(byte))
    expect(reader.finish().lookup('LS61LU')).toEqual({ laua: 'E08000035', east: 428_000, north: 436_000 })
    const zipped = readPostcodes({ path: 'p.csv.gz', bytes: gzipSync(text) })
    expect(zipped.count).toBe(1)
  })

  it('refuses a file without those columns, and says what it looked for', () =>
    expect(() => readPostcodes({ path: 'p.csv', bytes: bytes('a,b\n1,2\n') })).toThrow(
      /p\.csv: no postcode columns/,
    ))

  it('a folder’s postcodes are read with the rest', () => {
    const intake = readIntake([{ path: 'postcodes.csv', bytes: bytes(SMALL) }])
    expect(intake.postcodes?.lookup('M1 1AA')?.laua).toBe('E08000003')
    expect(intake.files[0]).toEqual({ path: 'postcodes.csv', readAs: 'postcodes', rows: 4 })
  })
})

const DIRECTORY = '../shared/data/published/ons/postcodes.csv.gz'

describe('the whole directory', () => {
  if (!existsSync(DIRECTORY)) console.log(`Not tested: ${DIRECTORY} is not there.`)

  it.runIf(existsSync(DIRECTORY))(
    'every thousandth postcode lies where the file says, in under 10 MB',
    () => {
      const packed = readFileSync(DIRECTORY)
      const index = readPostcodes({ path: DIRECTORY, bytes: packed })
      expect(index.count).toBeGreaterThan(2_600_000)
      expect(serialisePostcodes(index).length).toBeLessThan(10_000_000)
      const lines = gunzipSync(packed).toString('latin1').split('\n')
      for (let line = 1; line < lines.length - 1; line += 1000) {
        const [postcode, laua, east, north] = lines[line]!.split(',')
        if (laua!.startsWith('N')) continue
        expect([postcode, index.lookup(postcode!)]).toEqual([
          postcode,
          { laua, east: Number(east), north: Number(north) },
        ])
      }
    },
  )
})
