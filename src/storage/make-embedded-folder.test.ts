import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { InputError } from '../care/index.ts'
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

it('a folder of another version of PostgreSQL is refused, and left as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-other-'))
  mkdirSync(join(folder, 'postgres'))
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  expect(() => openEmbeddedDatabase(folder)).toThrow(InputError)
  expect(() => openEmbeddedDatabase(folder)).toThrow('PostgreSQL 17')
  rmSync(folder, { recursive: true })
})

it('a data folder that is a file is refused in one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-file-'))
  writeFileSync(join(folder, 'data'), '')
  expect(() => openEmbeddedDatabase(join(folder, 'data'))).toThrow(InputError)
  rmSync(folder, { recursive: true })
})
