import type { Day } from '../../care/index.ts'
import type { EditedSentence, EditedSentences } from '../../reports/index.ts'

/** Sentences that are gone with the process: for tests. */
export function memoryEditedSentences(): EditedSentences {
  const packs = new Map<Day, Map<string, EditedSentence>>()
  return {
    of: async packDay =>
      [...(packs.get(packDay)?.values() ?? [])].sort((one, other) => (one.section < other.section ? -1 : 1)),
    keep: async (packDay, { section, sentence, by, at }) => {
      const pack = packs.get(packDay) ?? new Map<string, EditedSentence>()
      packs.set(packDay, pack)
      if (sentence === undefined) pack.delete(section)
      else pack.set(section, { section, sentence, by, at })
    },
  }
}
