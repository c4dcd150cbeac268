import { isoFromDay, type Day, type Finding } from '../care/index.ts'
import { countInCare } from './count-in-care.ts'
import type { EpisodeRows } from './episode-rows.ts'
import { CLOSINGS, type History } from './history.ts'
import { repairFinding } from './repair-rules.ts'

/** More than this share of those in care, and this many children, is no slip: a return is not whole. */
const MANY = { share: 0.05, children: 20 } as const
const VANISHED = CLOSINGS.indexOf('vanished')

/** A finding for each return from which so many children are missing that it can hardly be whole. */
export function findManyVanished(
  history: Pick<History, 'children' | 'periods' | 'placements'>,
  rows: EpisodeRows,
): Finding[] {
  return [...vanishedByDay(history)].flatMap(([day, vanished]) => {
    const before = countInCare(history, day - 1).all
    if (vanished < MANY.children || vanished <= MANY.share * before) return []
    const next = rows.returns.find(one => one.lastDay >= day)!
    const message = `${vanished} of the ${before} children in care on ${isoFromDay(day - 1)} are neither in this return nor in a later one. It names every child in care in its year: is it whole? They are counted as having left.`
    const where = {
      file: next.tables.get('Episodes')!.fileOf(0),
      row: 0,
      table: 'Episodes',
      child: '',
      field: 'CHILD',
    }
    return [repairFinding(where, 'repair-many-vanished', message)]
  })
}

function vanishedByDay({ periods }: Pick<History, 'periods'>): Map<Day, number> {
  const counts = new Map<Day, number>()
  periods.closing.forEach((closing, row) => {
    const end = periods.end[row]!
    if (closing === VANISHED) counts.set(end, (counts.get(end) ?? 0) + 1)
  })
  return counts
}
