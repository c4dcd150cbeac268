import type { Finding } from '../care/index.ts'
import { csvText } from './csv.ts'

/** `findings.csv` by the contract of files; the row is blank where a finding is about the whole file. */
export const findingsCsv = (findings: readonly Finding[]): string =>
  csvText(
    ['file', 'row', 'table', 'child', 'field', 'rule', 'severity', 'message'],
    findings.map(one => [
      one.file,
      one.row > 0 ? one.row : '',
      one.table,
      one.child,
      one.field,
      one.rule,
      one.severity,
      one.message,
    ]),
  )
