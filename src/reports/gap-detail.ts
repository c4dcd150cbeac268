import { AGE_BANDS, type AgeBand, type Day, type Kind } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { expectedOf, seriesOf, type Expected } from './forecast-answer.ts'
import type { GapView } from './gap-view.ts'

/** Month-ends a year apart, the last one always among them. */
const yearEndsOf = <Row>(rows: readonly Row[]): readonly Row[] =>
  rows.filter((_, i) => (i + 1) % 12 === 0 || i === rows.length - 1)

/** One age of one kind on one day. */
export interface AgeGap {
  readonly kind: Kind
  readonly label: string
  readonly age: AgeBand
  readonly date: Day
  readonly demand: Expected
  /** Children of the age outside for want of a place, on average. */
  readonly outside: number
  readonly chanceOfBeingShort: number
  /** Enough in 90 of 100 futures. */
  readonly needed: number
}

/** Demand, want and chance of each age at each year-end, for kinds whose places limit. */
export const ageGaps = ({ rows }: Pick<Forecast, 'rows'>, views: readonly GapView[]): AgeGap[] =>
  views
    .filter(view => view.isLimited)
    .flatMap(({ kind, label }) =>
      AGE_BANDS.flatMap(age => {
        const group = `placement:${kind}/age:${age}`
        const means = (measure: string, of = group) =>
          new Map(seriesOf(rows, measure, of).map(row => [row.date, row.mean]))
        const [outside, chance] = [means('outside_for_want_of_a_place'), means('chance_of_being_short')]
        const needed = means('places_needed', `${group}/days:90`)
        if (needed.size === 0) return []
        return yearEndsOf(seriesOf(rows, 'demand', group)).map(row => ({
          kind,
          label,
          age,
          date: row.date,
          demand: expectedOf(row),
          outside: outside.get(row.date) ?? 0,
          chanceOfBeingShort: chance.get(row.date) ?? 0,
          needed: needed.get(row.date) ?? 0,
        }))
      }),
    )

/** What the answer is if searches that failed were of one sort. */
export interface Leaning {
  readonly kind: Kind
  readonly label: string
  /** `none`: all needed something else; `every_match_failed`: none did; `as_stated`: as the authority says. */
  readonly search: 'none' | 'as_stated' | 'every_match_failed'
  readonly date: Day
  readonly demand: number
  readonly shortfall: number
  readonly chanceOfBeingShort: number
  /** Enough in 90 of 100 futures. */
  readonly needed: number
}

const SEARCHES = ['none', 'as_stated', 'every_match_failed'] as const

/** How much demand, shortfall and chance lean on what the return does not tell, on the last day of the forecast. */
export const leaningOf = ({ rows }: Pick<Forecast, 'rows'>, views: readonly GapView[]): Leaning[] =>
  views.flatMap(({ kind, label }) =>
    SEARCHES.flatMap(search => {
      const isStated = seriesOf(rows, 'demand', `placement:${kind}/search:no_match_failed`).length > 0
      const name = search === 'none' ? (isStated ? '/search:no_match_failed' : '') : `/search:${search}`
      const group = `placement:${kind}${name}`
      const last = (measure: string, of = group) => seriesOf(rows, measure, of).at(-1)
      const isTold = last('demand', `placement:${kind}/search:every_match_failed`) !== undefined
      const demand = last('demand')
      if (!isTold || !demand) return []
      return {
        kind,
        label,
        search,
        date: demand.date,
        demand: demand.mean,
        shortfall: last('shortfall')?.mean ?? 0,
        chanceOfBeingShort: last('chance_of_being_short')?.mean ?? 0,
        needed: last('places_needed', `${group}/days:90`)?.mean ?? 0,
      }
    }),
  )

/** Why children live in homes that are not ours, on one day. */
export interface WhyOutside {
  readonly label: string
  readonly date: Day
  /** For want of a place; where it is stated that matches fail, of a place that suits. */
  readonly want: Expected
  /** Of those, whose match failed though a place was free, on average; undefined where nothing is stated. */
  readonly failed: number | undefined
  readonly other: Expected
}

/** At the first month-end and at each year-end. */
export const whyOutside = ({ rows }: Pick<Forecast, 'rows'>, views: readonly GapView[]): WhyOutside[] =>
  views
    .filter(view => view.isLimited)
    .flatMap(({ kind, label }) => {
      const group = `placement:${kind}`
      const others = seriesOf(rows, 'outside_for_another_reason', group)
      const wants = seriesOf(rows, 'outside_for_want_of_a_place', group)
      const failed = seriesOf(rows, 'outside_because_a_match_failed', group)
      const told = wants.flatMap((want, i) =>
        others[i] ? [{ want, other: others[i], failed: failed[i]?.mean }] : [],
      )
      return [...told.slice(0, told.length > 1 ? 1 : 0), ...yearEndsOf(told)].map(one => ({
        label,
        date: one.want.date,
        want: expectedOf(one.want),
        failed: one.failed,
        other: expectedOf(one.other),
      }))
    })

/** Each kind's places at each year-end, and how many would be enough. */
export const enoughPlaces = (
  views: readonly GapView[],
): (GapView['months'][number] & { readonly label: string })[] =>
  views.flatMap(({ label, months }) =>
    yearEndsOf(months)
      .filter(month => month.needed[80] !== undefined)
      .map(month => ({ ...month, label })),
  )
