import type { Finding } from '../../../care/index.ts'
import type { Imports } from '../../../intake/index.ts'

const MOST_IMPORTS = 3

type Findings = Promise<readonly Finding[]>

const remembered = new WeakMap<Imports, Map<string, Findings>>()

/** Findings of an import: they never change, so those of the imports looked at last are asked of the database once. */
export function findingsOf(imports: Imports, id: string): Findings {
  const known = remembered.get(imports) ?? new Map<string, Findings>()
  remembered.set(imports, known)
  const findings = known.get(id) ?? imports.findings(id)
  known.delete(id)
  known.set(id, findings)
  // what could not be read is asked for again
  findings.catch(() => known.delete(id))
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - MOST_IMPORTS)))
    known.delete(oldest)
  return findings
}
