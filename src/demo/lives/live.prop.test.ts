import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, OPEN } from '../../care/index.ts'
import { live } from './live.ts'
import { isTemporary, type DemoChild, type Period } from './child.ts'

const END = dayOf(2025, 3, 31)
const aLife = fc
  .record({ seed: fc.integer(), size: fc.integer({ min: 50, max: 150 }) })
  .map(options => live({ ...options, storyEnd: END, until: END }))
const inTime = { numRuns: 5 }

const periodsOf = (children: readonly DemoChild[]) =>
  children.flatMap(child => child.periods.map(period => ({ child, period })))

const meets = ({ start, end, episodes }: Period): boolean =>
  episodes[0]!.start === start &&
  episodes.at(-1)!.end === end &&
  episodes.every((episode, i) => i === 0 || episode.start === episodes[i - 1]!.end)

describe('the invented children’s lives', () => {
  it('episodes meet without gaps and last a day at least; the first is S and no other', () =>
    fc.assert(
      fc.property(aLife, ({ children }) => {
        for (const { period } of periodsOf(children)) {
          expect(meets(period)).toBe(true)
          expect(period.episodes.every(episode => episode.end > episode.start)).toBe(true)
          expect(period.episodes.filter(episode => episode.rne === 'S')).toEqual([period.episodes[0]])
        }
      }),
      inTime,
    ))

  it('nobody is in care beyond the 18th birthday, and nobody twice at a time', () =>
    fc.assert(
      fc.property(aLife, ({ children }) => {
        for (const child of children)
          for (const [i, period] of child.periods.entries()) {
            expect(period.end === OPEN ? child.turns18 > END : period.end <= child.turns18).toBe(true)
            if (i > 0) expect(period.start).toBeGreaterThan(child.periods[i - 1]!.end)
          }
      }),
      inTime,
    ))

  it('no home of our own and no household ever holds more children than places', () =>
    fc.assert(
      fc.property(aLife, ({ children }) => {
        const changes = new Map<object, { day: number; by: number; places: number }[]>()
        for (const { period } of periodsOf(children))
          for (const { start, end, stay } of period.episodes) {
            const { household, home } = stay
            const own = household ?? (home?.provider === 'PR1' ? home : undefined)
            if (!own || isTemporary(stay)) continue
            const places = household ? household.approvedPlaces - household.unavailable : home!.places
            const list = changes.get(own) ?? []
            list.push({ day: start, by: 1, places }, { day: end, by: -1, places })
            changes.set(own, list)
          }
        for (const list of changes.values()) {
          let taken = 0
          // who leaves on a day makes room for who comes on it
          for (const { by, places } of list.sort((a, b) => a.day - b.day || a.by - b.by)) {
            taken += by
            expect(taken).toBeLessThanOrEqual(places)
          }
        }
      }),
      inTime,
    ))

  it('brothers and sisters come on the same day from the same home', () =>
    fc.assert(
      fc.property(aLife, ({ children }) => {
        for (const child of children.filter(each => each.periods.length > 0)) {
          const leader = child.group[0]!
          expect(child.home).toBe(leader.home)
          if (leader.periods.length > 0) expect(child.periods[0]!.start).toBe(leader.periods[0]!.start)
        }
      }),
      inTime,
    ))
})
