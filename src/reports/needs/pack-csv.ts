import { csvText } from '../csv.ts'
import type { NeedsSection, PackTable } from './needs-pack.ts'

/** A table as a file. */
export const packTableCsv = ({ columns, rows }: PackTable): string => csvText(columns, rows)

/** Every table as a file, and the sentences: names and texts. */
export function packFiles(sections: readonly NeedsSection[]): ReadonlyMap<string, string> {
  const tables = sections.flatMap(({ tables }) =>
    tables.map((table): [string, string] => [`${table.id}.csv`, packTableCsv(table)]),
  )
  const sentences = csvText(
    ['section', 'question', 'sentence', 'note'],
    sections.map(one => [one.id, one.question, one.sentence, one.note ?? '']),
  )
  return new Map([['sentences.csv', sentences], ...tables])
}
