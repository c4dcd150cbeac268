import { InputError } from '../../care/index.ts'
import { LOCKED, type KeptScenario, type KeptScenarios } from '../../planning/index.ts'

/** Scenarios that are gone with the process: for tests. */
export function memoryScenarios(): KeptScenarios {
  const kept = new Map<string, KeptScenario>()
  let last = 0
  const update = (id: string, changed: Partial<KeptScenario>): void => {
    const known = kept.get(id)
    if (known) kept.set(id, { ...known, ...changed })
  }
  const unlocked = (id: string): void => {
    if (kept.get(id)?.agreed) throw new InputError(LOCKED)
  }
  return {
    add: async (scenario, { by, at }) => {
      const id = String(++last)
      const made = { id, scenario, by, at, changedBy: by, changedAt: at, isShared: false }
      const added = { ...made, agreed: undefined, latest: undefined, previous: undefined }
      kept.set(id, added)
      return added
    },
    change: async (id, scenario, { by, at }) => {
      unlocked(id)
      update(id, { scenario, changedBy: by, changedAt: at })
    },
    share: async (id, isShared) => update(id, { isShared }),
    agree: async (id, agreed) => {
      unlocked(id)
      update(id, { agreed, isShared: true, previous: undefined })
    },
    keepResult: async (id, latest) => {
      const before = kept.get(id)
      const previous = before?.agreed ? (before.previous ?? before.latest) : before?.latest
      update(id, { previous, latest })
    },
    remove: async id => {
      unlocked(id)
      kept.delete(id)
    },
    find: async id => kept.get(id),
    list: async () =>
      [...kept.values()]
        .map(({ id, scenario, by, at, changedBy, changedAt, isShared, agreed }) => ({
          id,
          scenario,
          by,
          at,
          changedBy,
          changedAt,
          isShared,
          agreed,
        }))
        .sort((a, b) => b.changedAt.localeCompare(a.changedAt) || Number(b.id) - Number(a.id)),
  }
}
