import { describe, expect, it } from 'vitest'
import { InputError } from '../care/index.ts'
import { mustBeAgreed, mustUseEveryRow, readIntake, unusableRows, unusableRowsWarning } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const PROVISION = 'provision,kind,places\nElm,in_house_residential,4\nBirch,castle,4\nAsh,secure,many\n'
const BUDGET = 'year,line,amount\n2026-27,all,1000\n2027-28,all,lots\n'
const read = (...files: (readonly [string, string])[]) =>
  readIntake(files.map(([path, text]) => ({ path, bytes: bytes(text) })))

const NOTHING_ELSE = { another: [], grave: [], same: undefined, told: [] }

describe('rows of the authority’s own files that cannot be used', () => {
  const intake = read(['provision.csv', PROVISION], ['budget.csv', BUDGET])

  it('are counted once each, with the first thing that is wrong, file after file', () => {
    const found = unusableRows(intake).map(one => [one.file, one.unusable, one.usable, one.first.row, one.first.field]) // prettier-ignore
    expect(found).toEqual([
      ['budget.csv', 1, 1, 3, 'amount'],
      ['provision.csv', 2, 1, 3, 'kind'],
    ])
  })

  it('stop an import until a person agrees, with counts, file, row and column', () => {
    const unusable = unusableRowsWarning(unusableRows(intake))
    const warnings = { ...NOTHING_ELSE, unusable }
    expect(() => mustBeAgreed(warnings, {})).toThrow(InputError)
    expect(() => mustBeAgreed(warnings, {})).toThrow(
      /^budget\.csv, row 3, amount: .*1 row of budget\.csv cannot be used, 1 can; 2 rows of provision\.csv cannot be used, 1 can \(row 3, kind: .*--leave-out-rows/s,
    )
    expect(() => mustBeAgreed(warnings, { besideAnother: true })).toThrow(InputError)
    expect(() => mustBeAgreed(warnings, { leaveOutRows: true })).not.toThrow()
  })

  it('stop a command only where its files count', () => {
    expect(() => mustUseEveryRow(intake)).toThrow(/^budget\.csv, row 3, amount/)
    expect(() => mustUseEveryRow(intake, ['provision'])).toThrow(/^provision\.csv, row 3, kind/)
    expect(() => mustUseEveryRow(intake, ['fees'])).not.toThrow()
  })

  it('are none where a cell alone is left out, and none in a return', () => {
    const doubtful = 'provision,kind,places,staffed\nElm,in_house_residential,4,some\n'
    const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE\n1,nonsense,S,C2,N1,U1\n'
    const all = read(['provision.csv', doubtful], ['903/2024-25/episodes.csv', episodes])
    expect(all.findings.length).toBeGreaterThan(0)
    expect(unusableRows(all)).toEqual([])
  })
})

it('files of another authority are kept only where a person says so', () => {
  const warnings = { ...NOTHING_ELSE, unusable: undefined, another: ['They are of Wexcombe.'] }
  expect(() => mustBeAgreed(warnings, { leaveOutRows: true })).toThrow(/Wexcombe.*--beside-another/)
  expect(() => mustBeAgreed(warnings, { besideAnother: true })).not.toThrow()
})
