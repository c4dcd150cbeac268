import type { Finding } from '../care/index.ts'
import type { Imports, KeptImport } from './imports.ts'

/** What became of the findings of the import before. */
export interface FindingsSince {
  /** The newest earlier import of the same years or files; undefined: there is none, all findings are new. */
  readonly before: KeptImport | undefined
  readonly isNew: readonly Finding[]
  readonly stillThere: readonly Finding[]
  /** As the earlier import said them. Findings of tables that the later import does not hold are not among these. */
  readonly fixed: readonly Finding[]
}

/** Compares an import's findings with those of the import before it, undone or not; undefined where there is no such import. */
export async function findingsSince(imports: Imports, id: string): Promise<FindingsSince | undefined> {
  const all = await imports.list()
  const place = all.findIndex(kept => kept.id === id)
  const now = all[place]
  if (!now) return undefined
  const findings = await imports.findings(id)
  const before = all
    .slice(place + 1)
    .find(earlier => yearsOf(earlier).some(year => yearsOf(now).includes(year)))
  if (!before) return { before, isNew: findings, stillThere: [], fixed: [] }
  return { before, ...compare(await imports.findings(before.id), findings, { before, now }) }
}

interface Pair {
  readonly before: KeptImport
  readonly now: KeptImport
}

function compare(
  before: readonly Finding[],
  now: readonly Finding[],
  pair: Pair,
): Omit<FindingsSince, 'before'> {
  const yearBefore = yearOfFiles(pair.before)
  const yearNow = yearOfFiles(pair.now)
  const isHeldNow = tablesOf(pair.now)
  const left = new Map<string, Finding[]>()
  for (const finding of before.filter(({ table, file }) => isHeldNow(table, yearBefore(file)))) {
    const alike = left.get(keyOf(finding, yearBefore))
    if (alike) alike.push(finding)
    else left.set(keyOf(finding, yearBefore), [finding])
  }
  const isNew: Finding[] = []
  const stillThere: Finding[] = []
  for (const finding of now) (left.get(keyOf(finding, yearNow))?.shift() ? stillThere : isNew).push(finding)
  return { isNew, stillThere, fixed: [...left.values()].flat() }
}

/** Rows move from one file to the next and messages may name them: a finding is known by rule, child and field. */
const keyOf = (finding: Finding, yearOf: (file: string) => string): string =>
  JSON.stringify([
    ...[finding.rule, finding.table, yearOf(finding.file), finding.child, finding.field],
    finding.child === '' ? finding.message : '',
  ])

/** `Episodes 2024-25` → `2024-25`; `provision` → `provision`. */
const yearIn = (readAs: string): string => /\d{4}-\d{2}$/.exec(readAs)?.[0] ?? readAs

const yearsOf = (kept: KeptImport): readonly string[] =>
  kept.files.map(file => yearIn(file.readAs)).filter(year => year !== 'not read')

const yearOfFiles = (kept: KeptImport): ((file: string) => string) => {
  const years = new Map(kept.files.map(file => [file.path, yearIn(file.readAs)]))
  return file => years.get(file) ?? ''
}

/** Whether an import holds a table of a year; a file of many tables is taken to hold them all. */
const tablesOf = (kept: KeptImport): ((table: string, year: string) => boolean) => {
  const held = new Set(kept.files.map(file => file.readAs.replace(/^\d+ tables/, '*')))
  return (table, year) => ['*', table].some(what => held.has(`${what} ${year}`)) || held.has(year)
}
