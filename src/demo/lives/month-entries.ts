import type { Day } from '../../care/index.ts'
import { between } from '../draw.ts'
import { SEASON } from '../story.ts'
import { makeFamily, makeUnaccompanied } from './arrive.ts'
import type { DemoChild } from './child.ts'
import type { World } from './world.ts'

export interface Month {
  readonly first: Day
  readonly last: Day
  /** April is 0. */
  readonly number: number
  /** A key of its own for each month. */
  readonly key: number
}

/** Puts something under a day. */
export const add = <Item>(map: Map<Day, Item[]>, day: Day, item: Item): void => {
  const there = map.get(day)
  if (there) there.push(item)
  else map.set(day, [item])
}

const SEASON_FROM_APRIL = [...SEASON.slice(3), ...SEASON.slice(0, 3)]

/** Whole numbers that add up over the months to the year's: what the months before have not used is carried on. */
const shareOf = (yearly: number, month: number): number => {
  const before = SEASON_FROM_APRIL.slice(0, month).reduce((sum, weight) => sum + weight, 0)
  const total = SEASON_FROM_APRIL.reduce((sum, weight) => sum + weight, 0)
  return (
    Math.round((yearly * (before + SEASON_FROM_APRIL[month]!)) / total) -
    Math.round((yearly * before) / total)
  )
}
/** Who comes this month: those who come back, unaccompanied children, and families up to the story's number. */
export function planEntries(world: World, month: Month): Map<Day, DemoChild[]> {
  const entries = new Map<Day, DemoChild[]>()
  const { entries: yearly, unaccompanied } = world.story
  const dayFor = (i: number) => between(month.first, month.last, world.draw('entry_day', month.key, i))
  const back = (world.returning.get(month.key) ?? []).filter(({ child }) => !world.inCare.has(child))
  for (const { child, day } of back) add(entries, day, child)
  const alone = shareOf(unaccompanied * world.scale, month.number)
  for (let i = 0; i < alone; i++)
    add(entries, dayFor(i), makeUnaccompanied(world, month.key * 1000 + i, dayFor(i)))
  let room = shareOf(yearly * world.scale, month.number) - alone - back.length
  for (let i = alone; room > 0; i++) {
    const family = makeFamily(world, month.key * 1000 + i, dayFor(i), room)
    for (const child of family) add(entries, dayFor(i), child)
    room -= family.length
  }
  return entries
}
