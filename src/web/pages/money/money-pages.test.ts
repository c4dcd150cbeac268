import { beforeEach, describe, expect, it } from 'vitest'
import { aKeptForecast } from '../../../../test/web/a-forecast.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { readIntake } from '../../../intake/index.ts'
import { aPlacementCost, aUnitCost, POUND, steadyFutures } from '../../../money/fixtures/futures.ts'

let parts: TestParts
const AT = '2026-03-01T09:00:00.000Z'

async function visitorAs(role: 'analyst' | 'councillor'): Promise<Visitor> {
  await parts.addPerson(role)
  const visitor = new Visitor(await parts.server())
  await visitor.signIn(role)
  return visitor
}

const futures = steadyFutures({ asAt: '2025-03-31', months: 12, children: { kinship: [60], secure: [3] } })

/** A return of one child, C1. */
async function keepOneChild(): Promise<void> {
  const file = (name: string, text: string) => ({ path: `903/2024-25/${name}.csv`, bytes: new TextEncoder().encode(text) }) // prettier-ignore
  const header = file('header', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC1,1,01/04/2012,WBRI,,,\n')
  const episodes = file('episodes', 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nC1,01/05/2024,S,C2,N1,K2,PR4,,,,,,\n') // prettier-ignore
  await parts.imports.keep({ intake: readIntake([header, episodes]), files: [], findings: [], by: 'Sam', at: AT }) // prettier-ignore
}

beforeEach(() => {
  parts = new TestParts()
})

describe('the spend page', () => {
  it('says before the first forecast what it will show', async () =>
    expect((await (await visitorAs('analyst')).get('/spend')).body).toContain('Make a forecast first'))

  it('prices the newest forecast, against the budget, and says what prices rest on', async () => {
    await parts.records.forecasts.keep(aKeptForecast(AT), futures)
    const price = aUnitCost({ kind: 'kinship', weeklyCostInPence: 700 * POUND })
    await parts.records.money.unitCosts.enter(price, 'Ann', AT)
    const none = aUnitCost({ kind: 'secure', weeklyCostInPence: 0 })
    await parts.records.money.unitCosts.enter(none, 'Ann', AT)
    await parts.records.money.budgets.enter({ year: '2025-26', line: 'all', amountInPence: 200_000_000 }, 'Ann', AT) // prettier-ignore
    const { body } = await (await visitorAs('analyst')).get('/spend')
    // 60 children × 365 days × £100
    expect(body).toContain('£2,190,000')
    expect(body).toContain('on average we end £190k over it')
    expect(body).toContain('Entered here')
    expect(body).toContain('Assumption')
  })

  it('shows a councillor no kind with few children, on the page or in the file, and no rates', async () => {
    await parts.records.forecasts.keep(aKeptForecast(AT), futures)
    const councillor = await visitorAs('councillor')
    const { body } = await councillor.get('/spend')
    expect(body).toContain('What will it cost?')
    expect(body).not.toContain('Secure homes')
    expect(body).not.toContain('What a week bought by the week costs')
    const file = (await councillor.get('/spend/files/spend.csv')).body
    expect(file).not.toContain('secure')
  })
})

it('spend of one kind with few children cannot be worked out from the others and the sum', async () => {
  parts = new TestParts()
  // none in secure homes on the day itself, three later
  const children = { kinship: [60], agency_fostering: [20], secure: [0, 3], other: [12] }
  const few = steadyFutures({ asAt: '2025-03-31', months: 12, children })
  await parts.records.forecasts.keep(aKeptForecast(AT), few)
  const councillor = await visitorAs('councillor')
  const [{ body }, file] = [await councillor.get('/spend'), await councillor.get('/spend/files/spend.csv')]
  expect(body).toContain('Kinds with few children, together')
  const hidden = ['secure', 'other', 'agency_fostering', 'kinship'].filter(kind => !file.body.includes(kind))
  // the fewest of the others go with them
  expect(hidden).toEqual(['secure', 'other'])
})

describe('the registers of prices', () => {
  it('are filled in on a page, to the penny, and corrected there', async () => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/home-costs/new')
    const fields = { home: 'Elm House', kind: 'in_house_residential', places: '4', yearly_fixed_cost: '1,040,000.50', weekly_cost_per_child: '210', weekly_agency_premium: '', from: '1/4/2026', to: '', status: 'open' } // prettier-ignore
    expect((await analyst.post('/home-costs/new', fields)).location).toBe('/home-costs')
    expect((await parts.records.money.homeCosts.list())[0]!.row.yearlyFixedInPence).toBe(104_000_050)
    expect((await analyst.get('/home-costs')).body).toContain('£1,040,000.50')
  })

  it('give a wrong form back with what is wrong at its field', async () => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/contracts/new')
    const reply = await analyst.post('/contracts/new', { contract: 'A', type: 'retainer', kind: 'secure' })
    expect(reply.status).toBe(400)
    expect(reply.body).toContain('Provider must not be blank')
  })

  it('give a saving back that cannot be so: begun in the future, or whose claims nobody knows', async () => {
    await keepOneChild()
    const analyst = await visitorAs('analyst')
    const saving = { saving: 'S', owner: 'O', type: 'cashable', claims: 'c1', method: 'm', counterfactual: 'c', weeks_without: '50', weekly_without: '5000', weeks_projected: '20', weekly_projected: '5000', weeks_without_so_far: '20', weeks_achieved: '10', from: '1/4/2026' } // prettier-ignore
    await analyst.get('/savings/new')
    const early = await analyst.post('/savings/new', saving)
    expect([early.status, early.body.includes('Nothing can be achieved before the first day')]).toEqual([400, true]) // prettier-ignore
    const nobody = await analyst.post('/savings/new', { ...saving, claims: 'C1 and C2', from: '1/4/2025' })
    expect(nobody.body).toContain('“c1 and c2”: no child of the return')
    const half = await analyst.post('/savings/new', { ...saving, weeks_without_so_far: '', from: '1/4/2025' }) // prettier-ignore
    expect(half.body).toContain('Weeks so far need how many there would have been without it')
    expect((await analyst.post('/savings/new', { ...saving, from: '1/4/2025' })).location).toBe('/savings')
  })

  it('take no price of a child who is not in the return, and tell of one that is hardly so', async () => {
    await keepOneChild()
    const analyst = await visitorAs('analyst')
    await analyst.get('/placement-costs/new')
    const price = { placement: 'P', child: 'C99', kind: 'external_residential', weekly_price: '600000' }
    expect((await analyst.post('/placement-costs/new', price)).body).toContain('No child of the return')
    expect((await analyst.post('/placement-costs/new', { ...price, child: 'C1' })).location).toBe('/placement-costs') // prettier-ignore
    expect((await analyst.get('/placement-costs')).body).toContain('dearer than any that we know of')
  })

  it('of children are shut to a councillor, and each view of them is kept in the audit log', async () => {
    await parts.records.money.placementCosts.enter(aPlacementCost({ child: 'CHILD-9' }), 'Ann', AT)
    expect((await (await visitorAs('councillor')).get('/placement-costs')).status).toBe(403)
    expect((await (await visitorAs('analyst')).get('/placement-costs')).body).toContain('CHILD-9')
    const actions = (await parts.audited()).map(entry => `${entry.action} ${entry.subject}`)
    expect(actions).toContain('saw rows of a child /placement-costs')
  })
})

