import { calendarDateOf, type Day } from '../../care/index.ts'
import type { Draw } from '../draw.ts'
import type { StoryYear } from '../story.ts'
import type { Carers } from '../town/carers.ts'
import type { Geography } from '../town/geography.ts'
import type { Market } from '../town/market.ts'
import type { DemoChild } from './child.ts'

/** A child who will come back into care. */
export interface Return {
  readonly child: DemoChild
  readonly day: Day
}

/** The invented authority while it lives. */
export interface World {
  readonly draw: Draw
  readonly scale: number
  readonly geography: Geography
  readonly market: Market
  readonly carers: Carers
  readonly children: DemoChild[]
  readonly inCare: Set<DemoChild>
  /** Children who left and will come back, by month (`monthOf`). */
  readonly returning: Map<number, readonly Return[]>
  /** The year of the story that we are in. */
  story: StoryYear
  /** Presses towards the story's total: above 1 more children go home, below 1 fewer. */
  pressure: number
  /** Children with agency carers near by. */
  nearAgency: number
}

/** Months counted from year 0. */
export function monthOf(day: Day): number {
  const { year, month } = calendarDateOf(day)
  return year * 12 + month - 1
}
