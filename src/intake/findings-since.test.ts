import { describe, expect, it } from 'vitest'
import type { Finding } from '../care/index.ts'
import { findingsSince, importBefore, type FoundInImport } from './findings-since.ts'
import type { ImportedFile, KeptImport } from './imports.ts'

const finding = (child: string, changed: Partial<Finding> = {}): Finding => ({
  file: 'header.csv',
  row: 2,
  table: 'Header',
  child,
  field: 'DOB',
  rule: '102',
  severity: 'error',
  message: 'x',
  ...changed,
})
const file = (path: string, readAs: string): ImportedFile => ({
  path,
  readAs,
  rows: 1,
  sha256: path,
  bytes: 1,
})
const HEADER = file('header.csv', 'Header 2024-25')
const EPISODES = file('episodes.csv', 'Episodes 2024-25')
const inEpisodes = { file: 'episodes.csv', table: 'Episodes' }
const OLD_HEADER = file('old.csv', 'Header 2023-24')

const kept = (id: string, ...files: ImportedFile[]): KeptImport => ({
  ...{ id, by: 'Ann', at: '2025-05-01T09:30:00.000Z', state: 'kept', undone: undefined },
  ...{ files, rows: 1, findings: { error: 0, warning: 0, note: 0 } },
})
const found = (findings: Finding[], ...files: ImportedFile[]): FoundInImport => ({
  kept: kept('1', ...(files.length > 0 ? files : [HEADER])),
  findings,
})
const brief = (before: FoundInImport, now: FoundInImport) => {
  const since = findingsSince(before, now)
  const children = (findings: readonly Finding[]) => findings.map(({ child }) => child)
  return [children(since.isNew), children(since.stillThere), children(since.fixed)]
}

describe('the import before', () => {
  const all = [
    kept('4', HEADER),
    kept('3', file('f.csv', 'fees')),
    kept('2', OLD_HEADER, HEADER),
    kept('1', HEADER),
  ]

  it('is the newest older one with a year in common', () => {
    expect(importBefore(all[0]!, all)?.id).toBe('2')
    expect(importBefore(all[3]!, all)).toBeUndefined()
  })

  it('of a return has more in common than the authority’s own files', () => {
    const own = file('authority.csv', 'authority')
    const newer = kept('2', own, HEADER)
    expect(importBefore(newer, [newer, kept('1', own, OLD_HEADER)])).toBeUndefined()
    expect(importBefore(kept('2', own), [kept('2', own), kept('1', own, HEADER)])?.id).toBe('1')
  })

  it('has no year in common by files that were not read', () => {
    const unread = file('notes.txt', 'not read')
    expect(importBefore(kept('2', unread), [kept('2', unread), kept('1', unread)])).toBeUndefined()
  })
})

describe('findings since the import before', () => {
  it('are new, still there though their row moved, or fixed', () => {
    const now = found([finding('2', { row: 9, message: 'in row 9' }), finding('3')])
    expect(brief(found([finding('1'), finding('2')]), now)).toEqual([['3'], ['2'], ['1']])
  })

  it('are counted: of two alike one may be fixed', () => {
    expect(brief(found([finding('1'), finding('1')]), found([finding('1')]))).toEqual([[], ['1'], ['1']])
  })

  it('are neither fixed nor new in a table or a year that only one of the two holds', () => {
    const findings = [finding('1'), finding('2', inEpisodes), finding('3', { file: 'old.csv' })]
    const wide = found(findings, HEADER, EPISODES, OLD_HEADER)
    expect(brief(wide, found([]))).toEqual([[], [], ['1']])
    expect(brief(found([]), wide)).toEqual([['1'], [], []])
  })

  it('of one XML are compared with those of CSV files', () => {
    const xml = file('return.xml', '12 tables 2024-25')
    const before = found([finding('1'), finding('2'), finding('3', inEpisodes)], HEADER, EPISODES)
    const now = found([finding('2', { file: 'return.xml' })], xml)
    expect(brief(before, now)).toEqual([[], ['2'], ['1', '3']])
  })

  it('about a whole file or about no file are compared too', () => {
    const aboutNone = finding('', { file: '', table: '', field: '', message: 'No fees.csv.' })
    const aboutFile = finding('', { table: '', field: '', message: 'Not in UTF-8.' })
    expect(brief(found([aboutNone, aboutFile]), found([aboutNone]))).toEqual([[], [''], ['']])
  })
})
