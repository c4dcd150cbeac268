import { expect, it } from 'vitest'
import { classesOf, DrawnClasses } from './entrant-classes.ts'
import type { EntryGroups } from './entries.ts'
import { overRuns } from './fixtures/counts.ts'
import { Stream } from './random.ts'

/** Groups of one child or of two, by age of the first in years. */
function groupsOf(groups: readonly { readonly age: number; readonly members: number }[]): EntryGroups {
  const first = [0]
  for (const { members } of groups) first.push(first.at(-1)! + members)
  const daysToAdult = groups.flatMap(({ age, members }) => new Array<number>(members).fill(Math.round((18 - age) * 365.25))) // prettier-ignore
  return {
    count: groups.length,
    day: new Int32Array(groups.length),
    first: Int32Array.from(first),
    daysToAdult: Int32Array.from(daysToAdult),
  }
}

const babies = Array.from({ length: 30 }, () => ({ age: 0.5, members: 1 }))
const teenagers = Array.from({ length: 50 }, () => ({ age: 14.5, members: 1 }))
const brothers = Array.from({ length: 20 }, () => ({ age: 9, members: 2 }))
const mixed = [...babies.slice(0, 10), ...brothers, ...teenagers, ...babies.slice(10)]
const evenly = new Float64Array(mixed.length).fill(1 / mixed.length)

it('groups stand class after class, the likeliest first, each once', () => {
  const { order, classes } = classesOf(groupsOf(mixed), evenly)
  expect([...order].sort((a, b) => a - b)).toEqual(mixed.map((_, place) => place))
  const ages = Array.from(order, place => mixed[place]!.age)
  expect(ages).toEqual([...teenagers, ...babies, ...brothers].map(({ age }) => age))
  expect([...classes.ends].map(end => Math.round(100 * end))).toEqual([50, 80, 100])
  expect([...classes.evidence].map(Math.round)).toEqual([50, 30, 20])
})

it('rests on fewer groups than were seen where recent ones count for more', () => {
  const recent = evenly.map((_, place) => (place < 50 ? 0.018 : 0.002))
  const { classes } = classesOf(groupsOf(mixed), recent)
  expect(classes.evidence.reduce((a, b) => a + b, 0)).toBeCloseTo(1 / (50 * 0.018 ** 2 + 50 * 0.002 ** 2), 6)
})

it('shares of classes are drawn from the Dirichlet distribution; within a class chances are as they were', () => {
  const { classes } = classesOf(groupsOf(mixed), evenly)
  const drawn = new DrawnClasses(classes)
  const runs = 3000
  const points = 1000
  const shares = Array.from({ length: runs }, (_, run) => {
    drawn.draw(new Stream(1, run, 0, 11))
    const counts = [0, 0, 0]
    let before = -1
    for (let i = 0; i < points; i++) {
      const place = drawn.placeOf((i + 0.5) / points)
      if (place <= before || place >= 1) throw new Error('places do not rise from 0 to 1')
      before = place
      counts[classes.ends.findIndex(end => place < end + 1e-12)]!++
    }
    return counts.map(count => count / points)
  })
  const expected = [0.5, 0.3, 0.2]
  expected.forEach((share, i) => {
    const seen = overRuns(runs, run => shares[run]![i]!)
    expect(Math.abs(seen.mean - share)).toBeLessThan(4 * seen.standardError)
    expect(seen.variance / ((share * (1 - share)) / 101)).toBeCloseTo(1, 0)
  })
})

it('a draw next to 1 lies among the groups, also where their chances add up to a little more', () => {
  const { classes } = classesOf(groupsOf(mixed), evenly)
  const drawn = new DrawnClasses({ ...classes, ends: classes.ends.map(end => end * (1 + 1e-12)) })
  drawn.draw(new Stream(1, 2, 0, 11))
  expect(drawn.placeOf(1 - 2 ** -33)).toBeLessThan(1)
})
