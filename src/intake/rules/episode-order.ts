import { dayFromShortMonth, isDay, OPEN, type Day } from '../../care/index.ts'
import type { TableView } from './table-view.ts'

/** Each child's episodes in order of DECOM, as rows of the table. */
export interface EpisodeOrder {
  /** All rows that have a child, child by child. */
  readonly rows: Int32Array
  /** Row → the row before it of the same child, or -1. */
  readonly previous: Int32Array
  /** Row → the row after it of the same child, or -1. */
  readonly next: Int32Array
  /** Child number → its first row in order, or -1. */
  readonly first: Int32Array
  /** Child number → its last row in order, or -1. */
  readonly last: Int32Array
}

/**
 * Orders a table of episodes: by child, DECOM, DEC (open last), then by what the rows say, so that the order of the file does not matter.
 * @param began the day on which each row's episode began, where that can be read
 */
export function orderEpisodes(episodes: TableView, began: Int32Array): EpisodeOrder {
  const { rows, starts } = groupByChild(episodes)
  const isAfter = laterEpisode(episodes, placesInTime(episodes, began))
  for (let child = 0; child + 1 < starts.length; child++)
    sortSlice(rows, starts[child]!, starts[child + 1]!, isAfter)
  return linkEpisodes(episodes, rows, starts)
}

/** Counting sort by child number: rows without a child are left out. */
function groupByChild({ childOf, children }: TableView): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(children.count + 1)
  for (const child of childOf) if (child >= 0) starts[child + 1]! += 1
  for (let child = 0; child < children.count; child++) starts[child + 1]! += starts[child]!
  const free = starts.slice()
  const rows = new Int32Array(starts[children.count]!)
  for (let row = 0; row < childOf.length; row++) {
    const child = childOf[row]!
    if (child >= 0) rows[free[child]!++] = row
  }
  return { rows, starts }
}

/** Where insertion sort, quick on the few rows of a child that mostly stand in order, gives way to one that many rows cannot slow down. */
const MANY_ROWS = 64

function sortSlice(rows: Int32Array, from: number, to: number, isAfter: (a: number, b: number) => boolean) {
  if (to - from > MANY_ROWS) {
    rows.subarray(from, to).sort((a, b) => (isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : 0))
    return
  }
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!
    let j = i - 1
    for (; j >= from && isAfter(rows[j]!, row); j--) rows[j + 1] = rows[j]!
    rows[j + 1] = row
  }
}

const undatedLast = (day: Day): Day => (isDay(day) ? day : OPEN)

/** Where each episode stands in time. One whose start cannot be read stands by its month, else before its own end, else last. */
function placesInTime(episodes: TableView, began: Int32Array): Int32Array {
  const [ends, written] = [episodes.days('DEC'), episodes.text('DECOM')]
  return began.map((day, row) => {
    if (isDay(day)) return day
    const monthEnd = dayFromShortMonth(written[row]!)
    if (isDay(monthEnd)) return monthEnd
    return isDay(ends[row]!) ? ends[row]! - 1 : OPEN
  })
}

function laterEpisode(episodes: TableView, starts: Int32Array): (a: number, b: number) => boolean {
  const ends = episodes.days('DEC')
  const columns = [...episodes.table.columns.keys()].sort()
  return (a, b) => {
    const byStart = starts[a]! - starts[b]!
    if (byStart !== 0) return byStart > 0
    const byEnd = undatedLast(ends[a]!) - undatedLast(ends[b]!)
    return byEnd === 0 ? episodes.isTextAfter(columns, [a, b]) : byEnd > 0
  }
}

function linkEpisodes(episodes: TableView, rows: Int32Array, starts: Int32Array): EpisodeOrder {
  const previous = new Int32Array(episodes.rowCount).fill(-1)
  const next = new Int32Array(episodes.rowCount).fill(-1)
  const first = new Int32Array(episodes.children.count).fill(-1)
  const last = new Int32Array(episodes.children.count).fill(-1)
  for (let child = 0; child < first.length; child++) {
    const [from, to] = [starts[child]!, starts[child + 1]!]
    if (from === to) continue
    first[child] = rows[from]!
    last[child] = rows[to - 1]!
    for (let i = from + 1; i < to; i++) {
      previous[rows[i]!] = rows[i - 1]!
      next[rows[i - 1]!] = rows[i]!
    }
  }
  return { rows, previous, next, first, last }
}
