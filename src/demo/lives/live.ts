import { calendarDateOf, dayOf, lastDayOfMonth, type Day } from '../../care/index.ts'
import { makeDraw } from '../draw.ts'
import { SEASON, STORY_SIZE, STORY_YEARS, YEARS_BEFORE, YEARS_OF_RUN_UP, type StoryYear } from '../story.ts'
import { makeGeography } from '../town/geography.ts'
import { Carers } from '../town/carers.ts'
import { makeMarket } from '../town/market.ts'
import { comeIntoCare } from './arrive.ts'
import type { DemoChild } from './child.ts'
import { happen } from './happen.ts'
import { add, planEntries, type Month } from './month-entries.ts'
import { nextEvent, type NextEvent, type Outlook } from './next-event.ts'
import { monthOf, type World } from './world.ts'

export interface LifeSpan {
  readonly seed: number
  /** Children in care on the story's last 31 March, about. */
  readonly size: number
  /** 31 March that ends the story's last year. */
  readonly storyEnd: Day
  /** Lives on to this day, at the last year's pace. */
  readonly until: Day
}

interface MonthEvents {
  readonly changes: Map<Day, { child: DemoChild; event: NextEvent; step: number }[]>
  readonly entries: Map<Day, DemoChild[]>
}

function begin({ seed, size, storyEnd }: LifeSpan): World {
  const draw = makeDraw(seed)
  const scale = size / STORY_SIZE
  const geography = makeGeography(draw)
  const { year } = calendarDateOf(storyEnd)
  const firstDay = dayOf(year - STORY_YEARS.length - YEARS_OF_RUN_UP, 4, 1)
  return {
    draw,
    scale,
    geography,
    market: makeMarket(geography, draw, { scale, opening: dayOf(year - 2, 5, 1) }),
    carers: new Carers(geography, draw, scale, firstDay),
    children: [],
    inCare: new Set(),
    returning: new Map(),
    story: YEARS_BEFORE,
    pressure: 1,
    nearAgency: 0,
  }
}

/** The total that the story tells, between one 31 March and the next. */
function storyTotal(before: StoryYear, now: StoryYear, month: number): number {
  return before.inCare + ((now.inCare - before.inCare) * month) / SEASON.length
}

const GAIN = 12

/** More go home while there are more than the story tells, fewer while there are fewer: gently, so that chance stays. */
function press(world: World, expected: number): void {
  const over = world.inCare.size / (expected * world.scale) - 1
  world.pressure = Math.min(2.2, Math.max(0.35, 1 + GAIN * over))
}

/** Puts down what happens to a child next, if it happens this month. */
function lookAhead(world: World, { changes }: MonthEvents, outlook: Outlook): void {
  const event = nextEvent(world, outlook)
  const { child } = outlook
  if (event) add(changes, event.day, { child, event, step: child.step })
}

/** Day by day, so that a place freed in the morning can be taken in the afternoon, and none is taken twice. */
function liveMonth(world: World, month: Month): void {
  const events: MonthEvents = { changes: new Map(), entries: planEntries(world, month) }
  const { last: until } = month
  for (const child of world.inCare) lookAhead(world, events, { child, after: month.first - 1, until })
  for (let day = month.first; day <= month.last; day++) {
    for (const { child, event, step } of events.changes.get(day) ?? []) {
      // a child who left with a brother, and perhaps came back, has another life by now
      if (!world.inCare.has(child) || child.step !== step) continue
      happen(world, child, event)
      if (world.inCare.has(child)) lookAhead(world, events, { child, after: day, until })
    }
    for (const child of events.entries.get(day) ?? []) {
      comeIntoCare(world, child, day)
      if (world.inCare.has(child)) lookAhead(world, events, { child, after: day, until })
    }
  }
}

const storyOf = (yearsToEnd: number): StoryYear =>
  STORY_YEARS[Math.min(STORY_YEARS.length - 1, STORY_YEARS.length - 1 - yearsToEnd)] ?? YEARS_BEFORE

/** The invented authority's children from the run-up to the last day: everyone who ever came, with all that happened. */
export function live(span: LifeSpan): World {
  const world = begin(span)
  const endYear = calendarDateOf(span.storyEnd).year
  let first = dayOf(endYear - STORY_YEARS.length - YEARS_OF_RUN_UP, 4, 1)
  while (first <= span.until) {
    const { year, month } = calendarDateOf(first)
    const last = lastDayOfMonth(year, month)
    const number = (month + 8) % 12
    const yearsToEnd = endYear - (month > 3 ? year + 1 : year)
    world.story = storyOf(yearsToEnd)
    press(world, storyTotal(storyOf(yearsToEnd + 1), world.story, number + 1))
    liveMonth(world, { first, last, number, key: monthOf(first) })
    first = last + 1
  }
  return world
}
