import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Return, Table } from '../care/index.ts'
import { readIntake, type NewImport } from '../intake/index.ts'
import { anImport } from './specs/builders.ts'
import { testEngines } from './specs/engines.ts'
import { openStore } from './store.ts'

const FOLDER = '../shared/data/authorities/aireborough'
const isThere = existsSync(FOLDER)
if (!isThere) console.log(`storage: ${FOLDER} is not there: keeping a whole authority was not tested`)

const files = () =>
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, bytes: readFileSync(path) }))

/** Forty thousand rows compare in a moment as text, not as objects. */
const asText = (returns: readonly Return[]): readonly string[] =>
  returns.flatMap(({ tables, ...year }) =>
    [...tables.values()].map((table: Table) =>
      JSON.stringify([year, table.name, [...table.columns], table.file, [...table.rowNumbers]]),
    ),
  )

for (const engine of await testEngines())
  describe.skipIf(!isThere)(`seven years of returns, ${engine.name}`, () => {
    beforeAll(() => engine.make())
    afterAll(() => engine.remove())

    it('come back as they were read, with places', async () => {
      const intake = readIntake(files())
      const toKeep: NewImport = { ...anImport(), intake, findings: intake.findings }
      const store = await openStore(engine.options)
      await store.authorities.add('aireborough')
      const { imports } = store.for('aireborough')
      await imports.keep(toKeep)
      await store.close()

      const again = await openStore(engine.options)
      const kept = again.for('aireborough')
      expect([...asText(await kept.imports.returns())].sort()).toEqual([...asText(intake.returns)].sort())
      expect((await kept.places.list()).map(row => row.row)).toEqual(intake.provision)
      await again.close()
    })
  })
