import { afterAll, beforeAll, describe } from 'vitest'
import { memoryStore } from './memory/memory-store.ts'
import { auditSpec } from './specs/audit.spec.ts'
import { authoritiesSpec } from './specs/authorities.spec.ts'
import { bestPlansSpec } from './specs/best-plans.spec.ts'
import { testEngines } from './specs/engines.ts'
import { searchStatementsSpec } from './specs/search-statements.spec.ts'
import { editedSentencesSpec } from './specs/edited-sentences.spec.ts'
import { forecastsSpec } from './specs/forecasts.spec.ts'
import { importsSpec } from './specs/imports.spec.ts'
import { jobsSpec } from './specs/jobs.spec.ts'
import { publicationsSpec } from './specs/publications.spec.ts'
import { moneySpec } from './specs/money.spec.ts'
import { populationSpec } from './specs/population.spec.ts'
import { scenariosSpec } from './specs/scenarios.spec.ts'
import { registersSpec } from './specs/registers.spec.ts'
import { undoSpec } from './specs/undo.spec.ts'
import { usersSpec } from './specs/users.spec.ts'
import { openStore, type Store } from './store.ts'

const SPECS = [
  authoritiesSpec,
  usersSpec,
  auditSpec,
  importsSpec,
  undoSpec,
  registersSpec,
  moneySpec,
  populationSpec,
  forecastsSpec,
  editedSentencesSpec,
  searchStatementsSpec,
  bestPlansSpec,
  scenariosSpec,
  publicationsSpec,
  jobsSpec,
]

describe('the store in memory', () => {
  const store = memoryStore()
  for (const spec of SPECS) spec(() => store)
})

const engines = await testEngines()
if (engines.length === 1)
  console.log('storage: no PostgreSQL server answers (TEST_DATABASE_URL): its tests were not run')

for (const engine of engines)
  describe(`the ${engine.name} store`, () => {
    let store: Store
    beforeAll(async () => {
      await engine.make()
      store = await openStore(engine.options)
    })
    afterAll(async () => {
      await store.close()
      await engine.remove()
    })
    for (const spec of SPECS) spec(() => store)
  })
