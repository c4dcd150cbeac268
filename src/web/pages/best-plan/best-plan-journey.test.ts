import { beforeEach, describe, expect, it } from 'vitest'
import { aBestPlan } from '../../../../test/web/a-best-plan.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { InputError, parseDay } from '../../../care/index.ts'
import type { KeptBestPlan } from '../../../planning/index.ts'
import type { BestPlanWish } from '../../best-planning.ts'

let parts: TestParts

async function visitorAs(role: 'analyst' | 'councillor'): Promise<Visitor> {
  await parts.addPerson(role)
  const visitor = new Visitor(await parts.server())
  await visitor.signIn(role)
  return visitor
}

beforeEach(() => {
  parts = new TestParts()
})

describe('the best plan', () => {
  it('says before the first what it answers, and leads an analyst to the form', async () => {
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    expect(body).toContain('href="/best-plan/new"')
    expect((await (await visitorAs('councillor')).get('/best-plan')).body).not.toContain(
      'href="/best-plan/new"',
    )
  })

  it('answers with what opens, what it brings and what it costs', async () => {
    await parts.records.bestPlans.keep(aBestPlan())
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    expect(body).toContain(
      'Open two homes for two. From October 2026 on, there are as many places, our own and booked, as children who need one in 9 months in 10, counted on month-ends, while in an average month fewer than ten children still live outside for want of a place: those turned away earlier wait for their next search. In the full simulation that costs £270k less than doing nothing over 36 months; the programme reckons £250k less than doing nothing.',
    )
    expect(body).toContain('−20.0 months in 100; £120k more')
    expect(body).toContain('not within the limits')
    // found on, others, full simulation
    for (const share of ['91 %', '88 %', '86 %']) expect(body).toContain(share)
  })

  it('says how many still live outside for want of a place beside how often there are places enough', async () => {
    const kept = aBestPlan()
    const plan = kept.answer.plan!
    const simulated = { ...plan.simulated!, shortOnAverage: [38.4] }
    await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, plan: { ...plan, simulated } } })
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    expect(body).toContain('while in an average month 38 children still live outside for want of a place')
  })

  it('says what the last opening brings of each wish that is asked', async () => {
    const kept = aBestPlan()
    const wishes = { inArea: { share: 0.8, fromMonth: 18 }, budget: { share: 0.9, years: [] } }
    const reasons = [{ option: 0, opened: 2, limit: undefined, withoutLast: { certainty: -0.2, inArea: -0.0125, withinBudget: -0.03, costInPence: 120_000_00 }, withOneMore: undefined }] // prettier-ignore
    await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, wish: { ...kept.answer.wish, wishes }, plan: { ...kept.answer.plan!, reasons } } }) // prettier-ignore
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    expect(body).toContain('−1.25 percentage points in our area; −3.0 futures in 100 within the budget; £120k more') // prettier-ignore
  })

  it('says so where what it rests on has changed since', async () => {
    const kept = aBestPlan()
    await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, madeFrom: '1' } })
    const analyst = await visitorAs('analyst')
    expect((await analyst.get('/best-plan')).body).not.toContain('Changed since')
    const before = 'returns:a places:b prices:c method:d plan:e'
    await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, madeFrom: before } })
    const now = before.replace('prices:c', 'prices:x').replace('places:b', 'places:y')
    const scenarioRuns = { ...parts.ports.scenarioRuns, madeFrom: () => Promise.resolve(now) } // prettier-ignore
    parts.ports = { ...parts.ports, scenarioRuns }
    const other = new Visitor(await parts.server())
    await other.signIn('analyst')
    expect((await other.get('/best-plan')).body).toContain(
      'Changed since the plan was made: places and prices, contracts and fees',
    )
  })

  it('tells booked places from our own, in the table and in the file', async () => {
    const kept = aBestPlan()
    const bed = {
      ...kept.answer.wish.options[0]!,
      id: 'block_bed',
      name: 'block-booked bed',
      placesByMonth: [1],
    }
    const wish = { ...kept.answer.wish, options: [...kept.answer.wish.options, bed] }
    const plan = { ...kept.answer.plan!, programme: [...kept.answer.plan!.programme, kept.answer.monthEnds.map((_, month) => (month === 12 ? 7 : 0))] } // prettier-ignore
    const { id } = await parts.records.bestPlans.keep({
      ...kept,
      answer: { ...kept.answer, wish, plan, frontier: [] },
    })
    const analyst = await visitorAs('analyst')
    const lines = (await analyst.get(`/best-plan/${id}/programme.csv`)).body.trim().split(/\r?\n/)
    expect(lines[0]).toMatch(/,booked_in_house_residential$/)
    expect(lines[14]).toBe('2026-05-31,0,0,49,41,46,49,7')
    const { body } = await analyst.get('/best-plan')
    expect(body).toContain('Places: booked in homes of others')
    expect(body).toContain('the plan has 56 (49 our own, 7 booked in homes of others)')
  })

  it('says in words, without bars, that more of a wish costs nothing more', async () => {
    const kept = aBestPlan()
    const frontier = [0.5, 0.36].map(share => ({
      share,
      cheapest: { opened: [2], costInPence: -250_000_00 },
    }))
    await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, frontier } })
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    expect(body).toContain('To go from 5 months in 10 to 36 months in 100 costs nothing more')
    expect(body).not.toContain('pounds more than the cheapest')
  })

  it('leads from the reckoning to the full simulation in lines that add up to the pound', async () => {
    await parts.records.bestPlans.keep(aBestPlan())
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    const cells = [
      ...body.matchAll(/data-label="(?:Reckoned|Simulated|Difference)"><span[^>]*>([^<]+)</g),
    ].map(([, text]) => text)
    const at = cells.indexOf('−£2,700,000')
    expect(at).toBe(0)
    expect(cells.slice(at, at + 15)).toEqual([
      '−£2,700,000', '−£2,750,000', '−£50,000', '+£2,400,000', '+£2,400,000', '£0', '−£30,000', '£0', '+£30,000',
      '+£80,000', '+£80,000', '£0', '−£250,000', '−£270,000', '−£20,000',
    ]) // prettier-ignore
    expect(body).toContain('The two are 7 % apart.')
  })

  it('shows a plan of old, which does not tell how it was simulated', async () => {
    const kept = aBestPlan()
    const { programme, levers, own, others, reasons, outcomes } = kept.answer.plan!
    const plan = { programme, levers, own, others, reasons, outcomes }
    await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, plan } })
    const { status, body } = await (await visitorAs('analyst')).get('/best-plan')
    expect([status, body.includes('From the programme’s reckoning')]).toEqual([200, false])
  })

  it('shows what fewer children without a place would cost, to nobody who sees no child where they are few', async () => {
    const kept = aBestPlan()
    const frontier = [12, 7].map(share => ({
      share,
      cheapest: { opened: [1], costInPence: -share * 100_000_00 },
    }))
    const { id } = await parts.records.bestPlans.keep({ ...kept, answer: { ...kept.answer, frontierOf: 'short', frontier } }) // prettier-ignore
    const analyst = await visitorAs('analyst')
    expect((await analyst.get('/best-plan')).body).toContain(
      'To go from 12 to 7 costs £500k more over 36 months.',
    )
    expect((await analyst.get(`/best-plan/${id}/frontier.csv`)).body).toContain('7,1,-700000.00')
    const councillor = await visitorAs('councillor')
    expect((await councillor.get('/best-plan')).body).not.toContain('To go from 12')
    expect((await councillor.get(`/best-plan/${id}/frontier.csv`)).body).not.toContain('-700000')
  })

  it('says so when nothing within the limits is enough', async () => {
    const plan = aBestPlan()
    const refusal: NonNullable<KeptBestPlan['answer']['refusal']> = {
      broken: [
        { wish: 'certainty', asked: 0.9, reached: 0.62 },
        { wish: 'short', asked: 3, reached: 5.4 },
        { wish: 'inArea', asked: 0.9, reached: 0.814 },
      ],
      needed: { keeps: ['certainty'], opened: [11], capitalInPence: 7_150_000_00, costInPence: 900_000_00 },
    }
    await parts.records.bestPlans.keep({ ...plan, answer: { ...plan.answer, broken: 'certainty', refusal } })
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    for (const text of [
      'Not within these limits. The surest that they allow: open two homes for two.',
      'from October 2026 on: asked in 9 months in 10, in 6.2 of 10 at best',
      'at most 3.0 asked, 5.4 at best, 2.4 too many',
      '90.0 % asked, 81.4 % at best, 8.6 percentage points too few',
      'To keep all that is asked at least cost, allow 11 homes for two, with £7.15m for buildings (home for two: 3 more than may be opened).',
    ])
      expect(body).toContain(text)
    const councillor = (await (await visitorAs('councillor')).get('/best-plan')).body
    expect(councillor).toContain('the numbers are small and not shown')
    expect(councillor).not.toContain('5.4 at best')
  })

  it('shows nobody who sees no child how few need a place', async () => {
    const plan = aBestPlan()
    const needs = plan.answer.needs.map(need => ({
      ...need,
      demand: need.demand.map(month => ({ ...month, p2_5: 3 })),
    }))
    const { id } = await parts.records.bestPlans.keep({ ...plan, answer: { ...plan.answer, needs } })
    const councillor = await visitorAs('councillor')
    expect((await councillor.get('/best-plan')).body).toContain(
      'The numbers of children are small and not shown.',
    )
    expect((await councillor.get(`/best-plan/${id}/programme.csv`)).body).not.toContain('demand')
  })

  it('says to nobody who sees no child how few are short of a place', async () => {
    await parts.records.bestPlans.keep(aBestPlan())
    // 0.4 children in an average month
    expect((await (await visitorAs('analyst')).get('/best-plan')).body).toContain('>0.4<')
    const { body } = await (await visitorAs('councillor')).get('/best-plan')
    expect(body).toContain('fewer than ten')
    expect(body).not.toContain('>0.4<')
  })

  it('is a file for those who go on in a spreadsheet', async () => {
    const { id } = await parts.records.bestPlans.keep(aBestPlan())
    const analyst = await visitorAs('analyst')
    const lines = (await analyst.get(`/best-plan/${id}/programme.csv`)).body.trim().split(/\r?\n/)
    expect(lines[0]).toMatch(/^\uFEFF?month_end,small_home,places_in_house_residential,/)
    // opens in April 2026 with one place each, two each a month later
    expect(lines[13]).toBe('2026-04-30,2,47,41,46,49')
    expect(lines[14]).toBe('2026-05-31,0,49,41,46,49')
  })
})

