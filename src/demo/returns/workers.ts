import { OPEN, type Day } from '../../care/index.ts'
import { between, pick, waitInDays, type Weights } from '../draw.ts'
import type { Period } from '../lives/child.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** Why another social worker took over. Our assumption. */
// prettier-ignore
const REASONS: Weights<string> = [['LEFTRL', 34], ['ORGRST', 12], ['TSPROC', 30], ['ABSENC', 8], ['MANAGE', 8], ['CHCHAN', 2], ['PCCHAN', 2], ['OTHERS', 4]]
const CHANGES_A_YEAR = 0.75
const SHORTEST = 20
/** Social workers of the invented authority: SWX is no number that Social Work England gives. */
const WORKERS = 320

interface WorkerSpell {
  readonly worker: string
  readonly start: Day
  readonly end: Day
  readonly reason: string
}

/** A child's social workers through a period of care: one after another, from the first day to the last. */
function* workersOf(seen: ReturnChild, period: Period, { world }: Window): Generator<WorkerSpell> {
  const number = seen.child.number
  const most = Math.max(6, Math.round(WORKERS * world.scale))
  let start = period.start
  for (let i = 0; start < period.end; i++) {
    const draw = (part: number) => world.draw('worker', number, period.count * 100 + i, part)
    const until = start + SHORTEST + waitInDays(CHANGES_A_YEAR, draw(0))
    const end = until + SHORTEST > period.end ? period.end : until
    const worker = `SWX${String(between(1, most, draw(1))).padStart(4, '0')}`
    yield { worker, start, end: Math.min(end, OPEN), reason: i === 0 ? 'FCONTA' : pick(REASONS, draw(2)) }
    start = end
  }
}

/** Rows of SWEpisodes (from 2023-24): spells open in the window. */
export function workerRows(seen: ReturnChild, window: Window): Row[] {
  const rows: Row[] = []
  for (const period of seen.periods)
    for (const { worker, start, end, reason } of workersOf(seen, period, window)) {
      if (start > window.lastDay) break
      if (end < window.firstDay) continue
      const ended = end <= window.lastDay ? britishDay(end) : ''
      rows.push([seen.id, britishDay(seen.child.birth), worker, britishDay(start), ended, reason])
    }
  return rows
}
