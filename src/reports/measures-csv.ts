import { isoFromDay } from '../care/index.ts'
import type { MeasureRow } from '../position/index.ts'
import { csvText } from './csv.ts'

const MOST_DECIMALS = 4

const figure = (value: number | undefined): string | number =>
  value === undefined ? '' : Number(value.toFixed(MOST_DECIMALS))

/** `measures.csv` by the contract of files; a share has at most four decimals. */
export const measuresCsv = (rows: readonly MeasureRow[]): string =>
  csvText(
    ['date', 'measure', 'group', 'numerator', 'denominator', 'value'],
    rows.map(row => [
      isoFromDay(row.date),
      row.measure,
      row.group,
      figure(row.numerator),
      figure(row.denominator),
      figure(row.value),
    ]),
  )
