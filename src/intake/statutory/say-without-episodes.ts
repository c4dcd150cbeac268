import type { Return } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'

/** A year whose other tables came without Episodes says nothing of who was in care: figures end with the year before it. */
export function sayWithoutEpisodes({ collectionYear, tables }: Return, findings: FindingList): void {
  const [first] = tables.values()
  if (tables.has('Episodes') || !first) return
  findings.add({
    // a table without rows has its file all the same
    file: typeof first.file === 'string' ? first.file : (first.file[0] ?? ''),
    table: 'Episodes',
    rule: 'read-no-episodes',
    severity: 'error',
    message: `The return of ${collectionYear} has ${[...tables.keys()].join(', ')} but no Episodes that can be read: the year is not counted in any figure.`,
  })
}
