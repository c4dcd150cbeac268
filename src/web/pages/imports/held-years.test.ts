import { describe, expect, it } from 'vitest'
import { readAsOf, spanOfYears, yearsOf } from './held-years.ts'

const readAs = (text: string) => ({ path: 'a.csv', readAs: text, rows: 1 })

describe('what a file was read as', () => {
  it.each([
    ['Episodes 2024-25', 'Episodes', '2024-25'],
    ['9 tables 2024-25', '9 tables', '2024-25'],
    ['provision', 'provision', ''],
    ['not read', 'not read', ''],
  ])('%s', (text, what, year) => {
    expect(readAsOf(readAs(text))).toEqual({ what, year })
  })
})

describe('collection years', () => {
  it('are each named once, oldest first, and files of no year are left out', () => {
    const files = ['Header 2024-25', 'Episodes 2024-25', 'UASC 2018-19', 'fees'].map(readAs)
    expect(yearsOf(files)).toEqual(['2018-19', '2024-25'])
  })

  it.each([
    [[], 'no collection year'],
    [['2024-25'], '2024-25'],
    [['2022-23', '2023-24', '2024-25'], '2022-23 to 2024-25'],
    [['2022-23', '2024-25'], '2022-23 and 2024-25'],
    [['2018-19', '2019-20', '2024-25'], '2018-19, 2019-20 and 2024-25'],
    [['1999-00', '2000-01'], '1999-00 to 2000-01'],
  ])('%j are told as %s', (years, told) => {
    expect(spanOfYears(years)).toBe(told)
  })
})
