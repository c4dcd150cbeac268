import { searchStatement, type SearchStatement, type SearchStatements } from '../forecast/index.ts'
import type { Database } from './database.ts'
import { storableText } from './storable-text.ts'

interface StatementRow {
  readonly booked_first: SearchStatement['bookedFirst']
  readonly failed_matches: SearchStatement['failedMatches']
  readonly evidence: string
  readonly stated_by: string
  readonly stated_at: string
}

/** What one authority states of its searches, in PostgreSQL. */
export const sqlSearchStatements = (database: Database, authority: string): SearchStatements => ({
  async list() {
    const rows = await database.query<StatementRow>(
      `select booked_first, failed_matches, evidence, stated_by, stated_at from search_statement
       where authority = $1 order by id desc`,
      [authority],
    )
    return rows.map(({ booked_first, failed_matches, evidence, stated_by, stated_at }) => ({
      ...searchStatement({ bookedFirst: booked_first, failedMatches: failed_matches }),
      evidence,
      by: stated_by,
      at: stated_at,
    }))
  },
  async state({ bookedFirst, failedMatches, evidence, by, at }) {
    await database.query(
      `insert into search_statement (authority, booked_first, failed_matches, evidence, stated_by, stated_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [authority, JSON.stringify(bookedFirst), JSON.stringify(failedMatches), storableText(evidence), by, at],
    )
  },
})
