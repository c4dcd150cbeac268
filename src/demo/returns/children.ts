import { ageOn, type Day } from '../../care/index.ts'
import type { DemoChild, Episode, Period } from '../lives/child.ts'
import { childId } from './text.ts'
import type { Window } from './demo-return.ts'

/** A child as one return sees it. */
export interface ReturnChild {
  readonly child: DemoChild
  readonly id: string
  /** Episodes open at some time in the window, and the periods that they belong to. None for care leavers. */
  readonly episodes: readonly Episode[]
  readonly periods: readonly Period[]
  readonly isLeaver: boolean
}

const isInWindow = (spell: { start: Day; end: Day }, { firstDay, lastDay }: Window): boolean =>
  spell.start <= lastDay && spell.end >= firstDay

/** Days in care from the 14th birthday on that make someone a care leaver (rule 1001). */
const LEAVER_DAYS = 91
const NEVER_LEAVERS = ['E2', 'E3', 'E11', 'E12', 'E15']

/** Aged 19 at the year's end and in care long enough after 14: the local authority says how they are. */
function isLeaver(child: DemoChild, window: Window): boolean {
  const last = child.periods[child.periods.length - 1]!
  if (!window.isWholeYear || last.end >= window.firstDay) return false
  if (ageOn(child.birth, window.lastDay) !== 19 || last.end < child.turns18) return false
  const from = Math.max(last.start, child.turns16 - 2 * 365)
  const rec = last.episodes[last.episodes.length - 1]!.rec
  return last.end - from > LEAVER_DAYS && !NEVER_LEAVERS.includes(rec)
}

/** Everyone whom the return is about, in order of identifier. */
export function childrenInReturn(window: Window): ReturnChild[] {
  return window.world.children.flatMap((child): ReturnChild[] => {
    if (child.periods.length === 0) return []
    const periods = child.periods.filter(period => isInWindow(period, window))
    const episodes = periods.flatMap(period => period.episodes.filter(episode => isInWindow(episode, window)))
    if (episodes.length > 0) return [{ child, id: childId(child.number), episodes, periods, isLeaver: false }]
    return isLeaver(child, window)
      ? [{ child, id: childId(child.number), episodes, periods, isLeaver: true }]
      : []
  })
}
