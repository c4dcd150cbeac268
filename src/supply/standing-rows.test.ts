import { describe, expect, it } from 'vitest'
import { dayOf, OPEN, type ProvisionRow } from '../care/index.ts'
import { PLACES_IDENTITY } from './row-identities.ts'
import { standingRows, type FileRow, type RowChange } from './standing-rows.ts'

const identity = { ...PLACES_IDENTITY, idOf: (text: string) => text }
const home = (changed: Partial<ProvisionRow> = {}): ProvisionRow => ({
  provision: 'Alder House',
  kind: 'in_house_residential',
  places: 4,
  openFrom: dayOf(2026, 4, 1),
  openTo: OPEN,
  status: 'planned',
  ...changed,
})
const inFile = (...rows: ProvisionRow[]): FileRow<ProvisionRow>[] => rows.map(row => ({ row, importId: '2' }))
const AUTUMN = dayOf(2026, 10, 1)

const correction = (changed: Partial<RowChange<ProvisionRow>> = {}): RowChange<ProvisionRow> => ({
  rowId: identity.exact(home()),
  change: 'corrected',
  row: home({ places: 5 }),
  fileSaid: home(),
  by: 'Ann',
  at: '2025-05-01T09:30:00.000Z',
  ...changed,
})
const brief = (file: FileRow<ProvisionRow>[], ...changes: RowChange<ProvisionRow>[]) =>
  standingRows(file, changes, identity).map(kept => [
    kept.row.places,
    kept.corrected?.fileSays?.places,
    kept.isRemoved,
    kept.importId,
  ])

describe('a row that nobody changed', () => {
  it('is what the file says', () => {
    expect(brief(inFile(home()))).toEqual([[4, undefined, false, '2']])
  })

  it('has the same id in the next file, and another than its twin', () => {
    const [one, twin] = standingRows(inFile(home(), home({ places: 9 })), [], identity)
    const [next] = standingRows([{ row: home({ places: 7 }), importId: '3' }], [], identity)
    expect(next!.id).toBe(one!.id)
    expect(twin!.id).not.toBe(one!.id)
  })
})

describe('a row that a person corrected', () => {
  it('stands over the file, and shows what the file says now', () => {
    expect(brief(inFile(home({ places: 6 })), correction())).toEqual([[5, 6, false, '2']])
  })

  it('is known again when the file takes over the day that the person gave', () => {
    const moved = correction({ row: home({ openFrom: AUTUMN, places: 5 }) })
    expect(brief(inFile(home({ openFrom: AUTUMN })), moved)).toEqual([[5, 4, false, '2']])
  })

  it('is known again when the file gives another day and there is only one such row', () => {
    const later = dayOf(2027, 1, 1)
    expect(brief(inFile(home({ openFrom: later })), correction())).toEqual([[5, 4, false, '2']])
  })

  it('stands beside the file’s rows where two of them might be meant', () => {
    const file = inFile(home({ openFrom: AUTUMN, places: 1 }), home({ openFrom: AUTUMN + 1, places: 2 }))
    expect(brief(file, correction())).toEqual([
      [1, undefined, false, '2'],
      [2, undefined, false, '2'],
      [5, 4, false, undefined],
    ])
  })

  it('stands though no file has it any more', () => {
    expect(brief([], correction())).toEqual([[5, 4, false, undefined]])
  })

  it('does not take the row that another correction is about', () => {
    const second = home({ openFrom: AUTUMN, places: 2 })
    const other = correction({ rowId: identity.exact(second), fileSaid: second, row: home({ places: 3 }) })
    expect(brief(inFile(home(), second), other, correction())).toEqual([
      [5, 4, false, '2'],
      [3, 2, false, '2'],
    ])
  })
})

describe('a row that a person removed', () => {
  it('stays out when the file brings it again', () => {
    const removal = correction({ change: 'removed', row: home() })
    expect(brief(inFile(home()), removal)).toEqual([[4, 4, true, '2']])
  })
})

describe('a row that a person entered', () => {
  const entered = correction({ rowId: 'by hand', change: 'entered', fileSaid: undefined })

  it('stands beside the file', () => {
    const file = inFile(home({ provision: 'Birch House' }))
    expect(brief(file, entered)).toEqual([
      [4, undefined, false, '2'],
      [5, undefined, false, undefined],
    ])
  })

  it('is not counted twice when a file brings it', () => {
    expect(brief(inFile(home()), entered)).toEqual([[5, 4, false, '2']])
  })

  it('and took out again does not hide the file’s row', () => {
    const removal = correction({ rowId: 'by hand', change: 'removed', fileSaid: undefined })
    expect(brief(inFile(home()), removal)).toEqual([
      [4, undefined, false, '2'],
      [5, undefined, true, undefined],
    ])
  })
})
