import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../test/web/demo-server.ts'
import { Visitor } from '../../../test/web/visitor.ts'
import { createWebServer } from './create-web-server.ts'
import { formToken, isFormToken, isFromAnotherSite } from './csrf.ts'
import { json } from './answer.ts'
import { contrastAgainstWhite, themeOf } from './theme.ts'
import { safePath } from './read-form.ts'
import type { Route } from './route.ts'

let parts: TestParts
let visitor: Visitor

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  visitor = new Visitor(await parts.server())
})

describe('a route', () => {
  const complete = {
    method: 'GET',
    path: '/new',
    permission: 'public',
    audit: { none: 'a test' },
    handle: () => json({}),
  } as const
  const start = async (route: unknown): Promise<unknown> =>
    createWebServer(parts.ports, await serverSettings(), [route as Route])
  const serverSettings = async () => {
    const { DEFAULT_SETTINGS } = await import('../web-settings.ts')
    const { FOLDERS } = await import('../../../test/web/demo-server.ts')
    return { ...DEFAULT_SETTINGS, folders: FOLDERS }
  }

  it('with permission and audit starts', async () => {
    await expect(start(complete)).resolves.toBeDefined()
  })

  it.each([
    ['no permission', { permission: undefined }, 'GET /new does not declare its permission'],
    ['a permission that there is not', { permission: 'see_all' }, 'does not declare its permission'],
    ['no audit', { audit: undefined }, 'does not declare its audit'],
    ['an audit without a reason', { audit: { none: ' ' } }, 'does not declare its audit'],
    ['an audit without a subject', { audit: { action: 'saw' } }, 'does not declare its audit'],
    ['neither', { permission: undefined, audit: {} }, 'does not declare its permission and audit'],
  ])('with %s does not start', async (_, change, message) => {
    await expect(start({ ...complete, ...change })).rejects.toThrow(message)
  })
})

describe('a form', () => {
  it('without its token is refused and changes nothing', async () => {
    await visitor.signIn('analyst')
    const reply = await visitor.post('/sign-out', { _token: '' })
    expect(reply.status).toBe(403)
    expect((await visitor.get('/account')).status).toBe(200)
  })

  it('with the token of another visitor is refused', async () => {
    await visitor.signIn('analyst')
    const other = new Visitor(visitor.server)
    await other.get('/sign-in')
    expect((await visitor.post('/sign-out', { _token: other.token })).status).toBe(403)
  })

  it('that another site sent is refused though its token is right', async () => {
    await visitor.signIn('analyst')
    const sent = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]
    for (const headers of sent) expect((await visitor.post('/sign-out', {}, headers)).status).toBe(403)
    expect((await visitor.post('/sign-out', {}, { 'sec-fetch-site': 'same-origin' })).status).toBe(303)
  })

  it('token is new each time, and bound to its secret', () => {
    const [first, second] = [formToken('secret'), formToken('secret')]
    expect(first).not.toBe(second)
    expect([first, second].map(token => isFormToken('secret', token))).toEqual([true, true])
    expect(isFormToken('another', first)).toBe(false)
    expect(
      [undefined, null, '', '.', 'salt.', `${first}x`].map(token => isFormToken('secret', token)),
    ).toEqual(Array(6).fill(false))
    expect(isFormToken(undefined, first)).toBe(false)
  })

  it.each([
    [{ origin: 'http://localhost:3000' }, false],
    [{ origin: 'null' }, true],
    [{ origin: 'http://localhost:4000' }, true],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'none' }, false],
    [{}, false],
  ])('with headers %j is from another site: %s', (headers, expected) => {
    expect(isFromAnotherSite(headers, 'localhost:3000')).toBe(expected)
  })
})

