import { describe, expect, it } from 'vitest'
import { chanceOfReturnAfter, fitComingBack, homeCell, WENT_ELSEWHERE, WENT_HOME } from './coming-back.ts'
import { day, historyOf, type Journey } from './fixtures/journeys.ts'
import { knownOn } from './known-history.ts'

const span = { first: day('2018-04-01'), last: day('2025-03-31') }
const home = (from: number) => ({ kind: 'kinship' as const, from })

/** Enters, leaves after 100 days, and comes back 60 days later if asked to. */
const leaver = (i: number, exit: 'home' | 'adopted', comesBack: boolean): Journey => {
  const start = span.first + 10 + i
  return {
    id: `${exit} ${String(i).padStart(4, '0')}`,
    born: start - 1500,
    periods: [
      { homes: [home(start)], left: start + 100, exit },
      ...(comesBack ? [{ homes: [home(start + 160)] }] : []),
    ],
  }
}

const journeys = Array.from({ length: 400 }, (_, i) => [
  leaver(i, 'home', i % 5 === 0),
  leaver(i, 'adopted', false),
]).flat()

describe('coming back', () => {
  const comingBack = fitComingBack(knownOn(historyOf(journeys, span), span.last))
  const chance = (where: number) =>
    chanceOfReturnAfter({ ...comingBack, homeOverall: where === WENT_HOME ? 1 : 0 }, 0)

  it('is as likely as it was for those who went home: one in five here', () =>
    expect(Math.abs(chance(WENT_HOME) - 0.2)).toBeLessThan(0.03))

  it('is nearly nothing for those of whom none came back, however many others did', () =>
    expect(chance(WENT_ELSEWHERE)).toBeLessThan(0.01))

  it('knows who goes home by age, kind and time in care', () => {
    const share = comingBack.homeShare[homeCell(0, 0, 1, 2)]!
    expect(Math.abs(share - 0.5)).toBeLessThan(0.05)
    expect(Math.abs(comingBack.homeOverall - 0.5)).toBeLessThan(0.01)
  })
})
