import { NO_DAY, OPEN, type ProvisionRow, type ProvisionStatus } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { dayIn, kindIn, placesIn } from './read-cells.ts'
import { notWhatIsWanted, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** The rows of `provision.csv`; a row that cannot be read is a finding, and is not used. */
export const readProvision = (csv: RecognisedCsv, findings: FindingList): readonly ProvisionRow[] =>
  rowsOf(csv, 'provision', findings).flatMap(row => provisionRow(row) ?? [])

const LONGEST_POSTCODE = 10

function provisionRow(row: FileRow): ProvisionRow | undefined {
  const [kind, places, status] = [kindIn(row), placesIn(row), statusIn(row)]
  const openFrom = dayIn(row, 'OPEN_FROM', NO_DAY)
  const openTo = dayIn(row, 'OPEN_TO', OPEN)
  if (kind === undefined || places === undefined || status === undefined) return undefined
  if (openFrom === undefined || openTo === undefined) return undefined
  if (openTo < openFrom)
    return row.refuse(
      'OPEN_TO',
      `open_to ${row.cell('OPEN_TO')} is before open_from ${row.cell('OPEN_FROM')}.`,
    )
  const postcode = row.cell('POSTCODE').toUpperCase().slice(0, LONGEST_POSTCODE)
  return {
    provision: row.cell('PROVISION') || `row ${row.row}`,
    kind,
    places,
    openFrom,
    openTo,
    status,
    ...(postcode === '' ? {} : { postcode }),
  }
}

function statusIn(row: FileRow): ProvisionStatus | undefined {
  const written = row.cell('STATUS').toLowerCase()
  if (written === '' || written === 'open') return 'open'
  if (written === 'planned') return 'planned'
  return row.refuse('STATUS', notWhatIsWanted('STATUS', row.cell('STATUS'), 'it must be open or planned'))
}
