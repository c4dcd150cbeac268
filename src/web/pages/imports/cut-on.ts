import { isDay, isoFromDay, NO_DAY, parseDay, type Day, type Result } from '../../../care/index.ts'
import type { Intake } from '../../../intake/index.ts'
import type { FormError } from '../../server/answer.ts'
import { longDay } from '../../words.ts'

/** The day on which an extract was cut, as a form gives it (`cut_on`); undefined where it was left blank. */
export function cutOnIn(form: URLSearchParams): Result<Day | undefined, FormError> {
  const written = form.get('cut_on') ?? ''
  const day = parseDay(written)
  if (day === NO_DAY) return { ok: true, value: undefined }
  if (isDay(day)) return { ok: true, value: day }
  const text = `“${written.slice(0, 40)}” is not a day: write it 2025-06-30 or 30/06/2025.`
  return { ok: false, problems: [{ field: 'cut-on', text }] }
}

/** What a preview says and asks about the day on which the newest return was cut. */
export interface CutOnView {
  readonly says: string
  /** ISO days between which it lies, and the one that is read now. */
  readonly first: string
  readonly last: string
  readonly now: string
}

export function cutOnView({ returns }: Pick<Intake, 'returns'>): CutOnView | undefined {
  const newest = returns.at(-1)
  if (!newest?.tables.has('Episodes')) return undefined
  const yearEnd = parseDay(`${Number(newest.collectionYear.slice(0, 4)) + 1}-03-31`)
  const isWhole = newest.lastDay === yearEnd
  return {
    says: `The return of ${newest.collectionYear} is read as ${isWhole ? 'covering its whole year' : 'an extract'}, until ${longDay(newest.lastDay)}. Was it cut on another day?`,
    first: isoFromDay(newest.firstDay),
    last: isoFromDay(yearEnd),
    now: isoFromDay(newest.lastDay),
  }
}
