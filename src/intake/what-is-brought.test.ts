import { describe, expect, it } from 'vitest'
import { InputError, parseDay, Table, type TableName } from '../care/index.ts'
import type { Intake, KeptImport } from './index.ts'
import { heldRecords, mustHoldSomething, olderExtractWarning, otherAuthorityWarning } from './index.ts'

const NOTHING: Intake = {
  authority: undefined,
  returns: [],
  provision: undefined,
  fees: undefined,
  files: [],
  findings: [],
}
const A_RETURN = { collectionYear: '2024-25', firstDay: 0, lastDay: 364, tables: new Map() }

const kept = (by: string, state: KeptImport['state'] = 'kept'): KeptImport => ({
  id: '1',
  by,
  at: '2026-03-01T09:00:00.000Z',
  state,
  undone: undefined,
  files: [],
  rows: 1,
  findings: { error: 0, warning: 0, note: 0 },
})

describe('an import', () => {
  it('holds something where any part is there, localities alone included', () => {
    expect(() => mustHoldSomething({ ...NOTHING, returns: [A_RETURN] })).not.toThrow()
    expect(() => mustHoldSomething({ ...NOTHING, localities: [] })).not.toThrow()
  })

  it('of nothing is refused with the first thing that is wrong', () => {
    const finding = {
      file: 'a.csv',
      row: 3,
      table: '',
      child: '',
      field: 'places',
      rule: 'read-row',
      severity: 'error',
      message: 'not a number.',
    } as const
    expect(() => mustHoldSomething({ ...NOTHING, findings: [finding] })).toThrow(
      new InputError('nothing that can be used: a.csv, row 3, places: not a number.'),
    )
    expect(() => mustHoldSomething(NOTHING)).toThrow(InputError)
  })
})

describe('records of another authority', () => {
  const wexcombe = { name: 'Wexcombe', laCode: undefined, ownProviders: ['PR1'] }
  const returnOf = (authority?: typeof wexcombe) => ({ authority, returns: [A_RETURN] })

  it('are warned of by the name that the files give', () => {
    const held = heldRecords([kept('Sam')], 'Dunmere')
    expect(otherAuthorityWarning(returnOf(wexcombe), held)).toContain(
      'of Wexcombe. The records here are of Dunmere',
    )
    expect(otherAuthorityWarning(returnOf({ ...wexcombe, name: 'Dunmere' }), held)).toBeUndefined()
    expect(otherAuthorityWarning(returnOf(), held)).toBeUndefined()
  })

  it('are not told from records of which nobody has said whose they are', () =>
    expect(
      otherAuthorityWarning(returnOf(wexcombe), heldRecords([kept('Sam')], 'Your authority')),
    ).toBeUndefined())

  it('are warned of without a name where the records here are invented', () => {
    const held = heldRecords([kept('Sam'), kept('demo')], 'Larkwater')
    expect(otherAuthorityWarning(returnOf(), held)).toContain('Larkwater, an invented one')
    expect(otherAuthorityWarning({ ...returnOf(), returns: [] }, held)).toBeUndefined()
  })

  it('are not warned of once the invented import is undone, nor where nothing is held', () => {
    expect(heldRecords([kept('demo', 'undone')], 'Larkwater')).toBeUndefined()
    expect(otherAuthorityWarning(returnOf(wexcombe), undefined)).toBeUndefined()
  })
})

describe('an old extract after a newer one', () => {
  const cutOn = (iso: string, ...tables: TableName[]) => ({
    collectionYear: '2024-25',
    lastDay: parseDay(iso),
    tables: new Map(tables.map(name => [name, new Table(name, 0, new Map(), 'x.csv', new Int32Array())])),
  })
  const held = [{ collectionYear: '2024-25', lastDay: parseDay('2025-03-31') }]

  it('is warned of with both days', () =>
    expect(olderExtractWarning([cutOn('2024-09-17', 'Episodes')], held)).toContain(
      '2024-25 here reaches 31 March 2025; these files reach 17 September 2024',
    ))

  it('is none where it reaches as far, brings no episodes, or is of another year', () => {
    expect(olderExtractWarning([cutOn('2025-03-31', 'Episodes')], held)).toBeUndefined()
    expect(olderExtractWarning([cutOn('2024-09-17', 'Header')], held)).toBeUndefined()
    expect(olderExtractWarning([cutOn('2024-09-17', 'Episodes')], [])).toBeUndefined()
  })
})
