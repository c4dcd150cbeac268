import { describe, expect, it } from 'vitest'
import { KINDS, OPEN, type ProvisionRow } from '../../care/index.ts'
import type { ForecastRequest } from '../../forecast/index.ts'
import type { Outcome } from './compare-outcomes.ts'
import { leverOf } from './fixtures/lever-of.ts'
import { asAt, lastOf, ownHomes, twoKinds, workOn } from './fixtures/two-kinds.ts'
import type { LeverCells } from './read-lever.ts'
import { compareWithNothing, type ScenarioWork } from './run-scenario.ts'

const RUNS = 60

/** Half of the homes are in the area. */
const area = Uint8Array.from({ length: twoKinds.placements.count }, (_, row) => 1 + (row % 2))
const history = { ...twoKinds, placements: { ...twoKinds.placements, area } }

/** Our own homes: full, or with many places to spare. */
const workWith = (
  places: number,
  more: Partial<ProvisionRow> = {},
  asked: Partial<ForecastRequest> = {},
): ScenarioWork => workOn(ownHomes(places, more), { isNearFirst: true, ...asked }, history)

const compared = (cells: readonly LeverCells[], work: ScenarioWork): Promise<Outcome[]> =>
  compareWithNothing(cells.map(leverOf), RUNS, work)
const home = (cells: LeverCells = {}): LeverCells => ({ lever: 'open_home', number: '10', from: '2025-06-30', ...cells }) // prettier-ignore

