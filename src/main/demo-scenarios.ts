import { addMonths, isoFromDay, type Day } from '../care/index.ts'
import { readLever, type LeverCells, type Scenario } from '../planning/index.ts'

/** Days of a plan that begins on the day after the returns end. */
const after = (lastDay: Day, months: number): string => isoFromDay(addMonths(lastDay + 1, months))

const scenarioOf = (name: string, purpose: string, rows: readonly LeverCells[]): Scenario => ({
  name,
  purpose,
  levers: rows.map(cells => {
    const read = readLever(cells)
    if (!read.ok) throw new Error(`the demo’s plan “${name}”: ${read.problems[0]!.message}`)
    return read.value
  }),
})

/** Invented plans for the invented authority; the figures are those of the strategies' own questions. */
export function demoScenarios(lastDay: Day): readonly Scenario[] {
  const day = (months: number) => after(lastDay, months)
  const home = (n: number, months: number): LeverCells => ({
    lever: 'open_home', name: `Small home ${n}`, number: '2', capital: '650000', once_cost: '60000', from: day(months), earliest: day(months), latest: day(months + 4),
    evidence: months < 10 ? 'Bought; registration applied for' : 'In the capital programme', confidence: months < 10 ? 'high' : 'middling',
  }) // prettier-ignore
  const larger = (n: number, months: number): LeverCells => ({
    lever: 'open_home', name: `Larger home ${n}`, number: '5', capital: '1200000', once_cost: '110000', from: day(months), by: day(months + 3), steps: '2', latest: day(months + 6), earliest: day(months),
    evidence: 'In the capital programme', confidence: 'middling',
  }) // prettier-ignore
  return [
    scenarioOf('Ten homes, forty carers', 'The programme in full: homes, carers, block bookings, and children who come back or go home.', [
      ...[3, 6, 9, 12, 15, 18, 21, 24].map((months, i) => home(i + 1, months)),
      larger(1, 10),
      larger(2, 19),
      { lever: 'approve_carers', number: '40', from: day(3), by: day(27), places_each: '1.4', weekly_cost: '120', once_cost: '3500', evidence: 'A net gain twice that of last year', confidence: 'low' },
      { lever: 'block_book', kind: 'external_residential', number: '6', from: day(3), weekly_cost: '5600', evidence: 'Two providers have offered', confidence: 'middling' },
      { lever: 'bring_back', kind: 'external_residential', number: '12', from: day(3), by: day(12), evidence: 'Reviews of plans name sixteen who could', confidence: 'middling' },
      { lever: 'go_home', number: '30', from: day(3), by: day(15), evidence: 'A reunification team of six', confidence: 'low' },
    ]), // prettier-ignore
    scenarioOf('Homes only', 'Eight small homes and two larger ones, and nothing else.', [
      ...[3, 6, 9, 12, 15, 18, 21, 24].map((months, i) => home(i + 1, months)),
      larger(1, 10),
      larger(2, 19),
    ]),
    scenarioOf('Fewer come in', 'Family support takes hold: a fifth fewer children of 10 to 15 come in.', [
      { lever: 'change_entries', number: '-20', ages: '10_to_15', from: day(0), by: day(12), evidence: 'A neighbour’s trial', confidence: 'low' },
    ]), // prettier-ignore
  ]
}
