import { isDay, isoFromDay, type Day, type ProvisionRow } from '../care/index.ts'
import { availableOn, isOpenOn, notAvailableOn, type NotAvailable } from '../supply/index.ts'
import { csvText } from './csv.ts'

/** One home, or group of carers, on a day: three counts of its places, and why some cannot be had. */
export interface HomeOnDay {
  readonly home: string
  readonly kind: string
  readonly status: string
  readonly openFrom: string
  readonly openTo: string
  readonly registered: number
  readonly available: number
  readonly notStaffed: number
  readonly notUsable: number
  readonly whyNotUsable: string
  readonly held: number
  readonly usedByOthers: number
}

const dayText = (day: Day): string => (isDay(day) ? isoFromDay(day) : '')

/** Every row of the places on a day, planned ones too: nought until they are said to be open. Sums of a kind are those of `supply.csv`. */
export function homesOn(rows: readonly ProvisionRow[], day: Day): HomeOnDay[] {
  const fewer = notAvailableOn(rows, day)
  return rows.map(row => {
    const lacking = (why: NotAvailable['why']): number =>
      fewer.find(one => one.row === row && one.why === why)?.places ?? 0
    return {
      home: row.provision,
      kind: row.kind,
      status: row.status,
      openFrom: dayText(row.openFrom),
      openTo: dayText(row.openTo),
      registered: isOpenOn(row, day, 'as-is') ? row.places : 0,
      available: availableOn(row, day, 'as-is'),
      notStaffed: lacking('not_staffed'),
      notUsable: lacking('not_usable'),
      whyNotUsable: lacking('not_usable') > 0 ? (row.whyUnavailable ?? '') : '',
      held: lacking('held'),
      usedByOthers: lacking('used_by_others'),
    }
  })
}

/** `homes.csv`: each home on the day. */
export const homesCsv = (homes: readonly HomeOnDay[]): string =>
  csvText(
    ['home', 'kind', 'status', 'open_from', 'open_to', 'registered', 'available', 'not_staffed', 'not_usable', 'why_not_usable', 'held', 'used_by_others'],
    homes.map(one => [one.home, one.kind, one.status, one.openFrom, one.openTo, one.registered, one.available, one.notStaffed, one.notUsable, one.whyNotUsable, one.held, one.usedByOthers]),
  ) // prettier-ignore
