import { describe, expect, it } from 'vitest'
import { makeDemoAuthority, type DemoAuthority } from './index.ts'

const demo = makeDemoAuthority({ seed: 7, size: 300 })
const textOf = ({ files }: DemoAuthority, path: string): string =>
  files.find(file => file.path === path)?.text ?? ''
const lines = (text: string): string[] => text.trimEnd().split('\r\n')

describe('the demo authority', () => {
  it('is the same, letter for letter, for the same seed and size', () =>
    expect(makeDemoAuthority({ seed: 7, size: 300 }).files).toEqual(demo.files))

  it('is another for another seed', () => {
    const path = '903/2024-25/episodes.csv'
    expect(textOf(makeDemoAuthority({ seed: 8, size: 300 }), path)).not.toEqual(textOf(demo, path))
  })

  it('has seven years of returns, each in a folder of its year', () => {
    const years = new Set(demo.files.flatMap(({ path }) => /^903\/(.{7})\//.exec(path)?.[1] ?? []))
    expect([...years]).toEqual(['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25'])
  })

  it('has ten tables a year, eleven from 2023-24 with the social workers, twelve from 2026-27 with the orders', () => {
    const tablesOf = (authority: DemoAuthority, year: string) =>
      authority.files.filter(({ path }) => path.startsWith(`903/${year}/`)).length
    expect(['2018-19', '2022-23', '2023-24', '2024-25'].map(year => tablesOf(demo, year))).toEqual([
      10, 10, 11, 11,
    ])
    const later = makeDemoAuthority({ seed: 7, size: 100, lastYear: '2026-27' })
    expect(tablesOf(later, '2026-27')).toBe(12)
  })

  it('plans ten homes, eight small and two larger', () => {
    const planned = lines(textOf(demo, 'provision.csv')).filter(line => line.includes(',planned,'))
    expect(planned.filter(line => line.startsWith('Small group home'))).toHaveLength(8)
    expect(planned.filter(line => line.startsWith('Larger home'))).toHaveLength(2)
  })

  it.each([
    [{ seed: 7.5, size: 300 }, /seed/],
    [{ seed: 7, size: 10 }, /size/],
    [{ seed: 7, size: 300, lastYear: '2024-26' }, /2024-26/],
    [{ seed: 7, size: 300, lastYear: '2030-31' }, /2026-27/],
    [{ seed: 7, size: 300, extractTo: 0 }, /extract/],
  ])('refuses %j', (options, why) => expect(() => makeDemoAuthority(options)).toThrow(why))
})
