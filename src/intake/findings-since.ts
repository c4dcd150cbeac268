import type { Finding } from '../care/index.ts'
import type { KeptImport } from './imports.ts'

/** An import with its findings. */
export interface FoundInImport {
  readonly kept: KeptImport
  readonly findings: readonly Finding[]
}

/** What became of an earlier import's findings, in the tables and years that both imports hold. */
export interface FindingsSince {
  readonly isNew: readonly Finding[]
  readonly stillThere: readonly Finding[]
  /** As the earlier import said them. */
  readonly fixed: readonly Finding[]
}

/**
 * The newest older import, undone or not, with a collection year in common;
 * for an import without returns, one with a kind of file in common. `all` is newest first.
 */
export function importBefore(kept: KeptImport, all: readonly KeptImport[]): KeptImport | undefined {
  const sought = subjectsOf(kept)
  const older = all.slice(all.findIndex(one => one.id === kept.id) + 1)
  return older.find(one => one.files.some(file => sought.includes(yearIn(file.readAs))))
}

/** Compares two imports: a table or year that only one holds says nothing of what was fixed or is new. */
export function findingsSince(before: FoundInImport, now: FoundInImport): FindingsSince {
  const left = new Map<string, Finding[]>()
  for (const [key, finding] of comparable(before, now.kept)) {
    const alike = left.get(key)
    if (alike) alike.push(finding)
    else left.set(key, [finding])
  }
  const isNew: Finding[] = []
  const stillThere: Finding[] = []
  for (const [key, finding] of comparable(now, before.kept))
    (left.get(key)?.shift() ? stillThere : isNew).push(finding)
  return { isNew, stillThere, fixed: [...left.values()].flat() }
}

/** Findings in what the other import holds too. Rows move between files and messages may name them: known by rule, child and field. */
function comparable(
  { kept, findings }: FoundInImport,
  other: KeptImport,
): readonly (readonly [string, Finding])[] {
  const years = new Map(kept.files.map(file => [file.path, yearIn(file.readAs)]))
  const isHeld = holds(other)
  return findings.flatMap(finding => {
    const year = years.get(finding.file) ?? ''
    if (!isHeld(finding.table, year)) return []
    const { rule, table, child, field, message } = finding
    return [
      [
        JSON.stringify([rule, table, year, child, field, child === '' ? withoutNumbers(message) : '']),
        finding,
      ] as const,
    ]
  })
}

/** A finding about many rows stays the same finding when it is about fewer. */
const withoutNumbers = (message: string): string => message.replace(/\d[\d,]*/g, '#')

/** `Episodes 2024-25` → `2024-25`; `provision` → `provision`. */
const yearIn = (readAs: string): string => /\d{4}-\d{2}$/.exec(readAs)?.[0] ?? readAs

const isYear = (text: string): boolean => /^\d{4}-\d{2}$/.test(text)

/** The collection years of an import; where it has none, the kinds of its files. */
function subjectsOf({ files }: KeptImport): readonly string[] {
  const read = files.map(file => yearIn(file.readAs)).filter(what => what !== 'not read')
  return read.some(isYear) ? read.filter(isYear) : read
}

/** Whether an import holds a table of a year; a file of many tables is taken to hold them all. */
function holds({ files }: KeptImport): (table: string, year: string) => boolean {
  const held = new Set(files.map(file => file.readAs.replace(/^\d+ tables/, '*')))
  const years = new Set(files.map(file => yearIn(file.readAs)))
  return (table, year) =>
    table === '' || year === ''
      ? years.has(year) || year === ''
      : held.has(`* ${year}`) || held.has(`${table} ${year}`) || held.has(year)
}
