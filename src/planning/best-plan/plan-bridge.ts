import { isOwnKind, type Kind } from '../../care/index.ts'
import { spendLinesUnder, type LeverSpendLine, type ScenarioWork } from '../scenarios/index.ts'
import { capacityOf, capitalChargeOf, fixedCostOf } from './capacity.ts'
import { bookedInUse, childrenUnder, fewerOverMonth } from './plan-children.ts'
import { outsideOf } from './plan-ground.ts'
import { weekPrices } from './plan-prices.ts'
import type { PlanFutures, PlanQuestion, Programme, WeekPrice } from './plan-question.ts'
import type { PlanSimulated } from './plan-simulated.ts'

/** What a plan’s money is for. Together they are all of what it costs more or less than doing nothing. */
export const BRIDGE_LINES = [
  'elsewhere',
  'own',
  'opened',
  'notice',
  'partners',
  'others',
  'buildings',
] as const
export type BridgeCode = (typeof BRIDGE_LINES)[number]

/** One line of what a plan costs more than doing nothing: mean pence over the futures and all the months. */
export interface BridgeLine {
  readonly line: BridgeCode
  /** As the programme reckons, and as the simulation has it. */
  readonly reckonedInPence: number
  readonly simulatedInPence: number
}

type Bridge = Record<BridgeCode, number>

/** From the programme’s own reckoning to the full simulation, line by line. */
export function bridgeOf(
  { question, futures, programme }: { readonly question: PlanQuestion; readonly futures: PlanFutures; readonly programme: Programme }, // prettier-ignore
  { simulated, work }: { readonly simulated: PlanSimulated; readonly work: ScenarioWork },
): BridgeLine[] {
  const buildings = capitalChargeOf(question, programme).reduce((a, b) => a + b, 0)
  const reckoned: Bridge = { ...reckonedLines(question, futures, programme), buildings }
  const found: Bridge = { ...simulatedLines(question, { simulated, work }), buildings }
  return BRIDGE_LINES.map(line => ({
    line,
    reckonedInPence: Math.round(reckoned[line]),
    simulatedInPence: Math.round(found[line]),
  }))
}

const nothing = (): Bridge => ({ elsewhere: 0, own: 0, opened: 0, notice: 0, partners: 0, others: 0, buildings: 0 }) // prettier-ignore

function reckonedLines(question: PlanQuestion, futures: PlanFutures, programme: Programme): Bridge {
  const { months, needs, weeks } = question
  const { booked } = capacityOf(question, programme)
  const lines = nothing()
  lines.opened = fixedCostOf(question, programme).reduce((a, b) => a + b, 0)
  const children = childrenUnder(question, futures, programme)
  needs.forEach((_, n) => {
    for (let month = 0; month < months; month++) {
      let [fewer, inBooked] = [0, 0]
      for (let at = month; at < futures.count * months; at += months) {
        fewer += fewerOverMonth(children[n]!, at, months)
        inBooked += bookedInUse(children[n]!, booked[n]![month]!, at, months)
      }
      const { outside, own } = weekPrices(question, n, month)
      const childWeeks = (fewer * weeks[month]!) / futures.count
      addWeeks(lines, 'elsewhere', outside, -childWeeks)
      addWeeks(lines, 'own', own, childWeeks)
      // what a booked place costs stands with what opens; partners pay for the child as before
      addWeeks(lines, 'elsewhere', { ...outside, partners: 0 }, -(inBooked * weeks[month]!) / futures.count)
    }
  })
  return lines
}

function addWeeks(lines: Bridge, care: 'elsewhere' | 'own', price: WeekPrice, childWeeks: number): void {
  lines[care] += childWeeks * price.care
  lines.notice += childWeeks * price.notice
  lines.partners -= childWeeks * price.partners
}

function simulatedLines(
  { needs }: PlanQuestion,
  { simulated, work }: { readonly simulated: PlanSimulated; readonly work: ScenarioWork },
): Bridge {
  const { levers, nothing: without, scenario } = simulated
  const { prepared, past } = work.simulations
  const lines = nothing()
  const outside = needs.map(({ kind }) => outsideOf(kind))
  const add = (sign: number, of: readonly LeverSpendLine[]) => {
    for (const { kind, part, pence } of of)
      lines[lineOf(kind, part, outside)] += (sign * pence.reduce((a, b) => a + b, 0)) / scenario.runs
  }
  add(-1, spendLinesUnder({ prepared, past, ...without }, [], work.terms))
  add(1, spendLinesUnder({ prepared, past, ...scenario }, levers, work.terms))
  return lines
}

function lineOf(kind: Kind | undefined, part: LeverSpendLine['part'], outside: readonly Kind[]): BridgeCode {
  // prettier-ignore
  if (part === 'fixed' || part === 'agency_staff' || part === 'block' || part === 'levers') return 'opened'
  if (part === 'education' || part === 'health') return 'partners'
  if (part === 'notice') return 'notice'
  if (part === 'staying_put' || part === 'one_off' || kind === undefined) return 'others'
  if (outside.includes(kind)) return 'elsewhere'
  return isOwnKind(kind) ? 'own' : 'others'
}
