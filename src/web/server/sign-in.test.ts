import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../test/web/demo-server.ts'
import { Visitor } from '../../../test/web/visitor.ts'
import { tokenHash } from './session-token.ts'

let parts: TestParts
let visitor: Visitor

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  visitor = new Visitor(await parts.server())
})

describe('signing in', () => {
  it('leads to where the person wanted to go', async () => {
    const asked = await visitor.get('/account?from=a-link')
    expect(asked.location).toBe('/sign-in?to=%2Faccount%3Ffrom%3Da-link')
    await visitor.get(asked.location)
    const reply = await visitor.post('/sign-in', {
      email: ' Analyst@council.example ',
      password: 'a long enough secret',
      to: '/account?from=a-link',
    })
    expect([reply.status, reply.location]).toEqual([303, '/account?from=a-link'])
    expect((await visitor.get('/account')).body).toContain('You are signed in as Test analyst.')
  })

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never leads to another site: %s', async to => {
    await visitor.get('/sign-in')
    const fields = { email: 'analyst@council.example', password: 'a long enough secret', to }
    expect((await visitor.post('/sign-in', fields)).location).toBe('/')
  })

  it('gives an unknown address, a wrong password and a former user the same answer', async () => {
    const former = await parts.addPerson('councillor')
    await parts.users.setActive(former.id, false)
    const tries = [
      { email: 'nobody@council.example', password: 'a long enough secret' },
      { email: 'analyst@council.example', password: 'a wrong enough secret' },
      { email: 'councillor@council.example', password: 'a long enough secret' },
    ]
    for (const fields of tries) {
      await visitor.get('/sign-in')
      const reply = await visitor.post('/sign-in', fields)
      expect(reply.status).toBe(401)
      expect(reply.body).toContain('Email address or password is not right')
    }
    expect((await parts.audited()).map(entry => entry.action)).toEqual(Array(3).fill('failed to sign in'))
  })

  it('checks a password also where nobody has the address, so that time tells nothing', async () => {
    const checked: string[] = []
    parts.passwords.verify = hash => {
      checked.push(hash)
      return Promise.resolve(false)
    }
    await visitor.get('/sign-in')
    await visitor.post('/sign-in', { email: 'nobody@council.example', password: 'x' })
    await visitor.post('/sign-in', { email: 'analyst@council.example', password: 'x' })
    expect(checked).toEqual([expect.stringMatching(/^hash of [\w-]{43}$/), 'hash of a long enough secret'])
  })

  it('must wait after ten failures, even with the right password, and may try again after 15 minutes', async () => {
    await visitor.get('/sign-in')
    const wrong = { email: 'analyst@council.example', password: 'wrong' }
    for (let i = 0; i < 10; i++) await visitor.post('/sign-in', wrong)
    const right = { ...wrong, password: 'a long enough secret' }
    expect((await visitor.post('/sign-in', right)).body).toContain('Too many attempts')
    parts.now += 15 * 60 * 1000
    expect((await visitor.post('/sign-in', right)).status).toBe(303)
  })

  it('keeps only the hash of the session token, and the cookie out of reach of scripts', async () => {
    await visitor.get('/sign-in')
    const reply = await visitor.post('/sign-in', {
      email: 'analyst@council.example',
      password: 'a long enough secret',
    })
    const [cookie] = [reply.headers['set-cookie']].flat().map(String)
    expect(cookie).toMatch(/^session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    const token = visitor.jar.get('session')!
    const at = new Date(parts.now).toISOString()
    expect(await parts.sessions.find(token, at)).toBeUndefined()
    expect(await parts.sessions.find(tokenHash(token), at)).toMatchObject({ role: 'analyst' })
  })

  it('behind https marks cookies Secure and binds them to the host', async () => {
    const secure = new Visitor(await parts.server({ isSecure: true }))
    const reply = await secure.get('/sign-in')
    expect(String(reply.headers['set-cookie'])).toMatch(
      /^__Host-visit=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(reply.headers['strict-transport-security']).toBe('max-age=31536000')
  })

  it('ends after twelve hours', async () => {
    await visitor.signIn('analyst')
    parts.now += 12 * 3_600_000 - 1
    expect((await visitor.get('/account')).status).toBe(200)
    parts.now += 1
    expect((await visitor.get('/account')).location).toBe('/sign-in?to=%2Faccount')
  })

  it('ends on the server when the person signs out', async () => {
    await visitor.signIn('analyst')
    const token = visitor.jar.get('session')!
    expect((await visitor.post('/sign-out')).location).toBe('/sign-in')
    visitor.jar.set('session', token)
    expect((await visitor.get('/account')).status).toBe(303)
    expect((await parts.audited())[0]).toMatchObject({ action: 'signed out', userName: 'Test analyst' })
  })
})