describe('asking for a plan', () => {
  const asked: BestPlanWish[] = []

  beforeEach(() => {
    asked.length = 0
    parts.ports = {
      ...parts.ports,
      forecasting: {
        ...parts.ports.forecasting,
        covered: () => Promise.resolve({ firstDay: parseDay('2018-04-01'), lastDay: parseDay('2025-03-31') }),
      },
      bestPlanning: {
        ...parts.ports.bestPlanning,
        make: async wish => {
          asked.push(wish)
          return (await parts.records.bestPlans.keep(aBestPlan())).id
        },
      },
    }
  })

  it('begins with a wish of the authority’s own that can be met, and the first press of the button asks for it', async () => {
    const analyst = await visitorAs('analyst')
    const { body } = await analyst.get('/best-plan/new')
    expect(body).toContain('doing nothing leaves 14 children outside')
    expect(body).toMatch(/name="short"[^>]*value="12"|value="12"[^>]*name="short"/)
    await analyst.post('/best-plan/new', { certainty: 'none', short: '12', frontier: 'inArea' })
    expect(asked[0]!.plan.wishes).toEqual({ short: { most: 12, fromMonth: 18 } })
    expect(asked[0]!.plan.frontier).toBe('inArea')
  })

  it('reads pounds, months and limits, and looks for it as work that can be left', async () => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/best-plan/new')
    const sent = await analyst.post('/best-plan/new', { certainty: '0.8', small_home_weekly: '9,500', small_home_inAll: '3', larger_home_inAll: '0', block_bed_inAll: '0', capitalLimit: '1000000' }) // prettier-ignore
    expect(sent.location).toMatch(/^\/work\//)
    const [wish] = asked
    expect(wish!.plan.wishes).toEqual({ certainty: { share: 0.8, fromMonth: 18 } })
    expect(wish!.plan.kinds).toEqual(['in_house_residential'])
    expect(wish!.plan.options).toHaveLength(1)
    expect(wish!.plan.options[0]).toMatchObject({
      inAll: 3,
      fixedWeeklyInPence: 950_000,
      placesByMonth: [1, 1, 2],
    })
    expect(wish!.plan.capitalLimitInPence).toBe(100_000_000)
  })

  it.each([
    [{ certaintyMonths: '99' }, 'Months ahead must be a whole number from 0 to 35'],
    [{ inArea: 'most' }, 'Share in our area must be a whole number from 1 to 100'],
    [{ short: 'few' }, 'Children outside for want of a place must be a whole number from 0 to 10,000'],
    [
      { frontier: 'budget', budget: 'none' },
      'Ask for the budget above, or show what more of another wish costs',
    ],
    [
      { small_home_weekly: '-5' },
      'Home for two: cost a week, used or not must be a whole number from 0 to 1,000,000',
    ],
    [{ small_home_inAll: '0', larger_home_inAll: '0', block_bed_inAll: '0' }, 'Allow at least one sort of home, carer or booking'], // prettier-ignore
    [{ name: '' }, 'Give the plan a name of 100 characters or fewer'],
  ])('says what is wrong with %j and keeps the rest', async (fields, text) => {
    const analyst = await visitorAs('analyst')
    await analyst.get('/best-plan/new')
    const { status, body } = await analyst.post('/best-plan/new', { capitalYears: '30', ...fields })
    expect(status).toBe(400)
    expect(body).toContain(text)
    expect(body).toContain('value="30"')
    expect(asked).toEqual([])
  })

  it('sent three times at once is looked for once', async () => {
    let made = 0
    let finish: (id: string) => void = () => undefined
    const bestPlanning = {
      ...parts.ports.bestPlanning,
      make: () => {
        made++
        return new Promise<string>(resolve => (finish = resolve))
      },
    }
    parts.ports = { ...parts.ports, bestPlanning }
    const analyst = await visitorAs('analyst')
    await analyst.get('/best-plan/new')
    const sent = [1, 2, 3].map(() => analyst.post('/best-plan/new', { name: 'Within budget' }))
    const places = new Set((await Promise.all(sent)).map(({ location }) => location))
    expect([places.size, made]).toEqual([1, 1])
    await analyst.post('/best-plan/new', { name: 'Another' })
    expect(made).toBe(2)
    finish('1')
  })

  it('that could not be made is found again as it was sent', async () => {
    const bestPlanning = {
      ...parts.ports.bestPlanning,
      make: () => Promise.reject(new InputError('No budget is entered for a financial year ahead.')),
    }
    parts.ports = { ...parts.ports, bestPlanning }
    const analyst = await visitorAs('analyst')
    await analyst.get('/best-plan/new')
    const sent = await analyst.post('/best-plan/new', { name: 'Within budget', capitalYears: '30' })
    await parts.ports.work.settle()
    const failed = (await analyst.get(sent.location)).body
    const back = /href="(\/best-plan\/new[^"]*)"/.exec(failed)![1]!.replaceAll('&amp;', '&')
    const { body } = await analyst.get(back)
    expect(body).toContain('value="Within budget"')
    expect(body).toContain('value="30"')
  })
})
