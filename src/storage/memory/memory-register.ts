import type { FileRow, Register, RowIdentity } from '../../supply/index.ts'
import { registerOf, type RowEvent } from '../register-of.ts'

/** A register that is gone with the process: for tests. */
export function memoryRegister<Row>(
  fileRows: () => readonly FileRow<Row>[],
  identity: Omit<RowIdentity<Row>, 'idOf'>,
): Register<Row> {
  const newest = new Map<string, RowEvent<Row>>()
  return registerOf(
    {
      fileRows: async () => fileRows(),
      newestEvents: async () => [...newest.values()],
      record: async event => void newest.set(event.rowId, event),
    },
    identity,
  )
}
