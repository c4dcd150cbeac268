import { firstTables } from './0001-first-tables.ts'
import { publishedStatistics } from './0002-published-statistics.ts'
import { localities } from './0003-localities.ts'
import { checkAccounts } from './0004-check-accounts.ts'
import { bestPlans } from './0005-best-plans.ts'
import { scenarios } from './0006-scenarios.ts'
import { editedSentences } from './0008-edited-sentences.ts'
import { searchStatements } from './0009-search-statements.ts'
import { heldRegisters } from './0007-held-registers.ts'

/** A step that brings the database from one form to the next. Once released it is never edited: a later step corrects it. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  /** One or more statements, PostgreSQL 15. */
  readonly sql: string
}

/** In order. A new step: a file of its own and a line here. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first-tables', sql: firstTables },
  { number: 2, name: 'published-statistics', sql: publishedStatistics },
  { number: 3, name: 'localities', sql: localities },
  { number: 4, name: 'check-accounts', sql: checkAccounts },
  { number: 5, name: 'best-plans', sql: bestPlans },
  { number: 6, name: 'scenarios', sql: scenarios },
  { number: 7, name: 'held-registers', sql: heldRegisters },
  { number: 8, name: 'edited-sentences', sql: editedSentences },
  { number: 9, name: 'search-statements', sql: searchStatements },
]
