import { createHash, randomUUID } from 'node:crypto'
import { InputError } from '../care/index.ts'
import {
  standingRows,
  type FileRow,
  type KeptRow,
  type Register,
  type RowChange,
  type RowIdentity,
} from '../supply/index.ts'

/** What a person did to a row; nothing of it is ever overwritten. */
export type RowEvent<Row> =
  | RowChange<Row>
  | { readonly rowId: string; readonly change: 'restored'; readonly by: string; readonly at: string }

/** Where a register's rows and events are kept. */
export interface RegisterRecords<Row> {
  /** Rows of the newest kept import that holds the register. */
  fileRows(): Promise<readonly FileRow<Row>[]>
  /** The newest event of each row, oldest row first. */
  newestEvents(): Promise<readonly RowEvent<Row>[]>
  record(event: RowEvent<Row>): Promise<void>
}

/** The records of a register, and turns at changing them: whoever looks before writing does both in one turn. */
export interface RegisterRecordsInTurn<Row> extends RegisterRecords<Row> {
  /** All of `work` or nothing of it, and no other turn at this register meanwhile, in whichever process. */
  inTurn<Value>(work: (records: RegisterRecords<Row>) => Promise<Value>): Promise<Value>
}

/** Short, and no name of a home in it: ids stand in addresses. */
const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** A register on its records; the rules of what stands are `standingRows`. */
export function registerOf<Row>(
  records: RegisterRecordsInTurn<Row>,
  known: Omit<RowIdentity<Row>, 'idOf'>,
): Register<Row> {
  const identity = { ...known, idOf: shortHash }

  async function listOf(held: RegisterRecords<Row>): Promise<readonly KeptRow<Row>[]> {
    const changes = (await held.newestEvents()).filter(event => event.change !== 'restored')
    return standingRows(await held.fileRows(), changes, identity)
  }

  async function find(held: RegisterRecords<Row>, id: string): Promise<KeptRow<Row>> {
    const row = (await listOf(held)).find(kept => kept.id === id)
    if (!row) throw new InputError('There is no such row any more. Open the list again.')
    return row
  }

  return {
    list: () => listOf(records),
    enter: (row, by, at) =>
      records.inTurn(async held => {
        const twin = (await listOf(held)).find(
          kept => !kept.isRemoved && identity.exact(kept.row) === identity.exact(row),
        )
        if (twin) throw new InputError('There is such a row already, from the same day. Correct that one.')
        const rowId = shortHash(randomUUID())
        await held.record({ rowId, change: 'entered', row, fileSaid: undefined, by, at })
        return find(held, rowId)
      }),
    correct: (id, row, by, at) =>
      records.inTurn(async held => {
        const fileSaid = saidByFile(await find(held, id))
        await held.record({ rowId: id, change: fileSaid ? 'corrected' : 'entered', row, fileSaid, by, at })
        return find(held, id)
      }),
    remove: (id, by, at) =>
      records.inTurn(async held => {
        const kept = await find(held, id)
        const fileSaid = saidByFile(kept)
        await held.record({ rowId: id, change: 'removed', row: kept.row, fileSaid, by, at })
      }),
    restore: (id, by, at) =>
      records.inTurn(async held => {
        if (!(await find(held, id)).corrected) return
        await held.record({ rowId: id, change: 'restored', by, at })
      }),
  }
}

const saidByFile = <Row>(kept: KeptRow<Row>): Row | undefined =>
  kept.corrected ? kept.corrected.fileSays : kept.row
