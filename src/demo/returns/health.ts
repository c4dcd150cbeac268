import { ageOn, type Day } from '../../care/index.ts'
import { between } from '../draw.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** Looked after without a break in the twelve months to 31 March: the health questions are asked of these children. */
export function isWholeYearInCare({ periods }: ReturnChild, { firstDay, lastDay }: Window): boolean {
  return periods.some(period => period.start <= firstDay && period.end > lastDay)
}

/** Leeds 2024-25: 45 % of SDQ scores came back, mean 14.8, 42 % a cause for concern (17 or more). */
const SDQ_RETURNED = 0.45
const SDQ_MEAN = 14.8
const SDQ_SPREAD = 7.5
const HIGHEST_SDQ = 40
/** Shares of those asked, Leeds 2024-25: immunisations, teeth, yearly health check, substance misuse. */
const SHARES = { immunised: 0.62, teeth: 0.73, assessed: 0.86, substances: 0.045, convicted: 0.03, developed: 0.86 } // prettier-ignore

interface Asked {
  readonly atStart: number
  readonly atEnd: number
  readonly draw: (part: number) => number
}

/** A bell curve from twelve even draws (Irwin and Hall), in standard deviations. */
const bell = (draw: (part: number) => number): number =>
  Array.from({ length: 12 }, (_, i) => draw(20 + i)).reduce((sum, each) => sum + each, -6)

/** Score, or why there is none: asked from 4 to 16 (rules 186 to 189). */
function strengthsAndDifficulties({ atStart, atEnd, draw }: Asked): [string, string] {
  if (atEnd < 4 || atStart >= 17) return ['', '']
  if (draw(0) >= SDQ_RETURNED) return ['', `SDQ${between(2, 5, draw(1))}`]
  const score = Math.round(SDQ_MEAN + SDQ_SPREAD * bell(draw))
  return [String(Math.min(HIGHEST_SDQ, Math.max(0, score))), '']
}

function substances({ atEnd, draw }: Asked): [string, string, string] {
  if (atEnd < 11 || draw(2) >= SHARES.substances * 2) return ['0', '', '']
  const isHelped = draw(3) < 0.6
  return ['1', isHelped ? '1' : '0', isHelped ? '' : draw(4) < 0.8 ? '1' : '0']
}

/** A row of OC2 for a child looked after the whole year. */
export function healthRow(seen: ReturnChild, window: Window): Row[] {
  if (!window.isWholeYear || !isWholeYearInCare(seen, window)) return []
  const { child, id } = seen
  const { world, ending, firstDay, lastDay } = window
  const age = (day: Day) => ageOn(child.birth, day)
  const draw = (part: number) => world.draw('health', child.number, ending, part)
  const asked = { atStart: age(firstDay), atEnd: age(lastDay), draw }
  const yes = (share: number, part: number) => (draw(part) < share ? '1' : '0')
  return [
    [
      id,
      britishDay(child.birth),
      ...strengthsAndDifficulties(asked),
      asked.atEnd >= 10 ? yes(SHARES.convicted, 5) : '',
      asked.atEnd < 5 ? yes(SHARES.developed, 6) : '',
      yes(SHARES.immunised, 7),
      yes(SHARES.teeth, 8),
      yes(SHARES.assessed, 9),
      ...substances(asked),
    ],
  ]
}