describe('every answer', () => {
  it('allows scripts and styles from our own files only', async () => {
    const policy = String((await visitor.get('/sign-in')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('with a page in it has no script and no style of its own', async () => {
    await visitor.signIn('analyst')
    for (const path of ['/', '/account', '/no-such-page']) {
      const { body } = await visitor.get(path)
      expect(body).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/)
      expect(body).not.toMatch(/GDS Transport|crown|crest/i)
    }
  })

  it('about people is kept by nobody on the way', async () => {
    await visitor.signIn('analyst')
    expect((await visitor.get('/account')).headers['cache-control']).toBe('no-store')
  })
})

describe('the log', () => {
  it('holds the pattern of a route, never an address, a search or what was entered', async () => {
    await visitor.get('/sign-in?to=%2Fchildren%2F12345')
    await visitor.post('/sign-in', { email: 'analyst@council.example', password: 'wrong' })
    await visitor.get('/no-such-page/12345')
    const text = JSON.stringify(parts.lines)
    expect(parts.lines.map(line => line.fields['route'])).toEqual(['/sign-in', '/sign-in', 'no such page'])
    expect(text).not.toMatch(/12345|analyst@|wrong/)
  })

  it('tells of a fault where it happened, without its message', async () => {
    await visitor.signIn('analyst')
    parts.imports.list = () => Promise.reject(new Error('duplicate key (CHILD)=(12345)'))
    const reply = await visitor.get('/')
    expect(reply.status).toBe(500)
    expect(reply.body).toContain('Something went wrong on our side')
    expect(reply.body).not.toContain('12345')
    expect(JSON.stringify(parts.lines)).not.toContain('12345')
    expect(parts.lines.find(line => line.level === 'error')?.fields).toMatchObject({
      route: '/',
      fault: { name: 'Error' },
    })
  })
})

describe('error pages', () => {
  it('say in plain words that there is no such page', async () => {
    const reply = await visitor.get('/no-such-page')
    expect(reply.status).toBe(404)
    expect(reply.body).toContain('There is no such page')
  })

  it('answer programs in JSON', async () => {
    const reply = await visitor.get('/no-such-page', { accept: 'application/json' })
    expect(JSON.parse(reply.body)).toMatchObject({ error: 'There is no such page' })
  })

  it('ask who sends too many requests to wait', async () => {
    const hasty = new Visitor(await parts.server({ mostRequestsPerMinute: 2 }))
    await hasty.get('/sign-in')
    await hasty.get('/sign-in')
    const reply = await hasty.get('/sign-in')
    expect(reply.status).toBe(429)
    expect(reply.body).toContain('Wait a minute and try again')
  })
})

describe('health', () => {
  it('the process is alive though the database does not answer', async () => {
    parts.isReady = false
    expect((await visitor.get('/health')).status).toBe(200)
    expect((await visitor.get('/ready')).status).toBe(503)
    parts.isReady = true
    expect((await visitor.get('/ready')).body).toBe('{"status":"ready"}')
  })
})

describe('the authority’s colour', () => {
  it('is used where white can be read on it', () => {
    expect(themeOf('#5b1f69').css).toContain('--authority:#5b1f69')
  })

  it('is replaced by the product’s own where it is too light, or no colour', () => {
    for (const colour of ['#ffcc00', 'red;}body{display:none', ''])
      expect(themeOf(colour).colour).toBe('#12404f')
  })

  it('contrast follows WCAG: black on white is 21, #767676 just passes', () => {
    expect(contrastAgainstWhite('#000000')).toBeCloseTo(21)
    expect(contrastAgainstWhite('#767676')).toBeCloseTo(4.54, 2)
  })
})

describe('the path of a file', () => {
  it.each([
    ['903/2024-25/episodes.csv', '903/2024-25/episodes.csv'],
    ['../../etc/passwd', 'etc/passwd'],
    ['C:\\returns\\2024-25\\header.csv', 'C:/returns/2024-25/header.csv'],
    ['/./a//b.csv', 'a/b.csv'],
  ])('%s is kept as %s', (name, path) => {
    expect(safePath(name)).toBe(path)
  })
})
