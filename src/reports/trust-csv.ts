import type { Trust } from '../history/index.ts'
import { csvText } from './csv.ts'
import { trustRules } from './trust-in-words.ts'

export interface MeasureTrust {
  readonly measure: string
  readonly trust: Trust
}

/** `trust.csv`: the rows that each measure rests on, how many were mended or set aside, and by which rule. */
export const trustCsv = (measures: readonly MeasureTrust[]): string =>
  csvText(
    ['measure', 'rows', 'repaired', 'set_aside', 'rules'],
    measures.map(({ measure, trust }) => [
      measure,
      trust.rows,
      trust.repaired,
      trust.setAside,
      trustRules(trust).join('; '),
    ]),
  )
