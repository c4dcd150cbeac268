import type { Return } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'

/** A year whose other tables came without Episodes says nothing of who was in care: figures end with the year before it. */
export function sayWithoutEpisodes({ collectionYear, tables }: Return, findings: FindingList): void {
  const [first] = tables.values()
  if (tables.has('Episodes') || !first) return
  findings.add({
    file: first.rowCount > 0 ? first.fileOf(0) : '',
    table: 'Episodes',
    rule: 'read-no-episodes',
    severity: 'error',
    message: `The return of ${collectionYear} has ${[...tables.keys()].join(', ')} but no Episodes that can be read: the year is not counted in any figure.`,
  })
}
