import type { FileRow, Register, RowIdentity } from '../../supply/index.ts'
import { registerOf, type RegisterRecords, type RowEvent } from '../register-of.ts'
import { Turns } from '../turns.ts'

/** A register that is gone with the process: for tests. */
export function memoryRegister<Row>(
  fileRows: () => readonly FileRow<Row>[],
  identity: Omit<RowIdentity<Row>, 'idOf'>,
): Register<Row> {
  const newest = new Map<string, RowEvent<Row>>()
  const turns = new Turns()
  const records: RegisterRecords<Row> = {
    fileRows: async () => fileRows(),
    newestEvents: async () => [...newest.values()],
    record: async event => void newest.set(event.rowId, event),
  }
  return registerOf({ ...records, inTurn: work => turns.take(() => work(records)) }, identity)
}
