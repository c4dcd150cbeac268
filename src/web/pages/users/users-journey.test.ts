import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'

let parts: TestParts
let admin: Visitor

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('administrator')
  admin = new Visitor(await parts.server())
  await admin.signIn('administrator')
})

const person = { name: 'Priya Shah', email: 'Priya@Council.example', role: 'analyst' }

/** Adds a person and gives the password that the page shows once. */
async function add(): Promise<string> {
  await admin.get('/users/new')
  const reply = await admin.post('/users/new', person)
  return /app-secret">([^<]+)</.exec(reply.body)![1]!
}

async function signInAs(email: string, password: string): Promise<{ status: number; visitor: Visitor }> {
  const visitor = new Visitor(admin.server)
  await visitor.get('/sign-in')
  const { status } = await visitor.post('/sign-in', { email, password })
  await visitor.get('/account')
  return { status, visitor }
}

describe('an administrator', () => {
  it('adds a person, whose made password is shown once and signs them in', async () => {
    const password = await add()
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect((await admin.get('/users')).body).not.toContain(password)
    expect((await signInAs('priya@council.example', password)).status).toBe(303)
  })

  it.each([
    [{ name: '' }, 'Enter the person’s name'],
    [{ email: 'no address' }, 'Enter an email address'],
    [{ email: 'ADMINISTRATOR@council.example' }, 'This address has an account already'],
    [{ role: 'king' }, 'Choose a role'],
  ])('does not add a person with %j', async (wrong, why) => {
    await admin.get('/users/new')
    const reply = await admin.post('/users/new', { ...person, ...wrong })
    expect(reply.status).toBe(400)
    expect(reply.body).toContain(why)
    expect(await parts.users.list()).toHaveLength(1)
  })

  it('closes an account: the person is out at once, and what they did stays theirs', async () => {
    const { visitor } = await signInAs('priya@council.example', await add())
    expect((await visitor.get('/account')).status).toBe(200)
    await admin.get('/users/2')
    await admin.post('/users/2/active', { active: 'no' })
    expect((await visitor.get('/account')).status).toBe(303)
    expect((await parts.audited()).some(entry => entry.userName === 'Priya Shah')).toBe(true)
  })

  it('gives a role, which counts from the next page on', async () => {
    const { visitor } = await signInAs('priya@council.example', await add())
    expect((await visitor.get('/imports')).status).toBe(200)
    await admin.get('/users/2')
    await admin.post('/users/2/role', { role: 'councillor' })
    expect((await visitor.get('/imports')).status).toBe(403)
  })

  it('sets a new password: the old one and every session end', async () => {
    const old = await add()
    const { visitor } = await signInAs('priya@council.example', old)
    await admin.get('/users/2')
    const reply = await admin.post('/users/2/password')
    const fresh = /app-secret">([^<]+)</.exec(reply.body)![1]!
    expect((await visitor.get('/account')).status).toBe(303)
    expect((await signInAs('priya@council.example', old)).status).toBe(401)
    expect((await signInAs('priya@council.example', fresh)).status).toBe(303)
  })

  it('cannot close their own account or take their own role away', async () => {
    await admin.get('/users/1')
    expect((await admin.post('/users/1/active', { active: 'no' })).status).toBe(403)
    expect((await admin.post('/users/1/role', { role: 'councillor' })).status).toBe(403)
    expect((await admin.get('/users')).status).toBe(200)
  })
})

describe('one’s own password', () => {
  it('is changed with the current one; other sessions end, this one goes on', async () => {
    const { visitor: elsewhere } = await signInAs('administrator@council.example', 'a long enough secret')
    await admin.get('/account')
    await admin.post('/account/password', { current: 'a long enough secret', new: 'three random words' })
    expect((await admin.get('/account')).body).toContain('Your password is changed.')
    expect((await elsewhere.get('/account')).status).toBe(303)
    expect((await signInAs('administrator@council.example', 'three random words')).status).toBe(303)
  })

  it.each([
    [{ current: 'wrong', new: 'three random words' }, 'Your current password is not right'],
    [{ current: 'a long enough secret', new: 'short' }, 'Use at least 12 characters'],
  ])('is not changed with %j', async (fields, why) => {
    await admin.get('/account')
    const reply = await admin.post('/account/password', fields)
    expect(reply.status).toBe(400)
    expect(reply.body).toContain(why)
    expect((await signInAs('administrator@council.example', 'a long enough secret')).status).toBe(303)
  })
})

describe('the audit log', () => {
  it('names who did what, the newest first, and that it was read', async () => {
    await add()
    await admin.get('/audit')
    const { body } = await admin.get('/audit')
    const order = ['Read the audit log', 'Added a person', 'Signed in'].map(text => body.indexOf(text))
    expect(order.every(place => place > 0)).toBe(true)
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(body).toContain('user 2')
  })

  it('goes back page by page, and takes no made-up page for one', async () => {
    const entry = { at: '2026-03-01T09:00:00.000Z', userId: '1', userName: 'Sam', subject: 'x' }
    for (let i = 0; i < 120; i++) await parts.ports.audit.add({ ...entry, action: `action number ${i}` })
    const first = (await admin.get('/audit')).body
    expect(first).toContain('ction number 119')
    const older = /href="(\/audit\?before=\d+)"/.exec(first)![1]!
    const second = (await admin.get(older)).body
    expect(second).toContain('ction number 5<')
    expect(second).not.toContain('ction number 119')
    expect((await admin.get('/audit?before=drop')).status).toBe(200)
  })
})
