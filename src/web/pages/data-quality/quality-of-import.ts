import type { Finding } from '../../../care/index.ts'
import type { Imports, KeptImport } from '../../../intake/index.ts'
import { yearsOf } from '../imports/held-years.ts'
import { compareFindings, type Change } from './compare-findings.ts'

/** One import with its findings, and how they changed since the one before it. */
export interface QualityOfImport {
  readonly kept: KeptImport
  readonly findings: readonly Finding[]
  /** The newest earlier import that holds a collection year in common; undefined where there is none. */
  readonly before: KeptImport | undefined
  readonly changes: ReadonlyMap<string, Change>
}

const isSharing = (one: KeptImport, other: KeptImport): boolean => {
  const years = yearsOf(one.files)
  return yearsOf(other.files).some(year => years.includes(year))
}

/** The import before: the newest older one with a collection year in common. `imports`: newest first. */
export function importBefore(kept: KeptImport, imports: readonly KeptImport[]): KeptImport | undefined {
  const older = imports.slice(imports.findIndex(one => one.id === kept.id) + 1)
  return older.find(one => isSharing(one, kept))
}

/** Findings about years that both imports hold: a year that only one has is neither fixed nor new. */
function inSharedYears(findings: readonly Finding[], own: KeptImport, other: KeptImport): readonly Finding[] {
  const years = yearsOf(other.files)
  const outside = new Set(
    own.files.filter(file => yearsOf([file]).some(year => !years.includes(year))).map(file => file.path),
  )
  return findings.filter(finding => !outside.has(finding.file))
}

/** @param chosen id of an import; undefined: the newest that counts */
export async function qualityOfImport(
  imports: Imports,
  all: readonly KeptImport[],
  chosen: string | undefined,
): Promise<QualityOfImport | undefined> {
  const kept = all.find(one => (chosen === undefined ? one.state === 'kept' : one.id === chosen))
  if (!kept) return undefined
  const findings = await imports.findings(kept.id)
  const before = importBefore(kept, all)
  if (!before) return { kept, findings, before, changes: new Map() }
  const earlier = inSharedYears(await imports.findings(before.id), before, kept)
  return { kept, findings, before, changes: compareFindings(inSharedYears(findings, kept, before), earlier) }
}
