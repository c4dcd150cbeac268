import { describe, expect, it } from 'vitest'
import { NO_DAY, OPEN, parseDay, type FeeRow } from '../care/index.ts'
import { weeklyFeeInPence } from './weekly-fee.ts'

const fee = (pence: number, from: string, to: string): FeeRow => ({
  kind: 'kinship',
  weeklyFeeInPence: pence,
  from: from ? parseDay(from) : NO_DAY,
  to: to ? parseDay(to) : OPEN,
})
const fees = [fee(30_000, '', '2024-03-31'), fee(32_000, '2024-04-01', '2025-03-31')]
const on = (iso: string) => weeklyFeeInPence(fees, 'kinship', parseDay(iso))

describe('the weekly fee', () => {
  it('is the one in force on the day', () => {
    expect(on('2024-03-31')).toBe(30_000)
    expect(on('2024-04-01')).toBe(32_000)
  })
  it('stays the last one after its end', () => expect(on('2027-01-01')).toBe(32_000))
  it('is the default where the authority gives none', () =>
    expect(weeklyFeeInPence(fees, 'secure', parseDay('2024-01-01'))).toBe(850_000))
})
