import type { PlantedSlip } from '../slips/plant-slips.ts'
import { toCsv } from './csv.ts'

const COLUMNS = ['file', 'row', 'table', 'child', 'field', 'rule', 'what'] as const

/** slips.csv: what was put in wrong on purpose, for tests and the tutorial. */
export const slipsCsv = (slips: readonly PlantedSlip[]): string =>
  toCsv(
    COLUMNS,
    slips.map(slip => COLUMNS.map(column => String(slip[column]))),
  )
