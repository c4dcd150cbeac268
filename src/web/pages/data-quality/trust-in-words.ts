import type { Finding } from '../../../care/index.ts'
import { capital, count, number } from '../../words.ts'
import { rowsWithEffect } from './found-rules.ts'

const share = (part: number, whole: number): string =>
  whole === 0 || part === 0 ? '' : ` (${number((100 * part) / whole, part * 100 < whole ? 2 : 1)}\u00a0%)`

/** How many rows cannot be counted, how many are mended, of how many, as a sentence. */
export function trustInWords(rows: number, findings: readonly Finding[]): string {
  const aside = rowsWithEffect(findings, 'set aside')
  const mended = rowsWithEffect(findings, 'mended')
  if (aside + mended === 0) return `Fully: every one of ${count(rows, 'row')} counts as it stands.`
  if (aside === 0)
    return `Every one of ${count(rows, 'row')} counts, ${number(mended)}${share(mended, rows)} of them after mending.`
  const cannot = `${capital(count(aside, 'row'))}${share(aside, rows)} of ${number(rows)} cannot be counted`
  const after = `${count(mended, 'row')}${share(mended, rows)} ${mended === 1 ? 'counts' : 'count'} after mending`
  return `${cannot}, ${after}; the rest count as they stand.`
}
