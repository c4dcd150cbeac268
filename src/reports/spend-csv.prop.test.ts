import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KINDS, parseDay, type Kind } from '../care/index.ts'
import { anyFutures } from '../money/fixtures/any-futures.ts'
import { EMPTY_BOOK, spendOf } from '../money/index.ts'
import { spendCsv, varianceCsv } from './spend-csv.ts'
import { variances } from './spend-view.ts'

const futures = anyFutures(parseDay('2026-02-28'), { months: 30, most: 7 })

/** Whole pence of a file's pounds. */
const pence = (text: string | undefined): number => Math.round(Number(text) * 100)
const rowsOf = (csv: string): string[][] => csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/).slice(1).map(line => line.split(',')) // prettier-ignore
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

it('the lines of spend.csv add up to its totals to the penny, in every month and year, with and without hidden kinds', () => {
  const hidden = fc.subarray([...KINDS])
  fc.assert(
    fc.property(futures, hidden, (some, few: Kind[]) => {
      const spend = spendOf(some, { book: EMPTY_BOOK, supply: 'as-is' })
      const rows = rowsOf(spendCsv(spend, kind => few.includes(kind)))
      const dates = [...new Set(rows.map(([period, date]) => `${period},${date}`))]
      for (const at of dates) {
        const here = rows.filter(([period, date]) => `${period},${date}` === at)
        const total = (part: string) => pence(here.find(row => row[2] === 'all' && row[3] === part)![4])
        expect(sum(here.filter(row => row[2] !== 'all').map(row => pence(row[4])))).toBe(total('all'))
        expect(total('gross')).toBe(total('all'))
      }
      for (const line of new Set(rows.map(row => `${row[2]},${row[3]}`))) {
        const ofLine = (period: string) => rows.filter(row => row[0] === period && `${row[2]},${row[3]}` === line) // prettier-ignore
        const [months, years] = ['month', 'year'].map(period => ofLine(period).map(row => pence(row[4])))
        expect(sum(months!)).toBe(sum(years!))
      }
      const [change] = rowsOf(varianceCsv(variances(undefined, spend, 1)))
      const year = (name: string) => pence(rows.find(row => row[1] === name && row[3] === 'gross')![4])
      expect(pence(change![6])).toBe(year('2027-28') - year('2026-27'))
      expect(sum(change!.slice(2, 6).map(pence))).toBe(pence(change![6]))
    }),
    { numRuns: 25 },
  )
})
