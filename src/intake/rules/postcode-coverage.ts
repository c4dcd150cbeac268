import { compactPostcode, type Finding, type Postcodes, type Return } from '../../care/index.ts'

/** A directory of postcodes as it serves one return. */
export interface DirectoryForReturn {
  /** undefined: no directory, or one of another part of the world. */
  readonly postcodes: Postcodes | undefined
  /** Why the directory does not serve. */
  readonly finding: Finding | undefined
}

/** A directory that misses more postcodes than this, and more than this share of those that the return names, is not the return's. */
const MOST_MISSING = { postcodes: 20, share: 0.5 } as const

/**
 * The directory for one year's rules; none where it evidently does not cover the return (an invented authority's beside a real
 * return, one county's beside another's), with one finding instead of four on each episode.
 */
export function directoryForReturn(postcodes: Postcodes | undefined, source: Return): DirectoryForReturn {
  if (!postcodes) return { postcodes: undefined, finding: undefined }
  const named = postcodesOf(source)
  const known = [...named].filter(one => postcodes.lookup(one) !== undefined).length
  const missing = named.size - known
  const isCovered = missing <= MOST_MISSING.postcodes || missing <= named.size * MOST_MISSING.share
  return isCovered
    ? { postcodes, finding: undefined }
    : { postcodes: undefined, finding: notCovered(source, known, named.size) }
}

/** The postcodes that the episodes name, each once. */
function postcodesOf({ tables }: Return): ReadonlySet<string> {
  const episodes = tables.get('Episodes')
  const written = new Set([...(episodes?.text('HOME_POST') ?? []), ...(episodes?.text('PL_POST') ?? [])])
  return new Set([...written].map(compactPostcode).filter(one => one !== ''))
}

const notCovered = ({ tables, collectionYear }: Return, known: number, all: number): Finding => ({
  file: tables.get('Episodes')?.fileOf(0) ?? '',
  row: 0,
  table: 'Episodes',
  child: '',
  field: 'HOME_POST; PL_POST',
  rule: 'read-postcodes-not-covering',
  severity: 'warning',
  message: `The directory of postcodes knows ${known} of the ${all} postcodes in Episodes of ${collectionYear}. Rules that ask it do not run on this year. Is it the directory of this part of the country?`,
})