describe('a scenario beside doing nothing', () => {
  it('fewer children live outside where a home opens and homes were full', async () => {
    const outcomes = await compared([home()], workWith(12))
    expect(lastOf(outcomes, 'outside').difference.mean).toBeLessThan(-5)
    expect(lastOf(outcomes, 'home_staff').difference.mean).toBe(20)
  })

  it('what the plan opens in the area is looked for before what is listed outside it, and tells distances too', async () => {
    const far = workWith(12, { isInArea: false })
    const shares = KINDS.map(() => 0.5)
    const ground = { ...far.ground, inArea: shares, over20Miles: shares, over20MilesMoreOutside: KINDS.map(() => 0.4) } // prettier-ignore
    const asToday = await compared([home()], { ...workWith(12), ground })
    expect(lastOf(asToday, 'in_area').nothing.mean).toBeCloseTo(50, 8)
    expect(lastOf(asToday, 'in_area').difference.mean).toBeCloseTo(0, 8)
    const half = 0.5 * lastOf(asToday, 'in_care').difference.mean
    expect(lastOf(asToday, 'over_20_miles').difference.mean).toBeCloseTo(half, 2)
    const near = await compared([home()], { ...far, ground })
    expect(lastOf(near, 'in_area').nothing.mean).toBeLessThan(50)
    expect(lastOf(near, 'in_area').difference.mean).toBeGreaterThan(3)
    expect(lastOf(near, 'over_20_miles').difference.mean).toBeLessThan(half - 0.5)
    const outside = await compared([home({ in_area: 'no' })], { ...far, ground })
    expect(lastOf(outside, 'in_area').difference.mean).toBeLessThan(0)
    expect(lastOf(outside, 'outside').difference).toEqual(lastOf(near, 'outside').difference)
  })

  it('what the plan books outside the area is near nobody', async () => {
    const work = workWith(12)
    const ground = { ...work.ground, inArea: KINDS.map(() => 0.5) }
    const book = (cells: LeverCells = {}): LeverCells => ({ lever: 'block_book', number: '5', from: '2025-04-01', ...cells }) // prettier-ignore
    const [here, elsewhere] = [await compared([book()], { ...work, ground }), await compared([book({ in_area: 'no' })], { ...work, ground })] // prettier-ignore
    expect(lastOf(here, 'in_area').difference.mean).toBeGreaterThan(1)
    expect(lastOf(elsewhere, 'in_area').difference.mean).toBeCloseTo(
      -lastOf(here, 'in_area').difference.mean,
      8,
    )
  })

  it.each<[string, Partial<ForecastRequest>]>([
    ['before our own', { bookedFirst: { kinds: ['in_house_residential'], bookings: [] } }],
    ['after our own', { bookings: [{ kind: 'external_residential', places: 1, from: asAt, to: OPEN, isInArea: false }] }], // prettier-ignore
  ])(
    'what the plan books is among the booked places that are looked for near before far, %s, and counted once',
    async (_, asked) => {
      const work = workWith(12, { isInArea: true }, asked)
      const ground = { ...work.ground, inArea: KINDS.map(() => 0) }
      const book = (cells: LeverCells = {}): LeverCells => ({ lever: 'block_book', number: '5', from: '2025-04-01', ...cells }) // prettier-ignore
      const [near, far] = [await compared([book()], { ...work, ground }), await compared([book({ in_area: 'no' })], { ...work, ground })] // prettier-ignore
      const gained = lastOf(near, 'in_area').scenario.mean - lastOf(far, 'in_area').scenario.mean
      const percent = 100 / lastOf(near, 'in_care').scenario.mean
      expect(gained).toBeGreaterThan(3 * percent)
      expect(gained).toBeLessThan(5.5 * percent)
    },
  )

  it('a home does nothing where there are places to spare', async () => {
    const outcomes = await compared([home()], workWith(500))
    expect(lastOf(outcomes, 'outside').difference.mean).toBe(0)
  })

  it('a home whose day is not sure brings staff, and ends shortages, when it opens in each future', async () => {
    const outcomes = await compared([home({ from: '2025-12-31', earliest: '2025-06-30', latest: '2026-06-30' })], workWith(12)) // prettier-ignore
    const december = outcomes.find(one => one.code === 'home_staff')!.months[8]!
    expect(december.difference.low).toBe(0)
    expect(december.difference.high).toBe(20)
  })

  it('households are those listed and those that the plan approves, whatever a household brings, less those behind places that close', async () => {
    const work = workWith(12)
    const months = work.ground.monthEnds.map(() => 100)
    const listed = { ...work, ground: { ...work.ground, households: months, placesAHousehold: 1.25 } }
    const approve = { lever: 'approve_carers', number: '40', places_each: '1.4', from: '2025-05-15' }
    const [at, gradually, unsure, fewer] = await Promise.all([
      compared([approve], listed),
      compared([{ ...approve, by: '2025-11-15' }], listed),
      compared([home({ kind: 'in_house_fostering', number: '50', from: '2025-10-31', earliest: '2025-06-30', latest: '2026-02-28' })], listed), // prettier-ignore
      compared(
        [{ lever: 'close_home', kind: 'in_house_fostering', number: '10', from: '2025-07-01' }],
        listed,
      ),
    ])
    const of = (outcomes: readonly Outcome[]) => outcomes.find(one => one.code === 'carer_households')!.months
    expect(of(at).map(month => month.difference.mean)).toEqual([0, ...Array.from({ length: 11 }, () => 40)])
    expect(of(at).at(-1)!.nothing.mean).toBe(100)
    expect(of(gradually)[4]!.difference.mean).toBeGreaterThan(10)
    expect(of(gradually)[4]!.difference.mean).toBeLessThan(30)
    expect(of(gradually).at(-1)!.difference.mean).toBe(40)
    expect(of(unsure)[6]!.difference).toMatchObject({ low: 0, high: 40 })
    expect(of(fewer).at(-1)!.difference.mean).toBe(-8)
    expect(at.length).toBe((await compared([approve], work)).length + 1)
  })

  it('partners who pay a tenth more of outside homes leave the council nine tenths of their price, and move nobody', async () => {
    const share = { lever: 'joint_funding', kind: 'external_residential', number: '10', from: '2025-04-01' }
    const outcomes = await compared([share], workWith(0))
    const { nothing, difference } = lastOf(outcomes, 'monthly_spend')
    const inside = lastOf(outcomes, 'in_care_in_house_residential').nothing.mean
    expect(lastOf(outcomes, 'outside').difference.mean).toBe(0)
    // those few who were in our home already are paid for in full
    expect(difference.mean).toBeLessThan(-0.08 * nothing.mean)
    expect(difference.mean).toBeGreaterThan(-0.1 * nothing.mean - 1)
    expect(inside).toBeGreaterThanOrEqual(0)
  })

  it('a saving elsewhere is so many pounds a year, and moves nobody', async () => {
    const saving = { lever: 'linked_saving', name: 'Transport', number: '365,250', from: '2025-04-01' }
    const outcomes = await compared([saving], workWith(12))
    expect(lastOf(outcomes, 'spend_to_date').difference.mean).toBeCloseTo(-1000 * 365, 0)
    expect(lastOf(outcomes, 'in_care').difference.mean).toBe(0)
  })
})
