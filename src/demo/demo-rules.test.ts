import { describe, expect, it } from 'vitest'
import { demoRows, demoSources } from '../../test/support/demo-files.ts'
import { parseDay, type Finding } from '../care/index.ts'
import { checkIntake, readIntake } from '../intake/index.ts'
import { makeDemoAuthority, type DemoAuthority } from './index.ts'

function findingsOf(demo: DemoAuthority): Finding[] {
  const intake = readIntake(demoSources(demo))
  return [...intake.findings, ...checkIntake(intake).findings]
}

const briefly = ({ file, row, rule }: Finding): string => `${rule} ${file}:${row}`
const isOdd = ({ severity }: Finding): boolean => severity !== 'note'

describe('the demo’s returns before the Department’s rules', () => {
  it.each([
    { seed: 7, size: 500, lastYear: '2024-25' },
    { seed: 12, size: 250, lastYear: '2025-26' },
    { seed: 3, size: 250, lastYear: '2026-27' },
  ])('without slips they are without fault: seed $seed, to $lastYear', options =>
    expect(
      findingsOf(makeDemoAuthority({ ...options, slips: false }))
        .filter(isOdd)
        .map(briefly),
    ).toEqual([]),
  )

  it('the rules that need lists of providers, postcodes and the year before have run', () => {
    const intake = readIntake(demoSources(makeDemoAuthority({ seed: 7, size: 100, slips: false })))
    const ran = new Set(checkIntake(intake).ran.map(({ rule }) => rule))
    for (const rule of ['219', '221', '224', '227', '228', '229', '392c', '503A', '1008', '1015'])
      expect(ran).toContain(rule)
  })

  it('an extract cut in the year after is without fault too', () => {
    const extractTo = parseDay('30/11/2025')
    const demo = makeDemoAuthority({ seed: 5, size: 300, slips: false, extractTo })
    expect(demoRows(demo, '903/2025-26/episodes.csv').length).toBeGreaterThan(300)
    expect(findingsOf(demo).filter(isOdd).map(briefly)).toEqual([])
  })
})

describe('deliberate slips', () => {
  const demo = makeDemoAuthority({ seed: 7, size: 400 })
  const found = new Set(findingsOf(demo).map(briefly))

  it('are each found, in their row and by the rule that slips.csv names', () => {
    const missed = demoRows(demo, 'slips.csv').filter(
      slip => !found.has(`${slip['rule']} ${slip['file']}:${slip['row']}`),
    )
    expect(missed).toEqual([])
  })

  it('spoil about one row in a hundred, in every year and most tables', () => {
    const rows = demo.files
      .filter(({ path }) => path.startsWith('903/'))
      .reduce((sum, { path }) => sum + demoRows(demo, path).length, 0)
    expect(demo.slips.length / rows).toBeGreaterThan(0.008)
    expect(demo.slips.length / rows).toBeLessThan(0.02)
    expect(new Set(demo.slips.map(({ file }) => file.slice(4, 11))).size).toBe(7)
    expect(new Set(demo.slips.map(({ table }) => table)).size).toBeGreaterThanOrEqual(8)
  })

  it('are the only difference from the same authority without slips', () => {
    const clean = makeDemoAuthority({ seed: 7, size: 400, slips: false })
    for (const { path } of demo.files.filter(each => each.path.startsWith('903/'))) {
      const [before, after] = [demoRows(clean, path), demoRows(demo, path)]
      const changed = after.flatMap((row, i) =>
        Object.keys(row).some(name => row[name] !== before[i]![name]) ? [i + 2] : [],
      )
      const planted = demo.slips.filter(slip => slip.file === path).map(slip => slip.row)
      expect(changed).toEqual(planted.sort((a, b) => a - b))
    }
  })
})
