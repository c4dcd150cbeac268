import type { Finding } from '../../../care/index.ts'
import type { FindingsSince } from '../../../intake/index.ts'

/** How the findings of one rule have changed since an earlier import. */
export interface Change {
  readonly fixed: number
  readonly fresh: number
  readonly still: number
}

const NOTHING: Change = { fixed: 0, fresh: 0, still: 0 }

/** What became of an earlier import's findings, counted by rule. */
export function changesByRule({ isNew, stillThere, fixed }: FindingsSince): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>()
  const count = (findings: readonly Finding[], what: keyof Change): void => {
    for (const { rule } of findings) {
      const sum = changes.get(rule) ?? NOTHING
      changes.set(rule, { ...sum, [what]: sum[what] + 1 })
    }
  }
  count(fixed, 'fixed')
  count(isNew, 'fresh')
  count(stillThere, 'still')
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
