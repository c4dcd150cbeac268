import { addMonths, lastDayOfMonth, calendarDateOf, monthEndsAfter, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import type { Cut } from './cut.ts'
import { Ground, type MeasureContext } from './ground.ts'
import type { Measure, SpreadMeasure } from './measure.ts'
import type { MeasureRow } from './measure-row.ts'
import { amountsIn, measuresIn, whyNotMeasured } from './measures-on.ts'
import { Scene } from './scene.ts'
import { isSteadyOn } from './steady.ts'

/** Days whose populations are kept at hand: every month of ten years, and some. */
const MOST_SCENES = 150
const MOST_ANSWERS = 5000

/** Measures of one history, asked one after another: what was worked out once is at hand. */
export class Picture {
  readonly ground: Ground
  readonly #scenes = new Map<Day, Scene>()
  readonly #answers = new Map<string, readonly MeasureRow[]>()

  constructor(history: History, context: MeasureContext) {
    this.ground = new Ground(history, context)
  }

  get history(): History {
    return this.ground.history
  }

  sceneOn(day: Day): Scene {
    return remembered(this.#scenes, { key: day, most: MOST_SCENES, make: () => new Scene(this.ground, day) })
  }

  /** A measure on a day, for all and by a cut; none where it cannot be taken. */
  rows(measure: Measure, day: Day, cut?: Cut): readonly MeasureRow[] {
    return remembered(this.#answers, {
      key: `${measure.name} ${day} ${cut?.name ?? ''}`,
      most: MOST_ANSWERS,
      make: () => measuresIn(this.sceneOn(day), { measures: [measure], cuts: cut ? [cut] : [] }),
    })
  }

  /** The figure for all, or for one group of a cut (or one of a spread's: `median`). */
  row(measure: Measure, day: Day, group = 'all', cut?: Cut): MeasureRow | undefined {
    return this.rows(measure, day, cut).find(row => row.group === group)
  }

  /** Amounts of a spread, of everyone or of a group of a cut. */
  amounts(measure: SpreadMeasure, day: Day, group = 'all'): readonly number[] {
    const scene = this.sceneOn(day)
    return whyNotMeasured(measure, scene) === undefined ? amountsIn(measure, scene, group) : []
  }

  whyNot(measure: Measure, day: Day): string | undefined {
    return whyNotMeasured(measure, this.sceneOn(day))
  }

  /** Whether the figure of a day can be compared over time: of a measure, and of a cut's groups. */
  isSteady(measure: Measure, day: Day, cut?: Cut): boolean {
    return [measure, ...(cut ? [cut] : [])].every(figure => isSteadyOn(figure, this.history, day))
  }

  /** Month-ends that the returns cover, with the last day itself, oldest first. */
  days(): readonly Day[] {
    const { firstDay, lastDay } = this.history
    const ends = monthEndsAfter(firstDay, monthsBetween(firstDay, lastDay)).filter(day => day <= lastDay)
    return ends.at(-1) === lastDay ? ends : [...ends, lastDay]
  }
}

const monthsBetween = (first: Day, last: Day): number => Math.ceil((last - first) / 28) + 1

/** The same day a year before; the end of a month stays one. */
export function yearBefore(day: Day): Day {
  const { year, month } = calendarDateOf(day)
  return lastDayOfMonth(year, month) === day ? lastDayOfMonth(year - 1, month) : addMonths(day, -12)
}

/** What is known of a key, or made now; the oldest is forgotten where there are too many. */
function remembered<Key, Value>(
  known: Map<Key, Value>,
  { key, most, make }: { readonly key: Key; readonly most: number; readonly make: () => Value },
): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= most) known.delete(known.keys().next().value!)
  const made = make()
  known.set(key, made)
  return made
}
