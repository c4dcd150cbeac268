import type { Finding } from '../../../care/index.ts'
import {
  findingsSince,
  importBefore,
  type CheckAccount,
  type Imports,
  type KeptImport,
} from '../../../intake/index.ts'
import { yearsOf } from '../imports/held-years.ts'
import { changesByRule, type Change } from './changes-by-rule.ts'
import { findingsOf } from './remembered-findings.ts'

/** One import with its findings, and how they changed since the one before it. */
export interface QualityOfImport {
  readonly kept: KeptImport
  readonly findings: readonly Finding[]
  /** What the check rested on; undefined where that was not kept. */
  readonly account: CheckAccount | undefined
  /** The newest earlier import that holds a collection year in common; undefined where there is none. */
  readonly before: KeptImport | undefined
  readonly changes: ReadonlyMap<string, Change>
}

/** Places or fees alone say nothing of the returns that the figures rest on. */
const countsReturns = (one: KeptImport): boolean => one.state === 'kept' && yearsOf(one.files).length > 0

/** @param chosen id of an import; undefined: the newest that counts and holds a return */
export async function qualityOfImport(
  imports: Imports,
  all: readonly KeptImport[],
  chosen: string | undefined,
): Promise<QualityOfImport | undefined> {
  const newest = all.find(countsReturns) ?? all.find(one => one.state === 'kept')
  const kept = chosen === undefined ? newest : all.find(one => one.id === chosen)
  if (!kept) return undefined
  const findings = await findingsOf(imports, kept.id)
  const account = await imports.account(kept.id)
  const before = importBefore(kept, all)
  if (!before) return { kept, findings, account, before, changes: new Map() }
  const earlier = { kept: before, findings: await findingsOf(imports, before.id) }
  return {
    kept,
    findings,
    account,
    before,
    changes: changesByRule(findingsSince(earlier, { kept, findings })),
  }
}
