import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { BLOCK_BOOKING } from './block-booking.ts'
import { NEW_HOME } from './new-home.ts'

const guide = readFileSync('docs/how-to/price-a-plan.md', 'utf8')

describe('a calculator at an address in the guide', () => {
  let visitor: Visitor
  beforeEach(async () => {
    const parts = new TestParts()
    await parts.addPerson('analyst')
    visitor = new Visitor(await parts.server())
    await visitor.signIn('analyst')
  })

  it('says the figures that the guide says', async () => {
    const addresses = [...guide.matchAll(/`(\/calculators\/[^`]+)`/g)].map(([, address]) => address!)
    expect(addresses).toHaveLength(2)
    const pages = await Promise.all(addresses.map(address => visitor.get(address)))
    expect(pages.map(page => page.status)).toEqual([200, 200])
    const [booking, homes] = pages.map(page => page.body)
    for (const figure of ['80 %', '£219,000'])
      expect([guide, booking].every(text => text!.includes(figure))).toBe(true)
    for (const figure of ['£945,829', '73.33 %'])
      expect([guide, homes].every(text => text!.includes(figure))).toBe(true)
  })
})

describe('a booking', () => {
  const given = { type: 'block', places: 3, usedInHundredths: 6_667, bookedInPence: 560_000, whenUsedInPence: 0, spotInPence: 700_000 } as const // prettier-ignore
  const amounts = (used: number) =>
    BLOCK_BOOKING.lines({ ...given, usedInHundredths: used })
      .slice(1, 4)
      .map(line => Number(line.amount.replaceAll(/[£,]/g, '').replace('−', '-')))

  it('saves in pounds what the two lines above differ by', () => {
    for (let used = 0; used <= 10_000; used += 7) {
      const [cost, spot, saved] = amounts(used)
      expect(spot! - cost!).toBe(saved)
    }
  })

  it('at the price by the week never pays', () => {
    const same = { ...given, bookedInPence: given.spotInPence }
    expect(BLOCK_BOOKING.answer(same)).toContain('It never pays: when every place is used it costs the same')
    expect(BLOCK_BOOKING.lines(same)[0]).toMatchObject({ label: 'Pays above', amount: 'never' })
  })
})

describe('a new home', () => {
  const noughts = { homes: 1, places: 1, capitalInPence: 0, yearlyFixedInPence: 0, weeklyPerChildInPence: 0, monthsBefore: 0, monthsToFill: 0, occupancyInHundredths: 0, elsewhereInPence: 0, occupancyGive: 0, priceGive: 0, monthsLate: 0 } // prettier-ignore

  it('of noughts has nothing to pay back', () => {
    expect(NEW_HOME.answer(noughts)).toContain('The home costs nothing and saves nothing')
    expect(NEW_HOME.lines(noughts)[1]!.amount).toBe('nothing to pay back · nothing to pay back · nothing to pay back') // prettier-ignore
  })

  it('says years and months only where there are some', () => {
    const given = { ...noughts, capitalInPence: 3_650_000_00, occupancyInHundredths: 10_000, elsewhereInPence: 7_000_00 } // prettier-ignore
    expect(NEW_HOME.answer(given)).toContain('has paid back after 10 years.')
    expect(NEW_HOME.answer({ ...given, capitalInPence: 100_00 })).toContain('has paid back after one month.')
  })
})
