import { isDay, isoFromDay, type Day } from '../care/index.ts'
import type { Effect, Ledger } from '../money/index.ts'
import { csvText, twoDecimals, type Cell } from './csv.ts'

const iso = (day: Day): string => (isDay(day) ? isoFromDay(day) : '')
const cells = ({ volume, price, income, total }: Effect): Cell[] =>
  [volume, price, income, total].map(pence => twoDecimals(pence / 100))

/** The ledger in pounds: every line with its effects, whether it counts and why not; then the totals. */
export function savingsCsv({ lines, counted }: Ledger, seesClaims: boolean): string {
  const header = [
    'saving', 'owner', 'type', 'kind', 'from', 'to', 'claims', 'method', 'counterfactual',
    ...['projected', 'achieved'].flatMap(when => ['volume', 'price', 'income', 'total'].map(part => `${when}_${part}`)),
    'counted', 'why_not',
  ] // prettier-ignore
  const rows = lines.map(({ row, projected, achieved, isCounted, overlaps, problem }): Cell[] => [
    ...[row.saving, row.owner, row.type, row.kind, iso(row.from), iso(row.to)],
    ...[seesClaims ? row.claims : '', row.method, row.counterfactual],
    ...cells(projected),
    ...cells(achieved),
    isCounted ? 'yes' : 'no',
    problem
      ? problem.column === 'claims' && !seesClaims
        ? 'Whose costs change is not in the records'
        : problem.message
      : overlaps.map(one => `${one.saving}: ${one.reasons.join('; ')}`).join(' | '),
  ])
  const total: Cell[] = ['total', '', '', '', '', '', '', '', '', ...cells(counted.projected), ...cells(counted.achieved), '', ''] // prettier-ignore
  return csvText(header, [...rows, total])
}
