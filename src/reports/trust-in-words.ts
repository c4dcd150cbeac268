import type { Trust } from '../history/index.ts'
import { count } from './words.ts'

const share = (part: number, whole: number): string =>
  whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : '0 %'

/** How far a figure can be trusted, in a sentence: the rows it rests on, those mended, those that could not be used. */
export const trustInWords = ({ rows, repaired, setAside }: Trust): string =>
  `It rests on ${count(rows)} rows of the returns; ${count(repaired)} of them (${share(repaired, rows)}) were mended, and ${count(setAside)} more could not be used.`

/** The same for readers who see no small numbers: a share so rounded that no row can be made out. */
export function publicTrustInWords({ rows, repaired, setAside }: Trust): string {
  const touched = repaired + setAside
  const howMany =
    touched * 100 < rows || rows === 0
      ? 'fewer than 1 in 100 rows'
      : `about ${Math.round((100 * touched) / (rows + setAside))} in 100 rows`
  return `It rests on the returns; ${howMany} were mended or could not be used.`
}

/** Which rules mended or set aside rows, most rows first: `repair-overlap: 33 rows`. */
export const trustRules = ({ repairs, setAsides }: Trust): string[] => [
  ...repairs.map(one => `${one.rule}: ${count(one.rows)} mended`),
  ...setAsides.map(one => `${one.rule}: ${count(one.rows)} not used`),
]
