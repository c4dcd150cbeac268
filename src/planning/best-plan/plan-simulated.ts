import { DEMAND_SERIES, KIND_SERIES, SERIES_COUNT } from '../../forecast/index.ts'
import { kindIndex, ownIndex, type Kind } from '../../care/index.ts'
import {
  compareOutcomes,
  futuresUnder,
  inAreaByMonth,
  outcomeValues,
  type Lever,
  type Outcome,
  type ScenarioFutures,
  type ScenarioWork,
} from '../scenarios/index.ts'
import { capacityOf, capitalChargeOf, capitalOf, fixedCostOf } from './capacity.ts'
import { outsideOf, waitingSeries } from './plan-ground.ts'
import { monthStartsOf } from './plan-openings.ts'
import type { PlanQuestion, Programme } from './plan-question.ts'
import { sumOverSpan } from './plan-spend.ts'
import { leversOf } from './programme-levers.ts'
import { shortFrom, type PlanTried } from './try-plan.ts'

/** A programme in the full simulation, beside doing nothing. */
export interface PlanSimulated {
  readonly levers: readonly Lever[]
  readonly nothing: ScenarioFutures
  readonly scenario: ScenarioFutures
  readonly outcomes: readonly Outcome[]
  /** As `tryPlan` has it, of the simulation. */
  readonly tried: PlanTried
  /** Children fewer in the kind that meets a need outside, on average over the futures: [need][month]. */
  readonly fewer: readonly (readonly number[])[]
}

export async function simulatePlan(
  question: PlanQuestion,
  programme: Programme,
  { nothing, work }: { readonly nothing: ScenarioFutures; readonly work: ScenarioWork },
): Promise<PlanSimulated> {
  const levers = leversOf(question.options, programme, monthStartsOf(work.ground))
  const scenario = await futuresUnder(levers, nothing.runs, work)
  return {
    levers,
    nothing,
    scenario,
    outcomes: compareOutcomes({ ground: work.ground, nothing, scenario }),
    tried: triedInSimulation(question, programme, { nothing, scenario, work }),
    fewer: question.needs.map(({ kind }) => {
      const [before, after] = [nothing, scenario].map(futures =>
        inKind(futures, outsideOf(kind), question.months),
      )
      return question.weeks.map((_, month) => meanOfMonth(before!, month, question.months) - meanOfMonth(after!, month, question.months)) // prettier-ignore
    }),
  }
}

interface Simulated {
  readonly nothing: ScenarioFutures
  readonly scenario: ScenarioFutures
  readonly work: ScenarioWork
}

function triedInSimulation(
  question: PlanQuestion,
  programme: Programme,
  { nothing, scenario, work }: Simulated,
): PlanTried {
  const { months, needs, wishes } = question
  const { booked } = capacityOf(question, programme)
  const charge = capitalChargeOf(question, programme).reduce((a, b) => a + b, 0)
  const whole = { firstMonth: 0, endMonth: months }
  const before = sumOverSpan(nothing.pence, months, whole)
  const monthsFrom = (from: number) => Array.from({ length: Math.max(months - from, 0) }, (_, i) => from + i)
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(values.length, 1)
  const from = shortFrom(question)
  return {
    certainty: mean(monthsFrom(wishes.certainty?.fromMonth ?? 0).map(month => enoughIn(question, scenario, { booked, month }))), // prettier-ignore
    shortOnAverage: needs.map(({ kind }, n) => {
      const waiting = waitingOf(scenario, kind, months)
      const without = Float64Array.from(waiting, (children, at) => Math.max(children - booked[n]![at % months]!, 0)) // prettier-ignore
      return mean(monthsFrom(from).map(month => meanOfMonth(without, month, months)))
    }),
    inArea: inAreaOf(scenario, work, monthsFrom(wishes.inArea?.fromMonth ?? 0)),
    withinBudget: (wishes.budget?.years ?? []).map(year => {
      const spend = sumOverSpan(scenario.pence, months, year)
      return spend.filter(pence => pence <= year.budgetInPence).length / scenario.runs
    }),
    extraCost: sumOverSpan(scenario.pence, months, whole).map((pence, f) => pence - before[f]! + charge),
    capital: capitalOf(question, programme),
    fixedCost: fixedCostOf(question, programme).reduce((a, b) => a + b, 0),
  }
}

/** Share of all children, over the futures and months, who live in the area; undefined where it is not known. */
function inAreaOf(
  scenario: ScenarioFutures,
  { ground }: ScenarioWork,
  months: readonly number[],
): number | undefined {
  const inArea = inAreaByMonth(scenario, ground)
  if (!inArea) return undefined
  let [near, all] = [0, 0]
  for (const month of months)
    outcomeValues('in_care', month, scenario, ground).forEach((children, run) => {
      near += inArea[run * ground.monthEnds.length + month]!
      all += children
    })
  return all > 0 ? near / all : undefined
}

interface BookedMonth {
  readonly booked: readonly (readonly number[])[]
  readonly month: number
}

/** Share of futures in which a month has a place, our own or booked, for every child who needs one. */
function enoughIn(
  { needs, months }: PlanQuestion,
  { runs, tallies, places }: ScenarioFutures,
  { booked, month }: BookedMonth,
): number {
  let enough = 0
  for (let run = 0; run < runs; run++) {
    const isEnough = needs.every(({ kind }, n) => {
      const own = ownIndex(kind)
      const demand = tallies[(run * SERIES_COUNT + DEMAND_SERIES + own) * months + month]!
      return demand <= places.at(own, month, run) + booked[n]![month]!
    })
    if (isEnough) enough++
  }
  return enough / runs
}

/** Children outside for want of a place of a kind: [future × month]. */
const waitingOf = (futures: ScenarioFutures, kind: Kind, months: number): Float64Array =>
  columnOf(futures, waitingSeries(kind), months)

const inKind = (futures: ScenarioFutures, kind: Kind, months: number): Float64Array =>
  columnOf(futures, [KIND_SERIES + kindIndex(kind)], months)

function columnOf(
  { runs, tallies }: ScenarioFutures,
  wanted: readonly number[],
  months: number,
): Float64Array {
  const column = new Float64Array(runs * months)
  for (const series of wanted)
    for (let run = 0; run < runs; run++)
      for (let month = 0; month < months; month++)
        column[run * months + month]! += tallies[(run * SERIES_COUNT + series) * months + month]!
  return column
}

function meanOfMonth(column: Float64Array, month: number, months: number): number {
  let sum = 0
  for (let at = month; at < column.length; at += months) sum += column[at]!
  return (sum * months) / column.length
}
