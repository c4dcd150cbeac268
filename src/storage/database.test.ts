import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../care/index.ts'
import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrate.ts'
import { openServerDatabase } from './server-database.ts'
import { anImport, returnOf, tableOf } from './specs/builders.ts'
import { embeddedEngine, testEngines } from './specs/engines.ts'
import { sqlAuditLog } from './sql-audit-log.ts'
import { sqlAuthorities } from './sql-authorities.ts'
import { sqlImports } from './sql-imports.ts'

for (const engine of await testEngines())
  describe(`the ${engine.name} database`, () => {
    let database: Database
    beforeAll(async () => {
      await engine.make()
      database = engine.options.databaseUrl
        ? await openServerDatabase(engine.options.databaseUrl)
        : openEmbeddedDatabase(engine.options.dataFolder)
      await migrate(database)
      await database.script('create table thing (name text primary key)')
    })
    afterAll(async () => {
      await database.close()
      await engine.remove()
    })
    const things = async () =>
      (await database.query<{ name: string }>('select name from thing order by name')).map(row => row.name)

    it('gives the same values for the same types as the other', async () => {
      const [row] = await database.query(
        `select 9007199254740991::bigint as big, 7::int as small, true as yes, null::text as nothing,
             date '2025-03-31' as day, timestamptz '2025-03-31 10:00:00.5+01' as at,
             array['a', 'b,"']::text[] as list, '{"a": [1.5, null]}'::jsonb as json, $1::text[] as given`,
        [['x', '', 'NULL']],
      )
      expect(row).toEqual({
        big: 9007199254740991,
        small: 7,
        yes: true,
        nothing: null,
        day: '2025-03-31',
        at: '2025-03-31T09:00:00.500Z',
        list: ['a', 'b,"'],
        json: { a: [1.5, null] },
        given: ['x', '', 'NULL'],
      })
    })

    it('keeps all of a transaction or nothing of it', async () => {
      const half = database.transaction(async transaction => {
        await transaction.query('insert into thing values ($1)', ['half'])
        throw new Error('changed our mind')
      })
      await expect(half).rejects.toThrow('changed our mind')
      expect(await things()).toEqual([])
      await database.transaction(transaction => transaction.query(`insert into thing values ('whole')`))
      expect(await things()).toEqual(['whole'])
    })

    it('gives the SQLSTATE of a refusal, and goes on', async () => {
      const twice = database.query(`insert into thing values ('a'), ('a')`)
      await expect(twice).rejects.toMatchObject({ code: '23505' })
      await database.query(`delete from thing`)
    })

    it('takes transactions that come at the same time one after the other', async () => {
      await database.script('create table counter (n int); insert into counter values (0)')
      const addOne = () =>
        database.transaction(async transaction => {
          const [row] = await transaction.query<{ n: number }>('select n from counter for update')
          await transaction.query('update counter set n = $1', [row!.n + 1])
        })
      await Promise.all(Array.from({ length: 20 }, addOne))
      expect(await database.query('select n from counter')).toEqual([{ n: 20 }])
    })

    it('refuses to change or delete an entry of the audit log', async () => {
      await sqlAuditLog(database).add({
        at: '2025-05-01T09:30:00.000Z',
        userId: '7',
        userName: 'Ann',
        action: 'imported',
        subject: '1',
      })
      for (const change of [
        `update audit_entry set subject = ''`,
        'delete from audit_entry',
        'truncate audit_entry',
      ])
        await expect(database.query(change)).rejects.toThrow('append only')
      expect(await sqlAuditLog(database).list({ count: 9 })).toHaveLength(1)
    })

    it('shows the records one by one to whoever asks in SQL, undone ones not', async () => {
      await sqlAuthorities(database).add('leeds')
      const imports = sqlImports(database, 'leeds')
      const rows = Array.from({ length: 5_001 }, (_, row) => [`0${row}`, row === 5_000 ? 'U4' : 'K2'])
      const returns = [returnOf([tableOf('Episodes', ['CHILD', 'PLACE'], rows)])]
      const kept = await imports.keep(anImport({ returns }))
      const asked = `select collection_year, table_name, file, line, cells from record
          where authority = 'leeds' and cells ->> 'PLACE' = 'U4'`
      expect(await database.query(asked)).toEqual([
        {
          collection_year: '2024-25',
          table_name: 'Episodes',
          file: 'episodes.csv',
          line: 5_002,
          cells: { CHILD: '05000', PLACE: 'U4' },
        },
      ])
      expect(await database.query('select count(*) as n from record')).toEqual([{ n: 5_001 }])
      await imports.undo(kept.id, 'x', '2025-05-02T10:00:00.000Z')
      expect(await database.query('select count(*) as n from record')).toEqual([{ n: 0 }])
      expect(await database.query('select count(*) as n from record_block')).toEqual([{ n: 0 }])
    })
  })

describe('the embedded database', () => {
  it('refuses a question to itself inside a transaction instead of waiting for ever', async () => {
    const engine = embeddedEngine()
    await engine.make()
    const database = openEmbeddedDatabase(engine.options.dataFolder)
    const nested = database.transaction(() => database.query('select 1'))
    await expect(nested).rejects.toThrow('only the transaction')
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
    await expect(database.query('select 1')).rejects.toThrow('stopped')
    await engine.remove()
  })
})

describe('a server that does not answer', () => {
  it('is refused in one line that has no password in it', async () => {
    const refused = openServerDatabase('postgres://me:secret@127.0.0.1:1/nowhere')
    await expect(refused).rejects.toBeInstanceOf(InputError)
    await expect(refused).rejects.toThrow('127.0.0.1:1/nowhere')
    await expect(refused).rejects.not.toThrow('secret')
  })
})
