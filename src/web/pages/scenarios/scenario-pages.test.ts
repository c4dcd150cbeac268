import { beforeEach, expect, it } from 'vitest'
import { aHome } from '../../../../test/web/a-return.ts'
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

it('a home that closes is chosen from those that there are, and another is refused', async () => {
  const id = await keptPlan('Ten homes')
  await parts.places.enter(aHome(), 'Ann Analyst', ann.at)
  const form = await analyst.get(`/scenarios/${id}/levers/new?lever=close_home`)
  expect(form.body).toContain('<option value="Elm House">Elm House</option>')
  const closing = { lever: 'close_home', kind: 'in_house_residential', number: '4', from: '2026-10-01' }
  const wrong = await analyst.post(`/scenarios/${id}/levers/new`, { ...closing, name: 'Elm Hose' })
  expect(wrong.status).toBe(400)
  expect(wrong.body).toContain('as they are listed: Elm House')
  expect(wrong.body).toContain('Elm Hose (not among our homes)')
  const tooMany = await analyst.post(`/scenarios/${id}/levers/new`, { ...closing, number: '5', name: 'Elm House' }) // prettier-ignore
  expect(tooMany.status).toBe(400)
  expect(tooMany.body).toContain('“How many places” is “5”: it must be 4 or fewer: Elm House has 4 places on 1 October 2026') // prettier-ignore
  expect((await analyst.post(`/scenarios/${id}/levers/new`, { ...closing, name: 'Elm House' })).status).toBe(303) // prettier-ignore
  const again = await analyst.post(`/scenarios/${id}/levers/new`, {
    ...closing,
    number: '1',
    name: 'Elm House',
  })
  expect(again.body).toContain('of which other changes of this plan close 4 by then')
})

it('a plan that closes a home which is listed no more says so', async () => {
  const levers = readScenario('plan.csv', new TextEncoder().encode('lever,name,number,from\nclose_home,Oak House,4,2026-10-01\n')).levers // prettier-ignore
  const { id } = await parts.records.scenarios.add({ ...plan, levers }, ann)
  expect((await analyst.get(`/scenarios/${id}`)).body).not.toContain('none of the homes')
  await parts.places.enter(aHome(), 'Ann Analyst', ann.at)
  expect((await analyst.get(`/scenarios/${id}`)).body).toContain('“Oak House” is none of the homes')
})

it('a plan takes as many changes by the form as a file may hold, and keeps what was typed of one more', async () => {
  const levers = Array.from({ length: 100 }, () => plan.levers[0]!)
  const { id } = await parts.records.scenarios.add({ ...plan, levers }, ann)
  await analyst.get(`/scenarios/${id}/levers/new?lever=open_home`)
  const more = { lever: 'open_home', name: 'Home 101', kind: 'in_house_residential', number: '6', from: '2026-10-01' } // prettier-ignore
  const reply = await analyst.post(`/scenarios/${id}/levers/new`, more)
  expect(reply.status).toBe(400)
  expect(reply.body).toContain('a scenario has at most 100')
  expect(reply.body).toContain('value="Home 101"')
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

it.each([
  [{ meeting: 'Our Board', on: '2099-01-01' }, 'The meeting is still to come', 'value="Our Board"'],
  [{ meeting: 'Our Board', on: '31/2/2026' }, 'Enter the day of the meeting', 'value="31/2/2026"'],
  [{ meeting: ' ', on: '1/3/2026' }, 'Name the meeting', 'value="1/3/2026"'],
])('a meeting as %j has agreed nothing, and the form says why and keeps what was typed', async (typed, why, kept) => {
  const id = await keptPlan('Ten homes')
  await analyst.get(`/scenarios/${id}`)
  const { status, body } = await analyst.post(`/scenarios/${id}/agree`, typed)
  expect(status).toBe(400)
  expect(body).toContain(why)
  expect(body).toContain(kept)
  expect(body).toMatch(/<details class="govuk-details" open>[^]*A meeting has agreed it/)
  expect((await parts.records.scenarios.find(id))!.agreed).toBeUndefined()
}) // prettier-ignore

it('a plan from a file that is wrong says so beside the file, and keeps the name that was typed', async () => {
  await analyst.get('/scenarios/new')
  const bad = { 'plan.csv': 'lever,number,from\nopen_home,3,soon\n' }
  const { status, body } = await analyst.postFiles('/scenarios/new', bad, { fields: { name: 'Ten homes' } })
  expect(status).toBe(400)
  expect(body).toMatch(/id="files-error"[^]*plan\.csv, row 2, from: from is “soon”/)
  expect(body).toContain('value="Ten homes"')
  expect(await parts.records.scenarios.list()).toEqual([])
})

it('a plan from a file goes by the name that was typed, else by the file’s', async () => {
  await analyst.get('/scenarios/new')
  const good = { 'our-plan.csv': 'lever,number,from\nopen_home,3,2026-10-01\n' }
  await analyst.postFiles('/scenarios/new', good, { fields: { name: 'Ten homes' } })
  await analyst.postFiles('/scenarios/new', good, { fields: { name: '' } })
  const names = (await parts.records.scenarios.list()).map(({ scenario }) => scenario.name)
  expect(names.sort()).toEqual(['Ten homes', 'our plan'])
})

it('a name that is too long comes back whole', async () => {
  await analyst.get('/scenarios/new')
  const name = 'x'.repeat(101)
  const { status, body } = await analyst.postFiles('/scenarios/new', {}, { fields: { name } })
  expect(status).toBe(400)
  expect(body).toContain('100 characters or fewer: it is 101')
  expect(body).toContain(`value="${name}"`)
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
  expect(body).toContain('not drawn beside the others until they are run again: Stale.')
  expect(body).toContain('Run “Stale” again')
  expect(body).toContain(
    'With agency carers or in other children’s homes: by 31 March 2026, against doing nothing, on average “Fresh” −3 (−5 to −1), in brackets 8 futures of 10.',
  )
  expect(body).not.toContain('“Stale” −3')
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
  const late = await analyst.post(`/scenarios/${id}/levers/0`, { ...change, evidence: 'Kept as typed' })
  expect(late.status).toBe(409)
  expect(late.body).toContain('Somebody changed or took out this change')
  expect(late.body).toContain('value="Kept as typed"')
  expect((await analyst.post(`/scenarios/${id}/levers/0/remove`, { was })).status).toBe(409)
})
