import type { Finding } from '../../../care/index.ts'

/** How the findings of one rule have changed since an earlier import. */
export interface Change {
  readonly fixed: number
  readonly fresh: number
  readonly still: number
}

const NOTHING: Change = { fixed: 0, fresh: 0, still: 0 }

/** What makes two findings of two imports the same: rows move and files are renamed, so neither counts. */
const identityOf = (finding: Finding): string =>
  [finding.rule, finding.table, finding.child, finding.field].join('\u0000')

function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const identity = identityOf(finding)
    counts.set(identity, (counts.get(identity) ?? 0) + 1)
  }
  return counts
}

/** Findings of two imports compared by rule: fixed, new, still there. A child's two findings of one rule and column count as two. */
export function compareFindings(
  now: readonly Finding[],
  before: readonly Finding[],
): ReadonlyMap<string, Change> {
  const [nowCounts, beforeCounts] = [tally(now), tally(before)]
  const changes = new Map<string, Change>()
  for (const identity of new Set([...nowCounts.keys(), ...beforeCounts.keys()])) {
    const [here, there] = [nowCounts.get(identity) ?? 0, beforeCounts.get(identity) ?? 0]
    const rule = identity.slice(0, identity.indexOf('\u0000'))
    const sum = changes.get(rule) ?? NOTHING
    changes.set(rule, {
      fixed: sum.fixed + Math.max(0, there - here),
      fresh: sum.fresh + Math.max(0, here - there),
      still: sum.still + Math.min(here, there),
    })
  }
  return changes
}

/** All rules together. */
export const sumOfChanges = (changes: ReadonlyMap<string, Change>): Change =>
  [...changes.values()].reduce(
    (sum, one) => ({
      fixed: sum.fixed + one.fixed,
      fresh: sum.fresh + one.fresh,
      still: sum.still + one.still,
    }),
    NOTHING,
  )
