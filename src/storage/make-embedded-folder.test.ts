import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openEmbeddedDatabase } from './embedded-database.ts'

it('a first start that was killed half way is made good by the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-first-'))
  const halfMade = join(folder, 'postgres.making')
  mkdirSync(halfMade)
  writeFileSync(join(halfMade, 'PG_VERSION'), '1')
  const database = openEmbeddedDatabase(folder)
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  await database.close()
  expect(existsSync(join(folder, 'postgres', 'PG_VERSION'))).toBe(true)
  expect(existsSync(halfMade)).toBe(false)
  rmSync(folder, { recursive: true })
}, 180_000)
