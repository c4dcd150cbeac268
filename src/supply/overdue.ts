import type { Day, ProvisionRow } from '../care/index.ts'

/** The first day on which a planned opening that has not come by a day can come. */
export const soonestAfter = (day: Day): Day => day + 1

/** Planned rows whose likely day has passed by a day: nobody has said that they are open. */
export const overdueOn = (rows: readonly ProvisionRow[], day: Day): readonly ProvisionRow[] =>
  rows.filter(row => row.status === 'planned' && row.openFrom <= day && row.openTo > soonestAfter(day))

/**
 * The rows as somebody who stands on a day looks ahead: a planned row is not open yet, so that its likely day, and the ends of its
 * spread, are the next day at the earliest. The same rows where all their days are later.
 */
export function aheadFrom(rows: readonly ProvisionRow[], day: Day): readonly ProvisionRow[] {
  const soonest = soonestAfter(day)
  const isAhead = ({ status, openFrom, earliest = openFrom, latest = openFrom }: ProvisionRow): boolean =>
    status === 'open' || Math.min(openFrom, earliest, latest) >= soonest
  return rows.map(row => (isAhead(row) ? row : movedTo(soonest, row)))
}

const movedTo = (soonest: Day, { earliest, latest, ...row }: ProvisionRow): ProvisionRow => ({
  ...row,
  openFrom: Math.max(row.openFrom, soonest),
  ...(earliest === undefined ? {} : { earliest: Math.max(earliest, soonest) }),
  ...(latest === undefined ? {} : { latest: Math.max(latest, soonest) }),
})
