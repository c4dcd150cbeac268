import { isoFromDay } from '../../../care/index.ts'
import type { PlanAnswer } from '../../../planning/index.ts'
import { csvText } from '../../../reports/index.ts'
import { isFrontierShown } from './frontier-words.ts'
import { isDemandShown } from './plan-page.ts'
import { bookableNeeds, ownAndBooked } from './plan-tables.ts'

/** `month,option,opens` and the places of each need, for whoever goes on with the plan in a spreadsheet. */
export function programmeFile(answer: PlanAnswer, seesSmallNumbers: boolean): string {
  const { plan, wish, needs, monthEnds } = answer
  const { own, booked } = plan ? ownAndBooked(answer, plan) : { own: [], booked: [] }
  const bookable = bookableNeeds(answer)
  const demandOf = <Value>(...values: Value[]): Value[] =>
    isDemandShown(answer, seesSmallNumbers) ? values : []
  const header = ['month_end', ...wish.options.map(option => option.id), ...needs.flatMap(({ kind }) => [`places_${kind}`, ...demandOf(`demand_p10_${kind}`, `demand_p50_${kind}`, `demand_p90_${kind}`)]), ...bookable.map(n => `booked_${needs[n]!.kind}`)] // prettier-ignore
  const rows = monthEnds.map((end, month) => [
    isoFromDay(end),
    ...wish.options.map((_, o) => String(plan?.programme[o]![month] ?? 0)),
    ...needs.flatMap(({ demand, places: without }, n) => {
      const { p10, p50, p90 } = demand[month]!
      return [own[n]?.[month] ?? without[month]!, ...demandOf(p10, p50, p90)].map(value =>
        String(Math.round(value)),
      )
    }),
    ...bookable.map(n => String(booked[n]?.[month] ?? 0)),
  ])
  return csvText(header, rows)
}

const LEVELS = {
  certainty: 'share_of_months',
  short: 'children_without_a_place_at_most',
  inArea: 'share_in_area',
  budget: 'share_of_futures_within_budget',
} as const

/** What each level of the wish costs. */
export const frontierFile = (answer: PlanAnswer, seesSmallNumbers: boolean): string => {
  const { frontier, wish, frontierOf = 'certainty' } = answer
  const rows = isFrontierShown(answer, seesSmallNumbers) ? frontier : []
  return csvText(
    [LEVELS[frontierOf], ...wish.options.map(option => option.id), 'more_than_doing_nothing_in_pounds'],
    rows.map(({ share, cheapest }) => [
      String(share),
      ...wish.options.map((_, o) => (cheapest ? String(cheapest.opened[o]!) : '')),
      cheapest ? (cheapest.costInPence / 100).toFixed(2) : '',
    ]),
  )
}
