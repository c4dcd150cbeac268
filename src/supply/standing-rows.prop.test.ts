import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NO_DAY, OPEN, KINDS, type FeeRow } from '../care/index.ts'
import { FEES_IDENTITY } from './row-identities.ts'
import { standingRows, type FileRow, type RowChange } from './standing-rows.ts'

const identity = { ...FEES_IDENTITY, idOf: (text: string) => text }

const feeRow: fc.Arbitrary<FeeRow> = fc.record({
  kind: fc.constantFrom(...KINDS.slice(0, 3)),
  weeklyFeeInPence: fc.integer({ min: 0, max: 9_000 }),
  from: fc.constantFrom(NO_DAY, 19_000, 19_365),
  to: fc.constant(OPEN),
})
const fileRows = fc.array(
  feeRow.map((row): FileRow<FeeRow> => ({ row, importId: '1' })),
  { maxLength: 8 },
)

/** Some rows of a file with what a person made of them. */
const changesTo = (file: readonly FileRow<FeeRow>[]): fc.Arbitrary<readonly RowChange<FeeRow>[]> => {
  const untouched = standingRows(file, [], identity)
  return fc.subarray([...untouched]).chain(rows =>
    fc
      .tuple(...rows.map(() => fc.tuple(feeRow, fc.constantFrom('corrected', 'removed' as const))))
      .map(made =>
        rows.map(({ id, row }, place): RowChange<FeeRow> => {
          const [after, change] = made[place]!
          return { rowId: id, change, row: after, fileSaid: row, by: 'Ann', at: '2025-05-01T09:30:00.000Z' }
        }),
      ),
  )
}
const twoFilesAndChanges = fileRows.chain(first => fc.tuple(fc.constant(first), fileRows, changesTo(first)))

it('whatever the next file says, every change stands once and no row of the file is lost or shown twice', () => {
  fc.assert(
    fc.property(twoFilesAndChanges, ([, next, changes]) => {
      const kept = standingRows(next, changes, identity)
      for (const change of changes) {
        const standing = kept.filter(row => row.id === change.rowId)
        expect(standing).toHaveLength(1)
        expect(standing[0]!.row).toBe(change.row)
        expect(standing[0]!.isRemoved).toBe(change.change === 'removed')
      }
      const shown = kept.filter(row => row.importId !== undefined)
      const said = shown.map(row => (row.corrected ? row.corrected.fileSays : row.row))
      expect(said).toEqual(next.map(({ row }) => row))
      expect(new Set(kept.map(row => row.id)).size).toBe(kept.length)
    }),
  )
})

it('the same file again changes nothing', () => {
  fc.assert(
    fc.property(twoFilesAndChanges, ([first, , changes]) => {
      const again = first.map(({ row }) => ({ row, importId: '2' }))
      const withoutImport = (file: readonly FileRow<FeeRow>[]) =>
        standingRows(file, changes, identity).map(({ importId, ...kept }) => [importId !== undefined, kept])
      expect(withoutImport(again)).toEqual(withoutImport(first))
    }),
  )
})
