import { beforeAll, describe, expect, it } from 'vitest'
import { can, ROLES, type Role } from '../../access/index.ts'
import { aContract, aUnitCost } from '../../money/fixtures/futures.ts'
import { aFinding, aReading, CHILD } from '../../../test/web/a-return.ts'
import { FOLDERS, TestParts } from '../../../test/web/demo-server.ts'
import { Visitor, type Reply } from '../../../test/web/visitor.ts'
import { DEFAULT_SETTINGS } from '../web-settings.ts'
import type { Route } from '../server/route.ts'
import { allRoutes } from './all-routes.ts'

const settings = {
  ...DEFAULT_SETTINGS,
  folders: FOLDERS,
  commandLineToken: 'the token of the command line',
  // every route for every role within a minute: not what the limit is against
  mostRequestsPerMinute: 100_000,
}
const routes = allRoutes(new TestParts().ports, settings)
const names = routes.map(route => [`${route.method} ${route.path}`, route] as const)

const isForCommandLine = (route: Route): boolean =>
  route.permission !== 'public' && route.asker === 'command line'

/** An address of the route: an import, a user and so on that there is (1). */
const addressOf = (route: Route): string => route.path.replace(/:\w+/g, '1')

let parts: TestParts
const visitors = new Map<Role | 'nobody', Visitor>()

async function ask(visitor: Visitor, route: Route): Promise<Reply> {
  const address = addressOf(route)
  if (route.method === 'GET') return visitor.get(address)
  return route.takes === 'files' ? visitor.postFiles(address, { 'a.csv': 'CHILD' }) : visitor.post(address)
}

beforeAll(async () => {
  parts = new TestParts()
  // the person numbered 1, on whom administrators try what they may
  const someone = {
    name: 'Someone',
    email: 'someone@council.example',
    role: 'councillor',
    isActive: true,
  } as const
  await parts.users.add(someone, 'no password')
  for (const role of ROLES) await parts.addPerson(role)
  await parts.records.money.unitCosts.enter(UNIT_COST, 'Test analyst', '2026-03-01T09:00:00.000Z')
  await parts.records.money.contracts.enter(aContract(SECRET), 'Test analyst', '2026-03-01T09:00:00.000Z')
  await parts.imports.keep({
    ...aReading(['2023-24', '2024-25']),
    by: 'Test analyst',
    at: '2026-03-01T09:00:00.000Z',
  })
  await parts.imports.keep({ ...aReading(['2024-25']), by: 'Test analyst', at: '2026-03-02T09:00:00.000Z' })
  // every route is asked by everyone within a minute
  const server = await parts.server({ ...settings, mostRequestsPerMinute: 100_000 })
  for (const role of ROLES) {
    const visitor = new Visitor(server)
    await visitor.signIn(role)
    visitors.set(role, visitor)
  }
  const nobody = new Visitor(server)
  await nobody.get('/sign-in')
  visitors.set('nobody', nobody)
})

/** A contract that nobody outside the work with it may see: with whom, and what a place costs. */
const SECRET = {
  contract: 'Oak block',
  provider: 'Quillfeather Homes',
  weeklyRateInPence: 4_321_00,
  places: 7,
}
/** The only unit cost of its kind: what one provider charges. */
const UNIT_COST = aUnitCost({ kind: 'secure', provider: SECRET.provider, weeklyCostInPence: SECRET.weeklyRateInPence }) // prettier-ignore
/** The rate on a page, in a file and as JSON. */
const TELLS_THE_CONTRACT = /Quillfeather|Oak block|4,?321|432100/

const changesWhoAsks = (route: Route): boolean =>
  route.path === '/sign-out' || route.path === '/account/password'

describe.each(names)('%s', (_, route) => {
  it.each([...ROLES, 'nobody'] as const)('is open to %s only where the permissions say so', async role => {
    if (changesWhoAsks(route)) return
    const reply = await ask(visitors.get(role)!, route)
    const user = role === 'nobody' ? undefined : { role }
    if (isForCommandLine(route)) expect(reply.status).toBe(403)
    else if (route.permission === 'public') expect(reply.status).not.toBe(403)
    else if (user === undefined) expect(reply.location).toMatch(/^\/sign-in/)
    else if (can(user, route.permission)) expect([401, 403, 500]).not.toContain(ownRefusal(route, reply))
    else expect(reply.status).toBe(403)
  })
})

/** An administrator may not change their own account: a refusal of the page, not of the permission. */
const ownRefusal = (route: Route, reply: Reply): number =>
  route.path.startsWith('/users/:id') && reply.body.includes('your own') ? 200 : reply.status

