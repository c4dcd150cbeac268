import pg from 'pg'
import { InputError } from '../care/index.ts'
import { COLUMN_READERS } from './column-types.ts'
import type { Database, Queryable, SqlValue } from './database.ts'

const OLDEST_VERSION = 15

const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format): ((text: string) => unknown) =>
    COLUMN_READERS[type] ?? (pg.types.getTypeParser(type, format) as (text: string) => unknown),
}

/**
 * A PostgreSQL server, 15 or newer.
 * @throws InputError where none answers there, or an older one does
 */
export async function openServerDatabase(url: string): Promise<ServerDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: columnTypes })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    await refuseOldVersions(pool)
    return new ServerDatabase(pool)
  } catch (error) {
    await pool.end()
    if (error instanceof InputError) throw error
    throw new InputError(`No PostgreSQL server answers at ${withoutPassword(url)}: ${reasonOf(error)}`)
  }
}

async function refuseOldVersions(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  const version = Math.floor(Number(rows[0]?.version) / 10_000)
  if (version < OLDEST_VERSION)
    throw new InputError(`The PostgreSQL server is version ${version}; ${OLDEST_VERSION} or newer is needed.`)
}

/** The address may be shown, the password may not. */
function withoutPassword(url: string): string {
  const shown = URL.canParse(url) ? new URL(url) : undefined
  return shown
    ? `${shown.hostname}:${shown.port === '' ? '5432' : shown.port}${shown.pathname}`
    : 'DATABASE_URL'
}

const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? String(error.errors[0])
    : error instanceof Error
      ? error.message
      : String(error)

const sessionOf = (client: pg.Pool | pg.PoolClient): Queryable => ({
  query: async <Row extends object>(sql: string, values: readonly SqlValue[] = []) =>
    (await client.query<Row & pg.QueryResultRow>(sql, values.slice())).rows,
  script: async sql => {
    await client.query(sql)
  },
})

export class ServerDatabase implements Database {
  readonly engine = 'server'
  readonly #pool: pg.Pool
  readonly #session: Queryable
  #lockHolder: pg.PoolClient | undefined

  constructor(pool: pg.Pool) {
    this.#pool = pool
    this.#session = sessionOf(pool)
  }

  query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]> {
    return this.#session.query<Row>(sql, values)
  }

  script(sql: string): Promise<void> {
    return this.#session.script(sql)
  }

  async transaction<Value>(work: (transaction: Queryable) => Promise<Value>): Promise<Value> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const value = await work(sessionOf(client))
      await client.query('commit')
      return value
    } catch (error) {
      broken = await rollBack(client)
      throw error
    } finally {
      client.release(broken)
    }
  }

  /** The lock lives as long as its connection, which the server ends when this process dies. */
  async holdLock(space: number, key: number): Promise<void> {
    this.#lockHolder ??= await this.#pool.connect()
    await this.#lockHolder.query('select pg_advisory_lock($1::int, $2::int)', [space, key])
  }

  async close(): Promise<void> {
    this.#lockHolder?.release(true)
    this.#lockHolder = undefined
    await this.#pool.end()
  }
}

/** Undefined where the connection may be used again. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error as Error
  }
}
