import { beforeEach, describe, expect, it } from 'vitest'
import { aKeptForecast } from '../../../../test/web/a-forecast.ts'
import { aHome, aReading } from '../../../../test/web/a-return.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { aHomeCost, aPlacementCost, day, POUND, steadyFutures } from '../../../money/fixtures/futures.ts'
import { homesWithoutCost, plannedFixedCosts } from '../../../money/index.ts'
import { notesInWords } from './spend-notes.ts'

const AT = '2026-03-01T09:00:00.000Z'
let parts: TestParts

async function visitorAs(role: 'analyst' | 'councillor'): Promise<Visitor> {
  await parts.addPerson(role)
  const visitor = new Visitor(await parts.server())
  await visitor.signIn(role)
  return visitor
}

beforeEach(async () => {
  parts = new TestParts()
  const futures = steadyFutures({ asAt: '2025-03-31', months: 12, children: { kinship: [60], external_residential: [8], in_house_residential: [6] } }) // prettier-ignore
  await parts.records.forecasts.keep(aKeptForecast(AT), futures)
  await parts.imports.keep({ ...aReading(['2024-25']), by: 'Sam', at: AT })
})

describe('a home of our own without a fixed cost', () => {
  it('is named on the page with a link to enter it, and in the file', async () => {
    const analyst = await visitorAs('analyst')
    const { body } = await analyst.get('/spend')
    expect(body).toContain('One home of our own has no fixed cost and is priced by the week.')
    expect(body).toContain('Elm House has no fixed cost entered')
    expect(body).toContain('href="/home-costs/new">Enter its fixed cost')
    expect((await analyst.get('/spend/files/spend.csv')).body).toContain('home,Elm House,in_house_residential,priced_by_the_week') // prettier-ignore
  })

  it('is counted and not named to a councillor', async () => {
    const councillor = await visitorAs('councillor')
    const { body } = await councillor.get('/spend')
    expect(body).toContain('One home of our own has no fixed cost')
    expect(body + (await councillor.get('/spend/files/spend.csv')).body).not.toContain('Elm House')
  })

  it('is spoken of no more once it has one', async () => {
    await parts.records.money.homeCosts.enter(aHomeCost({ home: 'elm  house' }), 'Ann', AT)
    const analyst = await visitorAs('analyst')
    expect((await analyst.get('/spend')).body).not.toContain('priced by the week')
    expect((await analyst.get('/spend/files/spend.csv')).body).not.toContain('priced_by_the_week')
  })

  it('is none that is planned where plans do not count, or that has closed', () => {
    const terms = { asAt: day('2025-03-31'), supply: 'as-is' } as const
    const places = [aHome({ provision: 'New', status: 'planned' }), aHome({ provision: 'Old', openTo: day('2025-03-31') }), aHome({ provision: 'Carers', kind: 'in_house_fostering' })] // prettier-ignore
    expect(homesWithoutCost(places, { homeCosts: [] }, terms)).toEqual([])
    expect(homesWithoutCost(places, { homeCosts: [] }, { ...terms, supply: 'planned' })).toEqual(['New'])
    const planned = [aHomeCost({ home: 'New', status: 'planned', from: day('2026-01-01') })]
    expect(plannedFixedCosts({ homeCosts: planned }, { ...terms, supply: 'planned' })).toEqual(['New'])
  })
})

it('the fixed cost of a planned home begins on one day in every future, and the page says so', () => {
  const notes = { homesByTheWeek: [], homesOfOneDay: ['New'], doubtfulPrices: 0, placeOrders: '' }
  expect(notesInWords(notes, true).ofOneDay).toContain('a planned home (New) begins in every future on the day that is entered') // prettier-ignore
  expect(notesInWords(notes, false).ofOneDay).not.toContain('New')
  expect(notesInWords({ ...notes, homesOfOneDay: [] }, true).ofOneDay).toBeUndefined()
})

describe('prices of placements', () => {
  it('are told where one makes up much of its kind’s price, and where it can hardly be so', async () => {
    const enter = (placement: string, child: string, pounds: number) =>
      parts.records.money.placementCosts.enter(
        aPlacementCost({ placement, child, weeklyPriceInPence: pounds * POUND }),
        'Ann',
        AT,
      )
    await enter('P1', 'CHILD-900001', 60_000)
    await enter('P2', 'CHILD-90011', 6_000)
    const { body } = await (await visitorAs('analyst')).get('/spend')
    // £60,000 of £66,000 and six more at the assumed £7,000
    expect(body).toContain('The dearest one is 55.56 % of the kind’s price')
    expect(body).toContain('One price of a placement in these figures can hardly be so')
    expect(body).toContain('their mean stands for whoever comes after')
  })
})

it('says in which order places were tried', async () => {
  const { body } = await (await visitorAs('analyst')).get('/spend')
  expect(body).toContain('Fostering: first our own foster carers, then booked places, then the market')
})
