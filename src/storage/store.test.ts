import { afterAll, beforeAll, describe } from 'vitest'
import { auditSpec } from './specs/audit.spec.ts'
import { authoritiesSpec } from './specs/authorities.spec.ts'
import { embeddedEngine, serverEngine } from './specs/engines.ts'
import { importsSpec } from './specs/imports.spec.ts'
import { undoSpec } from './specs/undo.spec.ts'
import { usersSpec } from './specs/users.spec.ts'
import { openStore, type Store } from './store.ts'

const SPECS = [authoritiesSpec, usersSpec, auditSpec, importsSpec, undoSpec]

for (const engine of [embeddedEngine(), await serverEngine()])
  if (engine)
    describe(`the ${engine.name} store`, () => {
      let store: Store
      beforeAll(async () => {
        store = await openStore(engine.options)
      })
      afterAll(async () => {
        await store.close()
        await engine.remove()
      })
      for (const spec of SPECS) spec(() => store)
    })
