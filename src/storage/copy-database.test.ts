import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../care/index.ts'
import { copyDatabase, TABLES_TO_COPY } from './copy-database.ts'
import { openDatabase } from './open-database.ts'
import { storeOn, type Store } from './store.ts'
import { aFinding, aHome, anImport, returnOf, tableOf } from './specs/builders.ts'
import { embeddedEngine, serverEngine } from './specs/engines.ts'

const AT = '2025-05-01T09:30:00.000Z'
const ann = { name: 'Ann', email: 'ann@example.gov.uk', role: 'analyst', isActive: true } as const
const given = anImport({
  returns: [returnOf([tableOf('Header', ['CHILD', 'ODD "COLUMN"'], [['0012', 'a\\{"b,\n\u0000']])])],
  provision: [aHome()],
  findings: [aFinding()],
  authority: { name: 'Leafy', laCode: undefined, ownProviders: ['PR1', 'PR5'] },
})

async function fill(store: Store): Promise<void> {
  await store.authorities.add('leafy')
  await store.authorities.change('leafy', { ownProviders: ['PR5', 'a,"b'] })
  const { imports, places, jobs } = store.for('leafy')
  await imports.keep(given)
  const undone = await imports.keep(anImport())
  await imports.undo(undone.id, 'Ann', AT)
  await places.enter(aHome({ provision: 'By hand' }), 'Ann', AT)
  await jobs.finish((await jobs.add('import', 'Ann', AT)).id, { rows: 1 }, AT)
  const user = await store.users.add(ann, 'hash')
  await store.sessions.start('token', user.id, AT, '2025-05-02T09:30:00.000Z')
  await store.audit.add({ at: AT, userId: user.id, userName: 'Ann', action: 'imported', subject: '1' })
}

const contentOf = async (store: Store) => {
  const { imports, places, jobs } = store.for('leafy')
  const kept = await imports.list()
  return {
    settings: await store.authorities.list(),
    ...{ kept, returns: await imports.returns(), version: await imports.version() },
    findings: await Promise.all(kept.map(({ id }) => imports.findings(id))),
    ...{ places: await places.list(), jobs: await jobs.list(9) },
    account: await store.users.findByEmail(ann.email),
    session: await store.sessions.find('token', AT),
    audit: await store.audit.list({ count: 9 }),
  }
}

const embedded = embeddedEngine()
const server = await serverEngine()

describe.skipIf(!server)('copying an embedded database to a server', () => {
  beforeAll(async () => {
    await embedded.make()
    await server?.make()
  })
  afterAll(async () => {
    await embedded.remove()
    await server?.remove()
  })

  it('brings everything, goes on from there, and is refused where something is', async () => {
    const from = await openDatabase(embedded.options)
    const to = await openDatabase(server!.options)
    const [before, after] = [storeOn(from, 1), storeOn(to, 1)]
    await fill(before)
    await copyDatabase(from, to, () => undefined)
    expect(await contentOf(after)).toEqual(await contentOf(before))
    expect(Number((await after.for('leafy').imports.keep(anImport())).id)).toBe(3)
    await expect(copyDatabase(from, to, () => undefined)).rejects.toBeInstanceOf(InputError)
    await before.close()
    await after.close()
  })

  it('forgets no table', async () => {
    const to = await openDatabase(server!.options)
    const tables = await to.query<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    )
    expect(tables.map(row => row.tablename).sort()).toEqual([...TABLES_TO_COPY].sort())
    await to.close()
  })
})
