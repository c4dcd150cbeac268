import type { KeptBestPlan, KeptBestPlans } from '../../planning/index.ts'

/** Best plans that are gone with the process: for tests. */
export function memoryBestPlans(): KeptBestPlans {
  const kept: KeptBestPlan[] = []
  return {
    keep: async toKeep => {
      const added = { ...toKeep, id: String(kept.length + 1) }
      kept.unshift(added)
      return added
    },
    find: async id => kept.find(one => one.id === id),
    list: async () =>
      kept.map(({ id, by, at, name, recordsVersion }) => ({ id, by, at, name, recordsVersion })),
  }
}
