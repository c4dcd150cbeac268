import { BAD_DAY, KINDS, NO_DAY, parseDay, type Day, type Kind } from '../../care/index.ts'
import { notWhatIsWanted, type FileRow } from './rows-of.ts'

const MOST_POUNDS = 1_000_000
const PENCE_IN_A_POUND = 100

/** One of the ten kinds of home, or a finding. */
export function kindIn(row: FileRow): Kind | undefined {
  const written = row.cell('KIND')
  const kind = KINDS.find(one => one === written.toLowerCase().replace(/[\s-]+/g, '_'))
  return kind ?? row.refuse('KIND', notWhatIsWanted('KIND', written, `it must be one of ${KINDS.join(', ')}`))
}

/** A whole number of places, or a finding. */
export function placesIn(row: FileRow): number | undefined {
  const written = row.cell('PLACES')
  if (/^\d{1,9}(\.0+)?$/.test(written)) return Number(written)
  return row.refuse('PLACES', notWhatIsWanted('PLACES', written, 'it must be a whole number, 0 or more'))
}

/** Pounds a week as whole pence, or a finding. £ signs and thousands commas are allowed. */
export function weeklyFeeInPenceIn(row: FileRow): number | undefined {
  const written = row.cell('WEEKLY_FEE')
  const plain = written.replace(/^£\s*/, '').replace(/,(?=\d{3}(\D|$))/g, '')
  const pounds = /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : NaN
  if (pounds <= MOST_POUNDS) return Math.round(pounds * PENCE_IN_A_POUND)
  return row.refuse(
    'WEEKLY_FEE',
    notWhatIsWanted('WEEKLY_FEE', written, 'it must be an amount in pounds, such as 550 or 1,025.50'),
  )
}

/** A date, `blank` where there is none, or a finding. */
export function dayIn(row: FileRow, column: string, blank: Day): Day | undefined {
  const written = row.cell(column)
  const day = parseDay(written)
  if (day === BAD_DAY)
    return row.refuse(
      column,
      notWhatIsWanted(column, written, 'it must be a date such as 2025-07-01 or 01/07/2025'),
    )
  return day === NO_DAY ? blank : day
}
