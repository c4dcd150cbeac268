import { describe, expect, it } from 'vitest'
import { dayOf, Table, type Return, type TableName } from '../../care/index.ts'
import { checkReturns } from './check-returns.ts'
import type { Rule } from './rule.ts'

const table = (name: TableName, columns: Record<string, string[]>, file: string | string[] = 'x.csv') => {
  const rowCount = Object.values(columns)[0]?.length ?? 0
  const rowNumbers = Int32Array.from({ length: rowCount }, (_, row) => row + 2)
  return new Table(name, rowCount, new Map(Object.entries(columns)), file, rowNumbers)
}

const aReturn = (endYear: number, ...tables: Table[]): Return => ({
  collectionYear: `${endYear - 1}-${String(endYear).slice(2)}`,
  firstDay: dayOf(endYear - 1, 4, 1),
  lastDay: dayOf(endYear, 3, 31),
  tables: new Map(tables.map(each => [each.name, each])),
})

const found = (...returns: Return[]) =>
  checkReturns(returns).findings.map(({ file, row, child, field, rule }) => ({
    file,
    row,
    child,
    field,
    rule,
  }))

describe('checking returns', () => {
  it('a finding names the file, the line of a spreadsheet, the child and the columns', () => {
    const episodes = table('Episodes', { CHILD: ['A', 'B'], DEC: ['', '01/06/2024'], REC: ['E8', 'X1'] }, [
      'a.csv',
      'b.csv',
    ])
    expect(checkReturns([aReturn(2025, episodes)]).findings).toEqual([
      {
        file: 'a.csv',
        row: 2,
        table: 'Episodes',
        child: 'A',
        field: 'DEC; REC',
        rule: '148',
        severity: 'error',
        message: 'Date episode ceased and reason episode ceased must both be coded, or both left blank.',
      },
    ])
  })

  it('each year is checked by its own wording', () => {
    const header = () => table('Header', { SEX: ['M', '1'] })
    const wrong = (year: number) => found(aReturn(year, header())).map(({ row }) => row)
    expect(wrong(2024)).toEqual([2])
    expect(wrong(2025)).toEqual([3])
  })

  it('returns before 2022/23 are checked by the rules of 2022/23, returns to come by the newest', () => {
    const header = () => table('Header', { SEX: ['M', '1'] })
    expect(found(aReturn(2017, header())).map(({ row }) => row)).toEqual([2])
    expect(found(aReturn(2031, header())).map(({ row }) => row)).toEqual([3])
  })

  it('a rule about two years sees the year before and no other', () => {
    const header = (sex: string) => table('Header', { CHILD: ['A'], SEX: [sex] })
    expect(found(aReturn(2023, header('1')), aReturn(2024, header('2')))).toMatchObject([{ rule: '202' }])
    expect(found(aReturn(2022, header('1')), aReturn(2024, header('2')))).toEqual([])
  })

  it('a rule without its tables, columns or lookups does not run, and says what is missing', () => {
    const episodes = table('Episodes', { CHILD: ['A'], PLACE: ['K2'], PL_POST: ['LS1 1AA'] })
    const { notRun, ran } = checkReturns([aReturn(2025, episodes)])
    const missing = (rule: string) => notRun.find(each => each.rule === rule)?.missing
    expect(missing('103')).toEqual(['Header'])
    expect(missing('503D')).toContain("last year's Episodes")
    expect(missing('219')).toEqual(['Episodes.URN', 'providers'])
    expect(missing('179')).toEqual(['Episodes.LS', 'postcodes', 'authority'])
    expect(ran.map(({ rule }) => rule)).toContain('146')
    expect(missing('146')).toBeUndefined()
  })

  it('a return with empty tables and blank children is checked without a finding or a fault', () => {
    const blank = table('Episodes', { CHILD: ['', ''], DECOM: ['', ''], DEC: ['', ''], RNE: ['', ''] })
    expect(() => checkReturns([aReturn(2025, blank, table('Header', { CHILD: [] }))])).not.toThrow()
  })

  it('what a rule reads is not changed by checking', () => {
    const episodes = table('Episodes', { CHILD: ['A'], PLACE: ['u4'], DECOM: ['01/06/2024'] })
    checkReturns([aReturn(2025, episodes)])
    expect([...episodes.columns].map(([name, values]) => [name, ...values])).toEqual([
      ['CHILD', 'A'],
      ['PLACE', 'u4'],
      ['DECOM', '01/06/2024'],
    ])
  })

  it('a rule that fails a row twice gives one finding', () => {
    const twice: Rule = {
      code: 'TWICE',
      years: { from: 2023, to: undefined },
      message: '',
      severity: 'warning',
      relevance: 'context',
      topic: '',
      fields: ['CHILD'],
      needs: { Header: ['CHILD'] },
      check: (_, fail) => [1, 0, 1].forEach(row => fail('Header', row)),
    }
    const header = table('Header', { CHILD: ['A', 'B'] })
    const { findings } = checkReturns([aReturn(2025, header)], { rules: [twice] })
    expect(findings.map(({ row }) => row)).toEqual([2, 3])
  })
})
