import { describe, expect, it } from 'vitest'
import type { PostcodesUsed, RuleNotRun } from '../intake/index.ts'
import { postcodesInWords, rulesNotRunCsv, rulesNotRunInWords, rulesResting } from './rules-not-run.ts'

const notRun = [
  { rule: '503H', year: '2024/25', missing: ["last year's Episodes", 'postcodes'] },
  { rule: '218', year: '2024/25', missing: ['postcodes'] },
  { rule: '218', year: '2023/24', missing: ['postcodes'] },
  { rule: '103', year: '2023/24', missing: ['Header.ETHNIC'] },
  { rule: '1008', year: '2023/24', missing: ['providers that cover the return'] },
  { rule: '502', year: '2023/24', missing: ["last year's Episodes up to 31 March"] },
]

describe('rules that did not run', () => {
  it('stand by what they miss, what stops most of them first', () =>
    expect(rulesResting(notRun)).toEqual([
      { missing: 'a directory of postcodes', rules: ['218', '503H'], years: ['2023/24', '2024/25'] },
      { missing: 'the table Episodes of the year before', rules: ['503H'], years: ['2024/25'] },
      { missing: 'the column ETHNIC of Header', rules: ['103'], years: ['2023/24'] },
      { missing: 'a list of providers that covers the year', rules: ['1008'], years: ['2023/24'] },
      { missing: 'Episodes of the year before, up to 31 March', rules: ['502'], years: ['2023/24'] },
    ]))

  it('are counted once each in a sentence; none where all ran', () => {
    expect(rulesNotRunInWords(notRun)).toBe(
      '5 rules did not run in some year, because what they ask for is not there.',
    )
    expect(rulesNotRunInWords([])).toBeUndefined()
  })

  it('are a file with a row a rule and year', () =>
    expect(rulesNotRunCsv(notRun.slice(0, 1))).toBe(
      "collection_year,rule,missing\n2024/25,503H,last year's Episodes postcodes\n",
    ))
})

it('it is said which postcodes were used, or that none were', () => {
  const said = (postcodes: PostcodesUsed | undefined, rests: readonly RuleNotRun[] = []) =>
    postcodesInWords({ postcodes, notRun: rests })
  expect(said(undefined)).toContain('No directory of postcodes was used')
  expect(said({ from: 'files', count: 1200, keptOn: undefined })).toBe(
    'Distances and areas rest on the postcodes that came with the files (1,200 postcodes).',
  )
  const kept = { from: 'installation', count: 2_713_123, keptOn: '2026-11-22' } as const
  expect(said(kept)).toContain('the directory that was kept here on 22 November 2026 (2,713,123 postcodes)')
  expect(
    said(kept, [{ rule: '179', year: '2024/25', missing: ['postcodes that cover the return'] }]),
  ).toContain(
    'It knows fewer than half of the postcodes of 2024/25: nothing is said about distances and areas of that year.',
  )
})
