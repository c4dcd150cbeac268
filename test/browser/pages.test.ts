import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../src/access/index.ts'
import { navigationFor } from '../../src/web/navigation.ts'
import { aFinding, aReading } from '../web/a-return.ts'
import { parseDay } from '../../src/care/index.ts'
import { aBestPlan } from '../web/a-best-plan.ts'
import { aContract, aPlacementCost, steadyFutures } from '../../src/money/fixtures/futures.ts'
import { aKeptForecast } from '../web/a-forecast.ts'
import { somePublishedRates } from '../web/published-figures.ts'
import { TestParts } from '../web/demo-server.ts'
import { browserPath, openBrowser, PATIENCE } from './open-browser.ts'
import { addressesOf, fillWithInvented } from './full-parts.ts'
import { pageRoutes, pagesToVisit } from './page-routes.ts'
import { openPage, signIn } from './person.ts'
import { SCREENS } from './screens.ts'
import { serveForBrowser, type Served } from './serve-for-browser.ts'
import { checkPage, visit } from './visit.ts'

/** Pages that no navigation leads to, or further forms of pages, by role. */
const FURTHER = {
  analyst: [
    '/',
    '/account',
    '/imports/new',
    '/benchmarks/in-care-rate',
    '/published/new',
    '/data-quality/findings',
    '/places/new',
    '/fees/new',
    '/forecasts/1',
    '/forecasts/2/changes',
    '/forecasts/1/charts/in-care-kinship',
    '/forecasts/new',
    '/needs?view=out',
    '/measures/in_care',
    '/costs',
    '/unit-costs',
    '/placement-costs',
    '/carer-payments',
    '/contracts/new',
    '/savings/new',
    '/calculators/block-booking',
    '/calculators/new-home?places=none',
    '/calculators/bed-mix',
    '/no-such-page',
  ],
  head_of_service: [
    '/',
    '/account',
    '/data-quality/findings?rule=repair-no-start',
    '/fees/new',
    '/best-plan/new',
  ],
  councillor: ['/', '/account', '/imports', '/forecasts/1', '/forecasts/1/gap'],
  administrator: ['/', '/account', '/users/new', '/users/1', '/users/2'],
} as const

const pagesFor = (role: (typeof ROLES)[number]): readonly string[] => {
  const user = { id: '1', name: '', email: '', role, isActive: true }
  const inNavigation = navigationFor(user, '/').flatMap(group => group.pages.map(page => page.href))
  return [...inNavigation, ...FURTHER[role]]
}

const findings = Array.from({ length: 60 }, (_, i) =>
  aFinding({ row: i + 2, child: `C${i}`, rule: ['repair-no-start', '142', 'read-date'][i % 3]! }),
)

