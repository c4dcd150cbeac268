import { monthEndsAfter, parseDay } from '../../src/care/index.ts'
import type { KeptBestPlan, PlanFigures } from '../../src/planning/index.ts'

const asAt = parseDay('2025-03-31')
const monthEnds = monthEndsAfter(asAt, 36)
const figures: PlanFigures = {
  certainty: 0.91,
  shortOnAverage: [0.4],
  inArea: undefined,
  withinBudget: [],
  extraCost: { mean: -250_000_00, low: -900_000_00, middle: -240_000_00, high: 300_000_00 },
  capital: 1_300_000_00,
  fixedCost: 2_400_000_00,
}
const difference = { mean: -3.2, low: -5, middle: -3, high: -1 }
const nothing = { mean: 62, low: 55, middle: 62, high: 70 }

/** A kept plan that opens two homes for two, with every part filled. */
export const aBestPlan = (changes: Partial<KeptBestPlan> = {}): Omit<KeptBestPlan, 'id'> => ({
  by: 'Test analyst',
  at: '2026-03-30T13:00:00.000Z',
  name: 'For the board',
  recordsVersion: '1',
  answer: {
    asAt,
    monthEnds,
    futures: 300,
    seed: 1,
    wish: {
      kinds: ['in_house_residential'],
      options: [
        { id: 'small_home', name: 'home for two', kind: 'in_house_residential', placesByMonth: [1, 2], capitalInPence: 650_000_00, fixedWeeklyInPence: 11_500_00, firstMonth: 12, perQuarter: 2, inAll: 8 }, // prettier-ignore
      ],
      wishes: { certainty: { share: 0.9, fromMonth: 18 } },
      capitalLimitInPence: undefined,
      capitalYears: 25,
    },
    needs: [
      {
        kind: 'in_house_residential',
        places: monthEnds.map(() => 45),
        ownWeeklyInPence: 0,
        outsideWeeklyInPence: 7_000_00,
        ownInArea: 0.9,
        outsideInArea: 0.4,
        demand: monthEnds.map(() => ({ p2_5: 38, p10: 41, p25: 43, p50: 46, p75: 48, p90: 49, p97_5: 52 })),
      },
    ],
    broken: undefined,
    plan: {
      programme: [monthEnds.map((_, month) => (month === 12 ? 2 : 0))],
      levers: [],
      own: figures,
      others: { ...figures, certainty: 0.88 },
      simulated: { ...figures, certainty: 0.86, extraCost: { ...figures.extraCost, mean: -270_000_00 } },
      bridge: [
        { line: 'elsewhere', reckonedInPence: -2_700_000_40, simulatedInPence: -2_750_000_40 },
        { line: 'opened', reckonedInPence: 2_400_000_40, simulatedInPence: 2_400_000_40 },
        { line: 'notice', reckonedInPence: -30_000_00, simulatedInPence: 0 },
        { line: 'buildings', reckonedInPence: 80_000_00, simulatedInPence: 80_000_00 },
      ],
      rounds: 1,
      reasons: [
        { option: 0, opened: 2, limit: undefined, withoutLast: { certainty: -0.2, costInPence: 120_000_00 }, withOneMore: { certainty: 0.05, costInPence: 400_000_00 } }, // prettier-ignore
      ],
      outcomes: [
        { code: 'outside', months: [{ date: monthEnds[35]!, nothing, scenario: { ...nothing, mean: 58.8 }, difference, chanceOfMore: 0.02 }] }, // prettier-ignore
      ],
    },
    frontier: [
      { share: 0.5, cheapest: { opened: [1], costInPence: -400_000_00 } },
      { share: 0.9, cheapest: { opened: [2], costInPence: -250_000_00 } },
      { share: 0.95, cheapest: undefined },
    ],
  },
  ...changes,
})
