import { expect, it } from 'vitest'
import { trustCsv } from './trust-csv.ts'
import { publicTrustInWords, trustInWords, trustRules } from './trust-in-words.ts'

const trust = {
  rows: 2000,
  repaired: 13,
  setAside: 7,
  repairs: [{ rule: 'repair-overlap', severity: 'warning', rows: 13 }],
  setAsides: [{ rule: 'repair-no-child', severity: 'error', rows: 7 }],
} as const

it('a figure says how many rows it rests on, how many were mended and how many could not be used', () =>
  expect(trustInWords(trust)).toBe(
    'It rests on 2,000 rows of the returns; 13 of them (0.7 %) were mended, and 7 more could not be used.',
  ))

it('to those who see no small numbers it says a rounded share alone', () => {
  expect(publicTrustInWords(trust)).toBe(
    'It rests on the returns; about 1 in 100 rows were mended or could not be used.',
  )
  expect(publicTrustInWords({ ...trust, repaired: 2 })).toContain('fewer than 1 in 100 rows')
})

it('and by which rule', () =>
  expect(trustRules(trust)).toEqual(['repair-overlap: 13 mended', 'repair-no-child: 7 not used']))

it('each measure has its row in trust.csv', () =>
  expect(trustCsv([{ measure: 'in_care', trust }])).toBe(
    'measure,rows,repaired,set_aside,rules\nin_care,2000,13,7,repair-overlap: 13 mended; repair-no-child: 7 not used\n',
  ))
