import type { EditedSentences } from '../reports/index.ts'
import type { Database } from './database.ts'
import { dateFromDay } from './sql-days.ts'
import { storableText } from './storable-text.ts'

interface SentenceRow {
  readonly section: string
  readonly sentence: string | null
  readonly edited_by: string
  readonly edited_at: string
}

/** The sentences of one authority's packs in PostgreSQL. */
export const sqlEditedSentences = (database: Database, authority: string): EditedSentences => ({
  async of(packDay) {
    const rows = await database.query<SentenceRow>(
      `select distinct on (section) section, sentence, edited_by, edited_at from edited_sentence
       where authority = $1 and pack_day = $2 order by section, id desc`,
      [authority, dateFromDay(packDay)],
    )
    return rows.flatMap(({ section, sentence, edited_by: by, edited_at: at }) =>
      sentence === null ? [] : [{ section, sentence, by, at }],
    )
  },
  async keep(packDay, { section, sentence, by, at }) {
    await database.query(
      `insert into edited_sentence (authority, pack_day, section, sentence, edited_by, edited_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        authority,
        dateFromDay(packDay),
        section,
        sentence === undefined ? null : storableText(sentence),
        by,
        at,
      ],
    )
  },
})
