import {
  isDay,
  NO_DAY,
  OPEN,
  parseDay,
  provisionProblems,
  PROVISION_STAGES,
  type Day,
  type ProvisionRow,
  type ProvisionStage,
  type ProvisionStatus,
} from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { dayIn, kindIn, placesIn } from './read-cells.ts'
import { notWhatIsWanted, refuseCell, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

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
  const postcode = row.cell('POSTCODE').toUpperCase().slice(0, LONGEST_POSTCODE)
  const read: ProvisionRow = {
    provision: row.cell('PROVISION') || `row ${row.row}`,
    kind,
    places,
    openFrom,
    openTo,
    status,
    ...(postcode === '' ? {} : { postcode }),
    ...furtherCells(row),
  }
  const problems = provisionProblems(read)
  for (const { at, message } of problems) refuseCell(row, { column: columnOf(at), message })
  return problems.length > 0 ? undefined : read
}

/** `usedByOthers` is the column `used_by_others`. */
const columnOf = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

const NUMBERS = {
  staffed: 'STAFFED',
  unavailable: 'UNAVAILABLE',
  held: 'HELD',
  usedByOthers: 'USED_BY_OTHERS',
  rampDays: 'RAMP_DAYS',
  households: 'HOUSEHOLDS',
} as const
const DAYS = {
  staffedFrom: 'STAFFED_FROM',
  unavailableUntil: 'UNAVAILABLE_UNTIL',
  heldUntil: 'HELD_UNTIL',
  earliest: 'EARLIEST',
  latest: 'LATEST',
} as const
const LONGEST_REASON = 200

/** Columns that may follow: what is blank or cannot be read is left out, the latter with a finding. */
function furtherCells(row: FileRow): Partial<ProvisionRow> {
  const urn = row.cell('URN')
  const why = row.cell('WHY_UNAVAILABLE').slice(0, LONGEST_REASON)
  const [stage, isInArea] = [stageIn(row), inAreaIn(row)]
  return {
    ...readCells(NUMBERS, column => numberIn(row, column)),
    ...readCells(DAYS, column => furtherDayIn(row, column)),
    ...(urn === '' ? {} : { urn }),
    ...(why === '' ? {} : { whyUnavailable: why }),
    ...(stage === undefined ? {} : { stage }),
    ...(isInArea === undefined ? {} : { isInArea }),
  }
}

const readCells = (
  columns: Readonly<Record<string, string>>,
  read: (column: string) => number | undefined,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const value = read(column)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

function numberIn(row: FileRow, column: string): number | undefined {
  const written = row.cell(column)
  if (written === '') return undefined
  if (/^\d{1,5}(\.0+)?$/.test(written)) return Number(written)
  return row.doubt(column, notWhatIsWanted(column, written, 'it must be a whole number, 0 or more'))
}

function furtherDayIn(row: FileRow, column: string): Day | undefined {
  const written = row.cell(column)
  if (written === '') return undefined
  const day = parseDay(written)
  if (isDay(day)) return day
  return row.doubt(column, notWhatIsWanted(column, written, 'it must be a date such as 2025-07-01'))
}

const IN_AREA: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
])

function inAreaIn(row: FileRow): boolean | undefined {
  const written = row.cell('IN_AREA')
  const isInArea = IN_AREA.get(written.toLowerCase())
  if (written === '' || isInArea !== undefined) return isInArea
  return row.doubt('IN_AREA', notWhatIsWanted('IN_AREA', written, 'it must be yes or no'))
}

function stageIn(row: FileRow): ProvisionStage | undefined {
  const written = row.cell('STAGE').toLowerCase()
  const stage = PROVISION_STAGES.find(one => one === written)
  if (written === '' || stage !== undefined) return stage
  const wanted = `it must be one of ${PROVISION_STAGES.join(', ')}`
  return row.doubt('STAGE', notWhatIsWanted('STAGE', row.cell('STAGE'), wanted))
}

function statusIn(row: FileRow): ProvisionStatus | undefined {
  const written = row.cell('STATUS').toLowerCase()
  if (written === '' || written === 'open') return 'open'
  if (written === 'planned') return 'planned'
  return row.refuse('STATUS', notWhatIsWanted('STATUS', row.cell('STATUS'), 'it must be open or planned'))
}