describe('a councillor, and an administrator,', () => {
  it.each(['councillor', 'administrator'] as const)(
    'never sees a child on any page or file: %s',
    async role => {
      for (const route of routes.filter(one => one.method === 'GET')) {
        const { body } = await ask(visitors.get(role)!, route)
        expect(body, route.path).not.toContain(CHILD)
      }
    },
  )

  it.each(['councillor', 'administrator'] as const)(
    'never sees with whom a contract is or what it pays, on any page or file: %s',
    async role => {
      for (const route of routes.filter(one => one.method === 'GET')) {
        const { body } = await ask(visitors.get(role)!, route)
        expect(body, route.path).not.toMatch(TELLS_THE_CONTRACT)
      }
      const { body } = await visitors.get(role)!.get('/contracts')
      expect(body).toContain('One contract is in force, for seven places.')
      expect(body).toContain('What they cost together is not shown')
    },
  )

  it('would be caught by that: an analyst sees provider and rate', async () => {
    const { body } = await visitors.get('analyst')!.get('/contracts')
    expect(body).toContain(SECRET.provider)
    expect(body).toContain('£4,321')
    expect((await visitors.get('analyst')!.get('/supply')).body).toContain(SECRET.provider)
  })

  it('would be caught by the test above: an analyst does see the child', async () => {
    expect((await visitors.get('analyst')!.get('/data-quality/findings')).body).toContain(CHILD)
    expect((await visitors.get('analyst')!.get('/data-quality/findings.csv')).body).toContain(CHILD)
  })
})

describe('the import address of the command line', () => {
  it('takes files with the token that the server wrote, and answers with the import', async () => {
    parts.read = aReading(['2024-25'])
    const visitor = new Visitor(await parts.server(settings))
    const headers = { authorization: `Bearer ${settings.commandLineToken}` }
    const files = { '903/2024-25/header.csv': 'CHILD' }
    const reply = await visitor.postFiles('/api/imports', files, { token: '', headers })
    expect(reply.status).toBe(201)
    expect(JSON.parse(reply.body)).toMatchObject({ by: 'command line', rows: 11 })
  })

  it.each(['Bearer wrong', 'Basic the token of the command line', ''])(
    'is shut to %j',
    async authorization => {
      const visitor = new Visitor(await parts.server(settings))
      const reply = await visitor.postFiles(
        '/api/imports',
        { 'a.csv': 'CHILD' },
        { token: '', headers: { authorization } },
      )
      expect(reply.status).toBe(403)
    },
  )

  it('is shut where no token was written', async () => {
    const visitor = new Visitor(await parts.server({ commandLineToken: undefined }))
    const headers = { authorization: 'Bearer undefined' }
    expect(
      (await visitor.postFiles('/api/imports', { 'a.csv': 'CHILD' }, { token: '', headers })).status,
    ).toBe(403)
  })

  it('keeps half a list of places only where the person has said so', async () => {
    const wrong = aFinding({
      file: 'provision.csv',
      row: 3,
      table: 'provision',
      field: 'kind',
      rule: 'read-row',
    })
    const read = aReading(['2024-25'], [wrong])
    const account = { path: 'provision.csv', readAs: 'provision', rows: 1, sha256: 'p'.repeat(64), bytes: 9 }
    parts.read = { ...read, files: [...read.files, account] }
    const visitor = new Visitor(await parts.server(settings))
    const send = (address: string, fields = {}) => {
      const headers = { authorization: `Bearer ${settings.commandLineToken}` }
      return visitor.postFiles(address, { 'provision.csv': 'x' }, { token: '', headers, fields })
    }
    const before = (await parts.imports.list()).length
    const refused = await send('/api/imports')
    expect(refused.status).toBe(400)
    expect(JSON.parse(refused.body)).toMatchObject({ reason: expect.stringContaining('provision.csv, row 3, kind') as string }) // prettier-ignore
    expect((await parts.imports.list()).length).toBe(before)
    expect((await send('/api/imports', { leave_out_rows: 'yes' })).status).toBe(201)
  })

  it('says as JSON why files cannot be used', async () => {
    parts.read = { ...aReading([]), intake: { ...aReading([]).intake, provision: undefined } }
    const visitor = new Visitor(await parts.server(settings))
    const headers = { authorization: `Bearer ${settings.commandLineToken}` }
    const reply = await visitor.postFiles('/api/imports', { 'a.txt': 'x' }, { token: '', headers })
    expect(reply.status).toBe(400)
    expect(JSON.parse(reply.body)).toMatchObject({
      reason: expect.stringContaining('nothing that can be used') as string,
    })
  })
})
