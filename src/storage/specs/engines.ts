import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { makeEmbeddedFolder } from '../make-embedded-folder.ts'
import type { StoreOptions } from '../open-database.ts'

/** Somewhere to open a store that belongs to one group of tests: made before the first of them, removed after the last. */
export interface TestEngine {
  readonly name: 'embedded' | 'server'
  /** To be asked after `make`. */
  readonly options: StoreOptions
  make(): Promise<void>
  remove(): Promise<void>
}

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** A folder of its own, with an empty database in it: to make one takes five seconds of work, to copy one a fraction. */
export function embeddedEngine(): TestEngine {
  let dataFolder = ''
  return {
    name: 'embedded',
    get options() {
      return { databaseUrl: undefined, dataFolder }
    },
    async make() {
      const empty = await emptyDatabase()
      dataFolder = mkdtempSync(join(tmpdir(), 'sufficiency-'))
      await cp(empty, join(dataFolder, 'postgres'), { recursive: true })
    },
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  }
}

/** Made once and kept between runs. Two test files may make it at once: the first to finish counts. */
async function emptyDatabase(): Promise<string> {
  const folder = join('node_modules', '.cache', 'sufficiency', 'empty-database')
  if (existsSync(join(folder, 'PG_VERSION'))) return folder
  await mkdir(dirname(folder), { recursive: true })
  const made = mkdtempSync(`${folder}-`)
  await makeEmbeddedFolder(made)
  await rename(made, folder).catch(() => rm(made, { recursive: true }))
  return folder
}

/** A database of its own on the test server; undefined where none answers. */
export async function serverEngine(): Promise<TestEngine | undefined> {
  const name = `sufficiency_test_${randomBytes(6).toString('hex')}`
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  try {
    await onServer('select 1')
  } catch {
    return undefined
  }
  return {
    name: 'server',
    options: { databaseUrl: url.href, dataFolder: '' },
    make: () => onServer(`create database ${name}`),
    remove: () => onServer(`drop database if exists ${name} with (force)`),
  }
}

/** The two, or the one. */
export const testEngines = async (): Promise<readonly TestEngine[]> => {
  const server = await serverEngine()
  return server ? [embeddedEngine(), server] : [embeddedEngine()]
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
