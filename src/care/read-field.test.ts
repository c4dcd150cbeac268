import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPEN, parseDay } from './day.ts'
import { CONTRACTS, UNIT_COSTS } from './money-rows/index.ts'
import { hundredthsFrom, penceFrom, readRow } from './read-field.ts'

const read = (cells: Readonly<Record<string, string>>) => readRow(UNIT_COSTS, column => cells[column] ?? '')

describe('a row of a register', () => {
  it('is read from its cells, blanks as the register says', () => {
    expect(read({ kind: 'Kinship', weekly_cost: '£1,330.50', from: '1/4/2026' })).toEqual({
      ok: true,
      value: { kind: 'kinship', provider: '', needBand: '', package: '', weeklyCostInPence: 133_050, noticeWeeks: 0, from: parseDay('2026-04-01'), to: OPEN }, // prettier-ignore
    })
  })

  it('says of every cell what is wrong with it', () => {
    const found = read({ kind: 'castle', weekly_cost: '1.005', notice_weeks: '99', from: '31/2/2026' })
    expect(found.ok ? [] : found.problems.map(one => one.column)).toEqual(['kind', 'weekly_cost', 'notice_weeks', 'from']) // prettier-ignore
  })

  it('says what its cells do not allow together', () => {
    const cells: Readonly<Record<string, string>> = { contract: 'A', provider: 'B', kind: 'secure', type: 'retainer', places: '2', weekly_rate: '700' } // prettier-ignore
    const found = readRow(CONTRACTS, column => cells[column] ?? '')
    expect(found.ok ? [] : found.problems.map(one => one.column)).toEqual(['weekly_when_used'])
  })
})

it('pounds are whole pence, to the penny and back', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), pence => {
      const written = (pence / 100).toFixed(2)
      expect(penceFrom(written)).toBe(pence)
      expect(penceFrom(`£${Number(written).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`)).toBe(
        pence,
      )
    }),
  )
  for (const wrong of ['', 'x', '1.2.3', '1.234', '12345678901']) expect(penceFrom(wrong)).toBeUndefined()
})

it('per cent are whole hundredths', () => {
  expect(['3.5', '3.55 %', '-2', '100'].map(hundredthsFrom)).toEqual([350, 355, -200, 10_000])
  expect(hundredthsFrom('3.555')).toBeUndefined()
})
