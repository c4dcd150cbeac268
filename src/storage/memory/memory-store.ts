import { identityOf, type MoneyRegister, type RowShape } from '../../care/index.ts'
import { FEES_IDENTITY, PLACES_IDENTITY, type FileRow } from '../../supply/index.ts'
import type { AuthorityStore, Store } from '../store.ts'
import { memoryAuditLog } from './memory-audit-log.ts'
import { MemoryAuthorities } from './memory-authorities.ts'
import { memoryBestPlans } from './memory-best-plans.ts'
import { memoryEditedSentences } from './memory-edited-sentences.ts'
import { MemoryImports } from './memory-imports.ts'
import { memoryJobs } from './memory-jobs.ts'
import { memoryKeptForecasts } from './memory-kept-forecasts.ts'
import { memoryPublications } from './memory-publications.ts'
import { memorySearchStatements } from './memory-search-statements.ts'
import { memoryScenarios } from './memory-scenarios.ts'
import { memoryRegister } from './memory-register.ts'
import { moneyRegistersFrom } from '../money-registers.ts'
import { memorySessions, MemoryUsers } from './memory-users.ts'

/** A whole store without a database, gone with the process: for quick tests. It keeps to the same rules as the others. */
export function memoryStore(): Store {
  const imports = new Map<string, MemoryImports>()
  const stores = new Map<string, AuthorityStore>()
  const users = new MemoryUsers()
  return {
    engine: 'memory',
    authorities: new MemoryAuthorities(code => imports.get(code)?.details()),
    for: code => {
      const known = stores.get(code)
      if (known) return known
      const importsOfThis = new MemoryImports()
      imports.set(code, importsOfThis)
      const made = memoryAuthorityStore(importsOfThis)
      stores.set(code, made)
      return made
    },
    users,
    sessions: memorySessions(users),
    audit: memoryAuditLog(),
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

const memoryAuthorityStore = (imports: MemoryImports): AuthorityStore => ({
  imports,
  publications: memoryPublications(),
  places: memoryRegister(() => imports.provision(), PLACES_IDENTITY),
  fees: memoryRegister(() => imports.fees(), FEES_IDENTITY),
  money: moneyRegistersFrom(<Row>(shape: RowShape<Row>, name: MoneyRegister) =>
    memoryRegister(() => imports.money(name) as readonly FileRow<Row>[], identityOf(shape)),
  ),
  forecasts: memoryKeptForecasts(),
  sentences: memoryEditedSentences(),
  searches: memorySearchStatements(),
  bestPlans: memoryBestPlans(),
  scenarios: memoryScenarios(),
  jobs: memoryJobs(),
})
