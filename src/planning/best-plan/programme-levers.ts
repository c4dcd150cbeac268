import { AGE_BANDS, isoFromDay, OPEN, type Day } from '../../care/index.ts'
import type { Lever } from '../scenarios/index.ts'
import { MONTHS_A_YEAR } from './capacity.ts'
import type { PlanOption, Programme } from './plan-question.ts'
import { isBlockBooking } from './plan-wish.ts'

const DAYS_A_MONTH = 365.25 / MONTHS_A_YEAR
const EVIDENCE = 'from the best plan: what it costs is as entered there'

/** A programme as the levers of a scenario, so that it can be run, compared and kept like any other. */
export function leversOf(
  options: readonly PlanOption[],
  programme: Programme,
  monthStarts: readonly Day[],
): Lever[] {
  return options.flatMap((option, o) => {
    let before = 0
    return programme[o]!.flatMap((count, month) => {
      const levers = count > 0 ? leversIn(option, { count, before }, monthStarts[month]!) : []
      before += count
      return levers
    })
  })
}

/** So many in one month, after so many that are open already: a name is told once. */
interface Opening {
  readonly count: number
  readonly before: number
}

function leversIn(option: PlanOption, { count, before }: Opening, from: Day): Lever[] {
  const places = option.placesByMonth.at(-1) ?? 0
  const named = (name: string, changes: Partial<Lever>): Lever => ({
    ...blank(option, from),
    name,
    ...changes,
  })
  if (isBlockBooking(option))
    return [
      named(`${option.name}, from ${isoFromDay(from)}`, {
        lever: 'block_book',
        kind: 'external_residential',
        number: count * places,
        weeklyInPence: Math.round(option.fixedWeeklyInPence / places),
      }),
    ]
  if (option.kind === 'in_house_fostering')
    return [
      named(`${option.name}, from ${isoFromDay(from)}`, {
        lever: 'approve_carers',
        kind: undefined,
        number: count,
        placesEach: places,
        weeklyInPence: option.fixedWeeklyInPence,
        capitalInPence: option.capitalInPence,
      }),
    ]
  return Array.from({ length: count }, (_, i) =>
    named(`${option.name} ${before + i + 1}`, {
      lever: 'open_home',
      number: places,
      by: from + Math.round((option.placesByMonth.length - 1) * DAYS_A_MONTH),
      steps: new Set(option.placesByMonth).size,
      weeklyInPence: Math.round(option.fixedWeeklyInPence / places),
      capitalInPence: option.capitalInPence,
    }),
  )
}

const blank = (option: PlanOption, from: Day): Lever => ({
  lever: 'open_home',
  name: option.name,
  kind: option.kind,
  number: 0,
  ages: AGE_BANDS,
  from,
  by: from,
  earliest: from,
  latest: from,
  until: OPEN,
  steps: 1,
  placesEach: 1,
  months: 0,
  weeklyInPence: undefined,
  onceInPence: undefined,
  capitalInPence: undefined,
  evidence: EVIDENCE,
  confidence: 'middling',
})
