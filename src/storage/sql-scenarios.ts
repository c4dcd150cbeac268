import { InputError } from '../care/index.ts'
import {
  LOCKED,
  type Agreement,
  type KeptResult,
  type KeptScenario,
  type KeptScenarios,
  type Scenario,
} from '../planning/index.ts'
import type { Database } from './database.ts'
import { rowNumber } from './row-number.ts'
import { storableText } from './storable-text.ts'

interface ListedRow {
  readonly id: number
  readonly content: Scenario
  readonly made_by: string
  readonly made_at: string
  readonly changed_by: string
  readonly changed_at: string
  readonly is_shared: boolean
  readonly agreed: Agreement | null
}

interface WholeRow extends ListedRow {
  readonly latest: KeptResult | null
  readonly previous: KeptResult | null
}

const LISTED = 'id, content, made_by, made_at, changed_by, changed_at, is_shared, agreed'
const WHOLE = `${LISTED}, latest, previous`

/** JSON leaves out what is undefined; a lever says so. */
const scenarioOf = ({ name, purpose, levers }: Scenario): Scenario => ({
  name,
  purpose,
  levers: levers.map(lever => ({
    ...lever,
    kind: lever.kind,
    weeklyInPence: lever.weeklyInPence,
    onceInPence: lever.onceInPence,
    capitalInPence: lever.capitalInPence,
  })),
})

const listedOf = (row: ListedRow): Omit<KeptScenario, 'latest' | 'previous'> => ({
  id: String(row.id),
  scenario: scenarioOf(row.content),
  by: row.made_by,
  at: row.made_at,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
  isShared: row.is_shared,
  agreed: row.agreed ?? undefined,
})

const wholeOf = (row: WholeRow): KeptScenario => ({
  ...listedOf(row),
  latest: row.latest ?? undefined,
  previous: row.previous ?? undefined,
})

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part))

/** The scenarios of one authority as JSON. */
export function sqlScenarios(database: Database, authority: string): KeptScenarios {
  const change = async (sql: string, id: string, values: readonly (string | boolean)[]): Promise<number> => {
    const rows = await database.query<{ id: number }>(
      `update kept_scenario set ${sql} where authority = $1 and id = $2 returning id`,
      [authority, rowNumber(id), ...values],
    )
    return rows.length
  }
  const unlocked = async (id: string): Promise<void> => {
    const [row] = await database.query<{ agreed: Agreement | null }>(
      'select agreed from kept_scenario where authority = $1 and id = $2',
      [authority, rowNumber(id)],
    )
    if (row?.agreed) throw new InputError(LOCKED)
  }
  return {
    async add(scenario, { by, at }) {
      const [row] = await database.query<WholeRow>(
        `insert into kept_scenario (authority, content, made_by, made_at, changed_by, changed_at)
         values ($1, $2, $3, $4, $3, $4) returning ${WHOLE}`,
        [authority, asJson(scenario), by, at],
      )
      return wholeOf(row!)
    },
    async change(id, scenario, { by, at }) {
      const sql = 'content = $3, changed_by = $4, changed_at = $5'
      // one statement, so that a plan agreed at the same moment stays as it was agreed
      const rows = await database.query(
        `update kept_scenario set ${sql} where authority = $1 and id = $2 and agreed is null returning id`,
        [authority, rowNumber(id), asJson(scenario), by, at],
      )
      if (rows.length === 0) await unlocked(id)
    },
    async share(id, isShared) {
      await change('is_shared = $3', id, [isShared])
    },
    async agree(id, agreement) {
      await unlocked(id)
      // what a meeting agreed is what later runs are compared with
      await change('agreed = $3, is_shared = true, previous = null', id, [asJson(agreement)])
    },
    async keepResult(id, result) {
      const before = 'case when agreed is null then latest else coalesce(previous, latest) end'
      await change(`previous = ${before}, latest = $3`, id, [asJson(result)])
    },
    async remove(id) {
      const rows = await database.query(
        'delete from kept_scenario where authority = $1 and id = $2 and agreed is null returning id',
        [authority, rowNumber(id)],
      )
      if (rows.length === 0) await unlocked(id)
    },
    async find(id) {
      const rows = await database.query<WholeRow>(
        `select ${WHOLE} from kept_scenario where authority = $1 and id = $2`,
        [authority, rowNumber(id)],
      )
      return rows.map(wholeOf)[0]
    },
    async list() {
      const rows = await database.query<ListedRow>(
        `select ${LISTED} from kept_scenario where authority = $1 order by changed_at desc, id desc`,
        [authority],
      )
      return rows.map(listedOf)
    },
  }
}
