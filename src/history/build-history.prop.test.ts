import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthday, OPEN } from '../care/index.ts'
import { anyHeader, anyReturns } from '../../test/support/any-returns.ts'
import {
  findingsOf,
  historyOf,
  periodsOf,
  placementsOf,
  type SmallReturns,
} from '../../test/support/small-returns.ts'
import { asAt } from './as-at.ts'
import { countInCare } from './count-in-care.ts'
import type { History } from './history.ts'
import { REPAIR_RULES } from './repair-rules.ts'

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400) }
const given = fc.record({ returns: anyReturns, header: anyHeader })

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const periodsOfChild = ({ children }: History, child: number) =>
  range(children.firstPeriod[child]!, children.firstPeriod[child + 1]!)
const placementsOfPeriod = ({ periods }: History, period: number) =>
  range(periods.firstPlacement[period]!, periods.firstPlacement[period + 1]!)

describe('whatever the rows', () => {
  it('each row has one fate: the account adds up to what was read', () => {
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        const { rows } = historyOf(returns, { header })
        expect(rows.read).toBe(Object.values(returns).flat().length)
        expect(rows.used + rows.superseded + rows.shortBreaks + rows.afterEighteen + rows.setAside).toBe(
          rows.read,
        )
        expect(rows.repaired).toBeLessThanOrEqual(rows.used)
      }),
      runs,
    )
  })

  it('each row set aside or mended has its finding', () => {
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        const { rows, findings, sources } = historyOf(returns, { header })
        const effect = (rule: string) => REPAIR_RULES[rule as keyof typeof REPAIR_RULES].effect
        const places = (of: string) =>
          new Set(
            findings
              .filter(one => one.table === 'Episodes' && effect(one.rule) === of)
              .map(one => `${one.file} ${one.row}`),
          )
        expect(places('set aside').size).toBe(rows.setAside)
        expect(places('not counted').size).toBe(rows.afterEighteen)
        const mended = places('mended')
        sources.isRepaired.forEach((isIt, row) => {
          if (isIt === 1) expect(mended).toContain(`${sources.file[row]!} ${sources.row[row]!}`)
        })
      }),
      runs,
    )
  })

  it('periods of a child follow one another, and none outlasts the 18th birthday or the last day', () => {
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        const history = historyOf(returns, { header })
        const { periods, children } = history
        for (const child of range(0, children.count)) {
          const eighteenth = birthday(children.birth[child]!, 18)
          const own = periodsOfChild(history, child)
          expect(own.length).toBeGreaterThan(0)
          own.forEach((period, i) => {
            const [start, end] = [periods.start[period]!, periods.end[period]!]
            expect(periods.child[period]).toBe(child)
            expect(start).toBeLessThan(end)
            if (i > 0) expect(start).toBeGreaterThanOrEqual(periods.end[own[i - 1]!]!)
            if (end === OPEN) expect(eighteenth).toBeGreaterThan(history.lastDay)
            else expect(end).toBeLessThanOrEqual(Math.min(eighteenth, history.lastDay))
          })
        }
      }),
      runs,
    )
  })

  it('placements and legal statuses fill their period without gap or overlap', () => {
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        const history = historyOf(returns, { header })
        const { periods, placements, statuses } = history
        for (const period of range(0, periods.count)) {
          const homes = placementsOfPeriod(history, period)
          const spells = range(periods.firstStatus[period]!, periods.firstStatus[period + 1]!)
          for (const [rows, table] of [
            [homes, placements],
            [spells, statuses],
          ] as const) {
            expect(table.start[rows[0]!]).toBe(periods.start[period])
            expect(table.end[rows.at(-1)!]).toBe(periods.end[period])
            rows.slice(1).forEach((row, i) => expect(table.start[row]).toBe(table.end[rows[i]!]))
            for (const row of rows) expect(table.period[row]).toBe(period)
          }
        }
        expect(history.sources.count).toBe(history.rows.used)
      }),
      runs,
    )
  })

  it('the order of rows in a file does not matter', () => {
    // two rows that begin on one day in one return, as given or with day and month exchanged, stand by their order
    // where they tell as much: not asked here
    const startOf = (row: string) => {
      const [child = '', start = ''] = row.split(',', 2)
      const [date = '', month = '', year = ''] = start.split('/')
      return [child, ...[date, month].sort(), year].join()
    }
    const isFair = (returns: SmallReturns) =>
      Object.values(returns).every(rows => {
        const keys = rows.map(startOf)
        return new Set(keys).size === keys.length && rows.every(row => !/soon|0000|31\/02|\/25\//.test(row))
      })
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        fc.pre(isFair(returns))
        const turned = Object.fromEntries(
          Object.entries(returns).map(([year, rows]) => [year, [...rows].reverse()]),
        )
        const [one, other] = [historyOf(returns, { header }), historyOf(turned, { header })]
        expect(periodsOf(other)).toEqual(periodsOf(one))
        expect(placementsOf(other)).toEqual(placementsOf(one))
        expect(other.rows).toEqual(one.rows)
      }),
      runs,
    )
  })

  it('renaming the children renames the history', () => {
    const rename = (row: string) => row.replace(/^([A-C])/, 'child-$1').replace(/^(0?1),/, 'child-$1,')
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        const renamed = Object.fromEntries(
          Object.entries(returns).map(([year, rows]) => [year, rows.map(rename)]),
        )
        const other = historyOf(renamed, { header: header.map(rename) })
        const one = historyOf(returns, { header })
        expect(periodsOf(other).sort()).toEqual(
          periodsOf(one)
            .map(rename => `child-${rename}`)
            .sort(),
        )
        expect(findingsOf(other)).toEqual(findingsOf(one))
      }),
      runs,
    )
  })
})

describe('as at a day', () => {
  it('the last day changes no counts, and nothing but the reasons of what is open', () => {
    fc.assert(
      fc.property(given, ({ returns, header }) => {
        const history = historyOf(returns, { header })
        const known = asAt(history, history.lastDay)
        expect(periodsOf(known)).toEqual(periodsOf(history))
        expect(countInCare(known, history.lastDay)).toEqual(countInCare(history, history.lastDay))
        expect(known.sources).toEqual(history.sources)
        expect(known.periods).toEqual(history.periods)
        expect(known.statuses).toEqual(history.statuses)
      }),
      runs,
    )
  })

  it('an earlier day counts as many in care on it as are counted now, and forgets all that came after', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 18_300, max: 19_900 }), ({ returns, header }, day) => {
        const history = historyOf(returns, { header })
        const known = asAt(history, day)
        expect(countInCare(known, day).all).toBe(countInCare(history, day).all)
        expect(countInCare(known, day).byAge).toEqual(countInCare(history, day).byAge)
        for (const table of [known.periods, known.placements, known.statuses]) {
          expect(table.start.every(start => start <= day)).toBe(true)
          expect(table.end.every(end => end === OPEN || end <= day)).toBe(true)
        }
        expect(periodsOf(asAt(known, day))).toEqual(periodsOf(known))
      }),
      runs,
    )
  })
})
