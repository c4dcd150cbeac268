import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openServerDatabase } from './server-database.ts'
import { serverEngine, testEngines } from './specs/engines.ts'

const step = (number: number, sql: string) => ({ number, name: `step ${number}`, sql })
const FIRST = step(1, 'create table fruit (name text); insert into fruit values (1)')
const SECOND = step(2, `insert into fruit values ('pear'); create view fruits as select * from fruit`)
const BROKEN = step(3, `insert into fruit values ('plum'); select * from no_such_table`)

const names = async (database: Database): Promise<readonly string[]> =>
  (await database.query<{ name: string }>('select name from fruit order by name')).map(row => row.name)

it('the steps are numbered from 1 without gaps', () => {
  expect(MIGRATIONS.map(migration => migration.number)).toEqual(MIGRATIONS.map((_, place) => place + 1))
})

for (const engine of await testEngines())
  describe(`migrations, ${engine.name}`, () => {
    const open = async (): Promise<Database> =>
      engine.options.databaseUrl
        ? openServerDatabase(engine.options.databaseUrl)
        : openEmbeddedDatabase(engine.options.dataFolder)
    beforeAll(() => engine.make())
    afterAll(() => engine.remove())

    it('run once each, in order; a broken step leaves nothing; a newer database is refused', async () => {
      const database = await open()
      await migrate(database, [FIRST])
      await migrate(database, [FIRST, SECOND])
      await migrate(database, [FIRST, SECOND])
      expect(await names(database)).toEqual(['1', 'pear'])
      await expect(migrate(database, [FIRST, SECOND, BROKEN])).rejects.toThrow('no_such_table')
      expect(await names(database)).toEqual(['1', 'pear'])
      await expect(migrate(database, [FIRST])).rejects.toThrow('newer version')
      await database.close()
    })
  })

const server = await serverEngine()
describe.skipIf(!server)('two processes that start at once on one server', () => {
  beforeAll(() => server?.make())
  afterAll(() => server?.remove())

  it('both find the newest form, made once', async () => {
    const both = await Promise.all([1, 2, 3, 4].map(() => openServerDatabase(server!.options.databaseUrl!)))
    await Promise.all(both.map(database => migrate(database)))
    const [row] = await both[0]!.query<{ count: number }>('select count(*) as count from migration')
    expect(row!.count).toBe(MIGRATIONS.length)
    await Promise.all(both.map(database => database.close()))
  })
})
