import type { Trust } from '../history/index.ts'
import { count } from './words.ts'

const share = (part: number, whole: number): string =>
  whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : '0 %'

/** How far a figure can be trusted, in a sentence: the rows it rests on, those mended, those that could not be used. */
export const trustInWords = ({ rows, repaired, setAside }: Trust): string =>
  `It rests on ${count(rows)} rows of the returns; ${count(repaired)} of them (${share(repaired, rows)}) were mended, and ${count(setAside)} more could not be used.`

/** Which rules mended or set aside rows, most rows first: `repair-overlap: 33 rows`. */
export const trustRules = ({ repairs, setAsides }: Trust): string[] => [
  ...repairs.map(one => `${one.rule}: ${count(one.rows)} mended`),
  ...setAsides.map(one => `${one.rule}: ${count(one.rows)} not used`),
]
