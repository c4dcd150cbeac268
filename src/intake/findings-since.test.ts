import { describe, expect, it } from 'vitest'
import type { Finding } from '../care/index.ts'
import { findingsSince } from './findings-since.ts'
import type { ImportedFile, Imports, KeptImport } from './imports.ts'

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

/** Imports, oldest first, each with its files and findings; ids count from 1. */
function importsOf(...given: readonly { files?: ImportedFile[]; findings: Finding[] }[]): Imports {
  const kept = given.map(({ files = [HEADER] }, place): KeptImport => ({
    ...{ id: String(place + 1), by: 'Ann', at: '2025-05-01T09:30:00.000Z', state: 'kept', undone: undefined },
    ...{ files, rows: 1, findings: { error: 0, warning: 0, note: 0 } },
  }))
  const asked = {
    list: () => Promise.resolve([...kept].reverse()),
    findings: (id: string) => Promise.resolve(given[Number(id) - 1]!.findings),
  }
  return asked as unknown as Imports
}

const brief = async (imports: Imports, id: string) => {
  const since = await findingsSince(imports, id)
  const children = (findings: readonly Finding[]) => findings.map(({ child }) => child)
  return (
    since && {
      before: since.before?.id,
      isNew: children(since.isNew),
      stillThere: children(since.stillThere),
      fixed: children(since.fixed),
    }
  )
}

describe('findings since the import before', () => {
  it('are new, still there though their row moved, or fixed', async () => {
    const imports = importsOf(
      { findings: [finding('1'), finding('2')] },
      { findings: [finding('2', { row: 9, message: 'in row 9' }), finding('3')] },
    )
    expect(await brief(imports, '2')).toEqual({ before: '1', isNew: ['3'], stillThere: ['2'], fixed: ['1'] })
  })

  it('are counted: of two alike one may be fixed', async () => {
    const imports = importsOf({ findings: [finding('1'), finding('1')] }, { findings: [finding('1')] })
    expect(await brief(imports, '2')).toEqual({ before: '1', isNew: [], stillThere: ['1'], fixed: ['1'] })
  })

  it('are all new in the first import of a year', async () => {
    const other = file('header.csv', 'Header 2023-24')
    const imports = importsOf({ files: [other], findings: [finding('1')] }, { findings: [finding('1')] })
    expect(await brief(imports, '2')).toEqual({ before: undefined, isNew: ['1'], stillThere: [], fixed: [] })
  })

  it('are not called fixed where the later import does not hold the table or the year', async () => {
    const earlier = [HEADER, file('episodes.csv', 'Episodes 2024-25'), file('old.csv', 'Header 2023-24')]
    const findings = [
      finding('1'),
      finding('2', { file: 'episodes.csv', table: 'Episodes' }),
      finding('3', { file: 'old.csv' }),
    ]
    const imports = importsOf({ files: earlier, findings }, { findings: [] })
    expect(await brief(imports, '2')).toMatchObject({ fixed: ['1'] })
  })

  it('of one XML are compared with those of CSV files', async () => {
    const xml = file('return.xml', '12 tables 2024-25')
    const imports = importsOf(
      { findings: [finding('1'), finding('2')] },
      { files: [xml], findings: [finding('2', { file: 'return.xml' })] },
    )
    expect(await brief(imports, '2')).toMatchObject({ stillThere: ['2'], fixed: ['1'] })
  })

  it('of an unknown import there are none', async () => {
    expect(await brief(importsOf({ findings: [] }), '7')).toBeUndefined()
  })
})
