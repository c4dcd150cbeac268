import type { KeptBestPlan, KeptBestPlans, PlanAnswer } from '../planning/index.ts'
import type { Database } from './database.ts'
import { rowNumber } from './row-number.ts'

interface SummaryRow {
  readonly id: number
  readonly made_by: string
  readonly made_at: string
  readonly name: string
  readonly records_version: string
}

const SUMMARY = 'id, made_by, made_at, name, records_version'

const summaryOf = (row: SummaryRow): Omit<KeptBestPlan, 'answer'> => ({
  id: String(row.id),
  by: row.made_by,
  at: row.made_at,
  name: row.name,
  recordsVersion: row.records_version,
})

/** The best plans of one authority, each answer as JSON. */
export const sqlBestPlans = (database: Database, authority: string): KeptBestPlans => ({
  async keep({ answer, ...toKeep }) {
    const [row] = await database.query<SummaryRow>(
      `insert into best_plan (authority, made_by, made_at, name, records_version, answer)
       values ($1, $2, $3, $4, $5, $6) returning ${SUMMARY}`,
      [authority, toKeep.by, toKeep.at, toKeep.name, toKeep.recordsVersion, JSON.stringify(answer)],
    )
    return { ...summaryOf(row!), answer }
  },
  async find(id) {
    const [row] = await database.query<SummaryRow & { readonly answer: PlanAnswer }>(
      `select ${SUMMARY}, answer from best_plan where authority = $1 and id = $2`,
      [authority, rowNumber(id)],
    )
    return row && { ...summaryOf(row), answer: row.answer }
  },
  async list() {
    const rows = await database.query<SummaryRow>(
      `select ${SUMMARY} from best_plan where authority = $1 order by id desc`,
      [authority],
    )
    return rows.map(summaryOf)
  },
})
