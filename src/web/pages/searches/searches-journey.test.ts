import { beforeEach, describe, expect, it } from 'vitest'
import { aKeptForecast } from '../../../../test/web/a-forecast.ts'
import { aBestPlan } from '../../../../test/web/a-best-plan.ts'
import { aReading } from '../../../../test/web/a-return.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import type { Role } from '../../../access/index.ts'
import { aContract, steadyFutures } from '../../../money/fixtures/futures.ts'

const USUAL = 'Fostering: first our own foster carers, then booked places, then the market'
const BOOKED = 'Fostering: first booked places, then our own foster carers, then the market'
const form = { firstFostering: 'booked', firstResidential: 'own', failedFostering: '', failedResidential: '40', evidence: 'A review of 40 searches' } // prettier-ignore

let parts: TestParts
beforeEach(() => {
  parts = new TestParts()
})

async function visitorAs(role: Role): Promise<Visitor> {
  await parts.addPerson(role)
  const visitor = new Visitor(await parts.server())
  await visitor.signIn(role)
  return visitor
}

describe('how we look for a home', () => {
  it('is as always until somebody states otherwise', async () => {
    const { body } = await (await visitorAs('analyst')).get('/searches')
    expect(body).toContain(USUAL)
    expect(body).toContain('Nothing is stated of failed matches')
    expect(body).toContain('Nothing was ever stated.')
  })

  it('is stated once, with who, when and why, and the statement before stays in the list', async () => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/searches')
    expect((await analyst.post('/searches', form)).status).toBe(303)
    await analyst.post('/searches', { ...form, failedResidential: '', evidence: '' })
    expect(await parts.records.searches.list()).toMatchObject([
      { bookedFirst: ['in_house_fostering'], failedMatches: {} },
      { bookedFirst: ['in_house_fostering'], failedMatches: { in_house_residential: 0.4 }, evidence: 'A review of 40 searches', by: 'Test analyst' },
    ]) // prettier-ignore
    const { body } = await analyst.get('/searches')
    expect(body).toContain(BOOKED)
    expect(body).toContain('40 in 100 for our own children’s homes')
    expect(body).toContain('A review of 40 searches')
    expect((await parts.audited()).map(one => one.action)).toContain('stated how searches go')
  })

  it('keeps nothing where nothing is changed', async () => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/searches')
    await analyst.post('/searches', { ...form, firstFostering: 'own', failedResidential: '', evidence: '' })
    expect(await parts.records.searches.list()).toEqual([])
  })

  it.each([
    [
      'an order that is none',
      { firstFostering: 'spot', evidence: 'Kept' },
      'Fostering: choose which places come first',
    ],
    [
      'a share above all',
      { failedResidential: '101' },
      'Failed matches in children’s homes: enter a whole number from 0 to 100',
    ],
    [
      'a share in words',
      { failedFostering: 'half' },
      'Failed matches in fostering: enter a whole number from 0 to 100',
    ],
    ['evidence without end', { evidence: 'x'.repeat(301) }, 'Say it in 300 characters or fewer'],
  ])('%s is told, kept nowhere, and what was typed stays', async (_, wrong, told) => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/searches')
    const { status, body } = await analyst.post('/searches', { ...form, ...wrong })
    expect(status).toBe(400)
    expect(body).toContain(told)
    expect(body).toContain(Object.values(wrong).at(-1))
    expect(await parts.records.searches.list()).toEqual([])
  })

  it('says how many places a preference would be about', async () => {
    await parts.records.money.contracts.enter(aContract({ kind: 'agency_fostering', type: 'block', places: 7 }), 'Sam', '2026-02-01T09:00:00.000Z') // prettier-ignore
    const { body } = await (await visitorAs('analyst')).get('/searches')
    expect(body).toContain('Your contracts book seven usable places in blocks now')
    expect(body).toContain('Nothing is booked in blocks now')
  })

  it('is read by a councillor, who states nothing', async () => {
    const councillor = await visitorAs('councillor')
    const { body } = await councillor.get('/searches')
    expect(body).toContain(USUAL)
    expect(body).not.toContain('State it')
    expect((await councillor.post('/searches', form)).status).toBe(403)
  })
})

describe('what was made with another statement', () => {
  const stated = { bookedFirst: ['in_house_fostering'], failedMatches: {}, evidence: '', by: 'Ann', at: '2026-03-01T09:00:00.000Z' } as const // prettier-ignore
  const SHORT = 'our own places first, then booked ones, then the market'
  const OLD = 'Something else is stated now.'

  it('a forecast, its gap, its spend and the start page say that something else is stated since', async () => {
    await parts.imports.keep({ ...aReading(['2024-25']), by: 'Sam', at: '2026-03-01T07:00:00.000Z' })
    const futures = steadyFutures({ asAt: '2025-03-31', months: 12, children: { kinship: [60] } })
    const kept = aKeptForecast('2026-03-01T08:00:00.000Z', 'Spring')
    const provision = (await parts.places.list()).map(one => one.row)
    const request = { ...kept.forecast.request, provision }
    const recordsVersion = await parts.imports.version()
    await parts.records.forecasts.keep({ ...kept, recordsVersion, forecast: { ...kept.forecast, request } }, futures) // prettier-ignore
    const analyst = await visitorAs('analyst')
    const since = 'What is stated of how we look for a home has changed since'
    for (const path of ['/forecast', '/gap', '/spend', '/'])
      expect((await analyst.get(path)).body).not.toContain(since)
    await parts.records.searches.state(stated)
    for (const path of ['/forecast', '/gap', '/spend', '/'])
      expect((await analyst.get(path)).body).toContain(since)
    const { body } = await analyst.get('/gap')
    expect(body).toContain(SHORT)
    expect(body).toContain(OLD)
  })

  it('a best plan says what it stands on, and that it is old', async () => {
    await parts.records.bestPlans.keep(aBestPlan())
    const analyst = await visitorAs('analyst')
    expect((await analyst.get('/best-plan')).body).not.toContain(OLD)
    await parts.records.searches.state(stated)
    const { body } = await analyst.get('/best-plan')
    expect(body).toContain(SHORT)
    expect(body).toContain(OLD)
  })
})
