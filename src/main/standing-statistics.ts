import { PublishedStatistics, type KeptPublications } from '../intake/index.ts'

/** Published statistics as they stand, read from the store anew only when a file is kept or undone. */
export function standingStatistics(publications: KeptPublications): () => Promise<PublishedStatistics> {
  let known: { readonly version: string; readonly statistics: PublishedStatistics } | undefined
  return async () => {
    const version = await publications.version()
    if (known?.version === version) return known.statistics
    const statistics = new PublishedStatistics(await publications.standing())
    known = { version, statistics }
    return statistics
  }
}
