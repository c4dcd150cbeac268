import { localityKey, UNNAMED_GEOGRAPHY, type LocalityRow } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { notWhatIsWanted, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/**
 * The rows of `localities.csv`; a row that cannot be read is a finding, and is not used. So is one that puts a postcode into a second
 * locality of the same geography.
 */
export function readLocalities(csv: RecognisedCsv, findings: FindingList): readonly LocalityRow[] {
  const placed = new Map<string, string>()
  return rowsOf(csv, 'localities', findings).flatMap(row => localityRow(row, placed) ?? [])
}

const LONGEST_NAME = 80

function localityRow(row: FileRow, placed: Map<string, string>): LocalityRow | undefined {
  const [written, locality] = [row.cell('POSTCODE') || row.cell('PCDS'), row.cell('LOCALITY')]
  const postcode = localityKey(written)
  if (postcode === undefined) {
    const wanted = 'it must be a postcode (LS6 1LU), a sector (LS6 1) or a district (LS6)'
    return row.refuse('POSTCODE', notWhatIsWanted('POSTCODE', written, wanted))
  }
  if (locality === '' || locality.length > LONGEST_NAME)
    return row.refuse('LOCALITY', notWhatIsWanted('LOCALITY', locality, `it must be a name of up to ${LONGEST_NAME} letters`)) // prettier-ignore
  const geography = geographyIn(row)
  const known = placed.get(`${geography}|${postcode}`)
  if (known !== undefined && known !== locality)
    return row.refuse('LOCALITY', `${postcode} is in ${known} already: it can lie in one ${geography} only.`)
  placed.set(`${geography}|${postcode}`, locality)
  return known === undefined ? { postcode, locality, geography } : undefined
}

/** `Cluster ` and `cluster` are one geography. */
const geographyIn = (row: FileRow): string =>
  row.cell('GEOGRAPHY').toLowerCase().replace(/\s+/g, ' ').slice(0, LONGEST_NAME) || UNNAMED_GEOGRAPHY
