import { birthday, dayOf, type Day } from '../../care/index.ts'
import { between } from '../draw.ts'
import type { Period } from '../lives/child.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

const YOUNGEST = 11
/** How many children of 11 and over go missing in a year, and how often those do: England about one in nine of all. Our assumption. */
const GO_MISSING = 0.2
const MOST_TIMES = 5

/** Times missing within one period of care in the window; they do not touch one another, and end within the year. */
function timesMissing(seen: ReturnChild, period: Period, { world, ending, firstDay }: Window) {
  const { child } = seen
  const draw = (part: number) => world.draw('missing', child.number, ending * 10 + period.count, part)
  const from = Math.max(period.start + 2, firstDay, birthday(child.birth, YOUNGEST))
  const until = Math.min(period.end - 1, dayOf(ending, 3, 31)) - 6
  if (until - from < 30 || draw(0) >= GO_MISSING) return []
  const starts = Array.from({ length: between(1, MOST_TIMES, draw(1)) }, (_, i) =>
    between(from, until, draw(10 + i)),
  ).sort((a, b) => a - b)
  const apart: { start: Day; end: Day; code: string }[] = []
  for (const [i, start] of starts.entries()) {
    const before = apart[apart.length - 1]
    const code = draw(30 + i) < 0.8 ? 'M' : 'A'
    if (!before || start > before.end + 1)
      apart.push({ start, end: start + between(1, 4, draw(20 + i)), code })
  }
  return apart
}

/** Rows of Missing. */
export function missingRows(seen: ReturnChild, window: Window): Row[] {
  const { child, id, periods } = seen
  const { lastDay } = window
  const birth = britishDay(child.birth)
  return periods
    .flatMap(period => timesMissing(seen, period, window))
    .filter(({ start }) => start <= lastDay)
    .map(({ start, end, code }) => [
      id,
      birth,
      code,
      britishDay(start),
      end <= lastDay ? britishDay(end) : '',
    ])
}