describe('a calculator', () => {
  const address = '/calculators/block-booking?type=block&places=3&used=80&booked=5600&when_used=0&spot=7000'

  it('answers from its address alone: three beds at 80 % of spot break even at 80 %', async () => {
    const { body, status } = await (await visitorAs('councillor')).get(address)
    expect(status).toBe(200)
    expect(body).toContain('It pays above 80 % occupancy. At 80 % it saves £0 a year')
    expect(body).toContain('All figures are those of the address.')
  })

  it('says at which field a figure is wrong, and keeps the others', async () => {
    const { body, status } = await (await visitorAs('analyst')).get(`${address}&x=1`.replace('places=3', 'places=none')) // prettier-ignore
    expect(status).toBe(400)
    expect(body).toContain('Places booked must be a whole number')
    expect(body).toContain('value="5600"')
  })

  it('begins with the authority’s own price where there is one, and says so', async () => {
    await parts.records.money.unitCosts.enter(aUnitCost({ weeklyCostInPence: 6_666 * POUND }), 'Ann', AT)
    const { body } = await (await visitorAs('analyst')).get('/calculators/block-booking')
    expect(body).toContain('£6,666')
    expect(body).toContain('unit cost, entered here')
  })
})

it('a home in which nobody lives costs no infinity a week, and does not pay back', async () => {
  parts = new TestParts()
  const { body } = await (await visitorAs('analyst')).get('/calculators/new-home?occupancy=0&homes=1')
  expect(body).not.toContain('∞')
  expect(body).toContain('and does not pay back within 20 years')
})
