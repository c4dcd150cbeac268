import { describe, expect, it } from 'vitest'
import { codeStanding } from './codes.ts'

describe('codes of the return by collection year', () => {
  it.each([
    ['SEX', '1', 2024, 'valid'],
    ['SEX', '1', 2025, 'other-year'],
    ['SEX', 'F', 2025, 'valid'],
    ['SEX', 'F', 2024, 'other-year'],
    ['PLACE', 'K3', 2024, 'other-year'],
    ['PLACE', 'K3', 2025, 'valid'],
    ['PLACE', 'H5', 2025, 'valid'],
    ['PLACE', 'H5', 2026, 'other-year'],
    ['PLACE', 'Z1', 2026, 'other-year'],
    ['PLACE', 'Z12', 2026, 'valid'],
    ['PLACE', 'Z12', 2025, 'other-year'],
    ['PLACE', 'ZZ', 2025, 'unknown'],
    ['PLACE', 'F2', 2017, 'legacy'],
    ['ACCOM', 'K2', 2025, 'valid'],
    ['ACCOM', 'A1', 2025, 'unknown'],
  ])('%s %s in the year that ends in %i is %s', (column, code, year, standing) =>
    expect(codeStanding(column, code, year)).toBe(standing),
  )

  it('years before 2022/23 are read by its codes', () => expect(codeStanding('SEX', '2', 2017)).toBe('valid'))
  it('a blank is no wrong code', () => expect(codeStanding('PLACE', '', 2025)).toBe('valid'))
  it('a name that every object has is no code', () =>
    expect(codeStanding('PLACE', 'constructor', 2025)).toBe('unknown'))
})
