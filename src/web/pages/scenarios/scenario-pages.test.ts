import { beforeEach, expect, it } from 'vitest'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { parseDay } from '../../../care/index.ts'
import { readScenario, type ScenarioResult } from '../../../planning/index.ts'

let parts: TestParts
let analyst: Visitor
const ann = { by: 'Ann Analyst', at: '2026-03-01T09:30:00.000Z' }
const meeting = { ...ann, meeting: 'Sufficiency Board', on: '2026-03-02' }
const plan = readScenario('plan.csv', new TextEncoder().encode('lever,name,number,from\nopen_home,Home 3,4,2026-10-01\n')) // prettier-ignore
const mean = { mean: 60, low: 55, middle: 60, high: 65 }
const result = {
  asAt: parseDay('2026-02-28'),
  months: 1,
  runs: 100,
  supply: 'as-is',
  outcomes: [{ code: 'outside', months: [{ date: parseDay('2026-03-31'), nothing: mean, scenario: mean, difference: { mean: -3, low: -5, middle: -3, high: -1 }, chanceOfMore: 0 }] }], // prettier-ignore
  levers: [],
  waterfall: [],
  tornado: [],
} as unknown as ScenarioResult

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
})

const keptPlan = async (name: string) =>
  (await parts.records.scenarios.add({ ...plan, name, purpose: 'For the board' }, ann)).id

it('a plan says what it is for', async () => {
  const { body } = await analyst.get(`/scenarios/${await keptPlan('Ten homes')}`)
  expect(body).toContain('For the board')
})

it('a field that is filled in wrongly is named as the form names it, and once', async () => {
  const id = await keptPlan('Ten homes')
  await analyst.get(`/scenarios/${id}/levers/new?lever=open_home`)
  const fields = { lever: 'open_home', number: '-3', from: '2026-02-31', evidence: 'Kept as typed' }
  const { status, body } = await analyst.post(`/scenarios/${id}/levers/new`, fields)
  expect(status).toBe(400)
  expect(body).toContain('“How many places” is “-3”: it must be a whole number of places from 0 to 500')
  expect(body).toContain('“From” is “2026-02-31”: it must be a date')
  expect(body).not.toContain('it must say on which day it begins')
  expect(body).toContain('Kept as typed')
})

it('an agreed plan has no form, and is shared with everyone for good', async () => {
  const id = await keptPlan('Ten homes')
  await parts.records.scenarios.agree(id, meeting)
  for (const address of ['levers/0', 'levers/new'])
    expect((await analyst.get(`/scenarios/${id}/${address}`)).body).toContain('A meeting has agreed this')
  await analyst.get(`/scenarios/${id}`)
  expect((await analyst.post(`/scenarios/${id}/share`, { share: 'no' })).status).toBe(400)
  expect((await parts.records.scenarios.find(id))!.isShared).toBe(true)
})

it('a meeting that is still to come has agreed nothing', async () => {
  const id = await keptPlan('Ten homes')
  await analyst.get(`/scenarios/${id}`)
  const reply = await analyst.post(`/scenarios/${id}/agree`, { meeting: 'Board', on: '2099-01-01' })
  expect(reply.status).toBe(400)
  expect((await parts.records.scenarios.find(id))!.agreed).toBeUndefined()
})

it('a comparison names the plans whose result is of what has changed since', async () => {
  const { scenarios } = parts.records
  for (const [name, madeFrom] of [
    ['Fresh', '1'],
    ['Stale', 'old'],
  ] as const)
    // prettier-ignore
    await scenarios.keepResult(await keptPlan(name), { at: ann.at, madeFrom, result })
  const { body } = await analyst.get('/scenarios/compare')
  expect(body).toContain('run again before you compare: Stale')
})

it('what one plan hides from a councillor, the plans beside it hide too', async () => {
  const { scenarios } = parts.records
  await parts.addPerson('councillor')
  const councillor = new Visitor(await parts.server())
  await councillor.signIn('councillor')
  const withOutside = (count: number) => ({
    ...result,
    outcomes: result.outcomes.map(outcome => ({
      ...outcome,
      months: outcome.months.map(month => ({ ...month, scenario: { ...month.scenario, mean: count } })),
    })),
  })
  for (const [name, count] of [
    ['Small', 3],
    ['Large', 40],
  ] as const) {
    const id = await keptPlan(name)
    await scenarios.share(id, true)
    await scenarios.keepResult(id, { at: ann.at, madeFrom: '1', result: withOutside(count) })
  }
  const large = (await scenarios.list()).find(one => one.scenario.name === 'Large')!.id
  const alone = await councillor.get(`/scenarios/compare/files/compare.csv?ids=${large}`)
  const both = await councillor.get('/scenarios/compare/files/compare.csv')
  expect(alone.body).toContain('outside')
  expect(both.body).not.toContain('outside')
})

it('a change is saved in its own place, though somebody takes out one before it meanwhile', async () => {
  const { scenarios } = parts.records
  const [one] = plan.levers
  const levers = ['Home 1', 'Home 2'].map(name => ({ ...one!, name }))
  const { id } = await scenarios.add({ ...plan, levers }, ann)
  const form = (await analyst.get(`/scenarios/${id}/levers/1`)).body
  const was = /name="was" value="([^"]+)"/.exec(form)![1]!
  const change = { was, lever: 'open_home', name: 'Home 2', kind: 'in_house_residential', number: '6', from: '2026-10-01' } // prettier-ignore
  await scenarios.change(id, { ...plan, levers: levers.slice(1) }, ann)
  expect((await analyst.post(`/scenarios/${id}/levers/1`, change)).status).toBe(303)
  const kept = (await scenarios.find(id))!.scenario.levers
  expect(kept.map(({ name, number }) => [name, number])).toEqual([['Home 2', 6]])
  expect((await analyst.post(`/scenarios/${id}/levers/0`, change)).status).toBe(409)
  expect((await analyst.post(`/scenarios/${id}/levers/0/remove`, { was })).status).toBe(409)
})
