import { InputError } from '../../care/index.ts'
import type { KeptPublication, KeptPublications, Publication } from '../../intake/index.ts'

/** Published statistics that are gone with the process: for tests. */
export function memoryPublications(): KeptPublications {
  const accounts: KeptPublication[] = []
  const publications = new Map<string, Publication>()
  return {
    keep: async (toKeep, by, at) =>
      toKeep.map(one => {
        const { content, ...account } = one
        const { sha256, bytes, ...publication } = one
        const kept = { ...account, sha256, bytes, id: String(accounts.length + 1), by, at, undone: undefined }
        accounts.push(kept)
        publications.set(kept.id, { ...publication, content })
        return kept
      }),
    undo: async (id, by, at) => {
      const place = accounts.findIndex(one => one.id === id && !one.undone)
      if (place < 0) throw new InputError('There is no such publication, or it is undone already.')
      publications.delete(id)
      accounts[place] = { ...accounts[place]!, undone: { by, at } }
      return accounts[place]
    },
    list: async () => [...accounts].reverse(),
    standing: async () => [...publications.values()],
    version: async () => `${accounts.length}-${accounts.length - publications.size}`,
  }
}
