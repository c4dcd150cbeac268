import { beforeEach, describe, expect, it } from 'vitest'
import { aBestPlan } from '../../../../test/web/a-best-plan.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { InputError, parseDay } from '../../../care/index.ts'
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
      'Open two homes for two. From October 2026 on, no child is outside for want of a place in 9 months in 10. That costs £250k less than doing nothing over 36 months.',
    )
    expect(body).toContain('−20.0 months in 100; £120k more')
    expect(body).toContain('not within the limits')
    expect(body).toContain('88 %')
  })

  it('says so when nothing within the limits is enough', async () => {
    const plan = aBestPlan()
    await parts.records.bestPlans.keep({ ...plan, answer: { ...plan.answer, broken: 'certainty' } })
    const { body } = await (await visitorAs('analyst')).get('/best-plan')
    expect(body).toContain(
      'nothing that may be opened keeps being sure of a place. The surest that they allow: open two homes for two.',
    )
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
