import { expect, it } from 'vitest'
import { historyOf } from '../../test/support/small-returns.ts'

const children = (count: number) =>
  Array.from({ length: count }, (_, i) => `C${100 + i},01/06/2022,S,V2,N1,U4,PR1,,`)
const rules = (kept: number, vanished: number) =>
  historyOf({ '2022-23': children(kept + vanished), '2023-24': children(kept) })
    .findings.filter(finding => finding.rule === 'repair-many-vanished')
    .map(({ file, row, message }) => `${file} ${row} ${message.slice(0, 43)}`)

it('a return from which many children are missing is asked about', () =>
  expect(rules(30, 20)).toEqual(['2023-24/episodes.csv 0 20 of the 50 children in care on 2023-03-31']))

it('a few missing children are named one by one, and no more is said', () =>
  expect(rules(30, 19)).toEqual([]))

it('neither are twenty of four hundred', () => expect(rules(380, 20)).toEqual([]))
