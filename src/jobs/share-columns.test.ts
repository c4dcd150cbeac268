import { expect, it } from 'vitest'
import { shareColumns, type Shared } from './share-columns.ts'

const nothingShared = (): Shared => new WeakMap()

const value = {
  name: 'a',
  none: undefined,
  parts: [{ column: Float64Array.of(0.5, 2) }],
  days: Int16Array.of(-3, 4),
}

it('what is shared says the same, in memory of threads', () => {
  const shared = shareColumns(value, nothingShared())
  expect(shared).toEqual(value)
  expect(shared.days.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(shared.parts[0]!.column.buffer).toBeInstanceOf(SharedArrayBuffer)
})

it('a column is copied once', () => {
  const before = nothingShared()
  expect(shareColumns(value, before).days).toBe(shareColumns({ days: value.days }, before).days)
})