describe.skipIf(browserPath === undefined)('every page, at both widths,', { timeout: PATIENCE }, () => {
  let parts: TestParts
  let addresses: Readonly<Record<string, string>>
  let served: Served
  let browser: Browser

  beforeAll(async () => {
    parts = new TestParts()
    for (const role of ROLES) await parts.addPerson(role)
    await fillWithInvented(parts)
    const keep = (at: string, some: number) =>
      parts.imports.keep({ ...aReading(['2023-24', '2024-25'], findings.slice(0, some)), by: 'Sam', at })
    await keep('2026-03-01T09:00:00.000Z', 60)
    await keep('2026-03-30T09:00:00.000Z', 40)
    const [elm] = await parts.places.list()
    await parts.places.correct(
      elm!.id,
      { ...elm!.row, places: 3 },
      'Test analyst',
      '2026-03-30T10:00:00.000Z',
    )
    await parts.records.publications.keep([somePublishedRates()], 'Sam', '2026-03-30T10:00:00.000Z')
    await parts.records.forecasts.keep(aKeptForecast('2026-03-30T11:00:00.000Z'))
    const futures = steadyFutures({ asAt: '2025-03-31', months: 24, children: { kinship: [60, 62], secure: [3, 4] } }) // prettier-ignore
    await parts.records.forecasts.keep(aKeptForecast('2026-03-30T12:00:00.000Z', 'Second forecast'), futures)
    const { contracts, placementCosts } = parts.records.money
    await contracts.enter(aContract(), 'Sam', '2026-03-30T12:00:00.000Z')
    await placementCosts.enter(aPlacementCost(), 'Sam', '2026-03-30T12:00:00.000Z')
    await parts.records.bestPlans.keep(aBestPlan())
    parts.ports = {
      ...parts.ports,
      forecasting: {
        ...parts.ports.forecasting,
        covered: () => Promise.resolve({ firstDay: parseDay('2018-04-01'), lastDay: parseDay('2025-03-31') }),
      },
    }
    addresses = await addressesOf(parts)
    served = await serveForBrowser(parts)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  describe.each(Object.entries(SCREENS))('%s,', (_, screen) => {
    it('lets a person in accessibly, also after a wrong password', async () => {
      const page = await openPage(browser, { screen })
      await visit(page, `${served.address}/sign-in`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('Email address or password is not right').first().waitFor()
      await checkPage(page)
      await page.context().close()
    })

    it.each(ROLES)('is accessible, no wider than the screen, and breaks no policy for %s', async role => {
      const page = await openPage(browser, { screen })
      const refused: string[] = []
      page.on('pageerror', fault => refused.push(fault.message))
      page.on('console', message => {
        // axe itself tries inline styles after the page has come; what the page does is said before
        if (/Content Security Policy/.test(message.text()) && !isChecking) refused.push(message.text())
      })
      let isChecking = false
      await signIn(page, served.address, role)
      const ownPages = pagesToVisit(role, pageRoutes(parts), addresses)
      for (const path of new Set([...ownPages, ...pagesFor(role)])) {
        isChecking = false
        const answer = await page.goto(served.address + path)
        isChecking = true
        if (ownPages.includes(path)) expect(`${path} ${answer?.status()}`).toBe(`${path} 200`)
        await checkPage(page)
      }
      expect(refused).toEqual([])
      await page.context().close()
    })
  })

  it.each([
    ['a phone', SCREENS.phone, true, 3],
    ['a phone without a script', SCREENS.phone, false, undefined],
    ['a desk', SCREENS.desktop, true, undefined],
  ] as const)('shows on %s of a long table what it should, and all of it when asked', async (_, screen, hasScripts, first) => {
    const page = await openPage(browser, { screen, hasScripts })
    await signIn(page, served.address, 'analyst')
    await page.goto(`${served.address}/data-quality/findings`)
    const frame = page.locator('.app-table-frame').first()
    const seen = () => frame.locator('tbody tr:visible').count()
    const all = await frame.locator('tbody tr').count()
    expect(all).toBeGreaterThan(5)
    expect(await seen()).toBe(first ?? all)
    const button = frame.getByRole('button', { name: `Show all ${all} rows` })
    expect(await button.count()).toBe(first ? 1 : 0)
    if (first) {
      await button.press('Enter')
      expect(await seen()).toBe(all)
      await checkPage(page)
      await frame.getByRole('button', { name: 'Show fewer rows' }).press('Enter')
      expect(await seen()).toBe(first)
    }
    await page.context().close()
  }) // prettier-ignore

  it('is accessible while published figures wait to be kept', async () => {
    const page = await openPage(browser)
    await signIn(page, served.address, 'analyst')
    parts.readPublished = { publications: [somePublishedRates()], refused: [] }
    await page.goto(`${served.address}/published/new`)
    const file = { name: 'rates.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') }
    await page.setInputFiles('#files', file)
    await page.getByRole('button', { name: /See what/ }).click()
    await page.waitForURL(/\/published\/previews\//)
    await checkPage(page)
    await page.context().close()
  })

  it('cannot be added without being visited', () => {
    const routes = pageRoutes(parts)
    expect(() => pagesToVisit('analyst', routes, {})).toThrow('say an address of this page')
    const visited = ROLES.flatMap(role => pagesToVisit(role, routes, addresses))
    expect(visited).toHaveLength(routes.length)
  })

  it('is told to be inaccessible where it is: the check has been seen to fail', async () => {
    const page = await openPage(browser)
    await page.setContent('<html lang="en"><title>x</title><main><h1>x</h1><img src="x.png"></main></html>')
    await expect(checkPage(page)).rejects.toThrow('image-alt')
    await page.setContent('<html lang="en"><title>x</title><main><h1>x</h1><pre>' + 'x'.repeat(999))
    await expect(checkPage(page)).rejects.toThrow('wider than the screen')
    await page.context().close()
  })
})
