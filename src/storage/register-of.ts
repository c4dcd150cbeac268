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

/** Short, and no name of a home in it: ids stand in addresses. */
const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** A register on its records; the rules of what stands are `standingRows`. */
export function registerOf<Row>(
  records: RegisterRecords<Row>,
  known: Omit<RowIdentity<Row>, 'idOf'>,
): Register<Row> {
  const identity = { ...known, idOf: shortHash }

  async function list(): Promise<readonly KeptRow<Row>[]> {
    const changes = (await records.newestEvents()).filter(event => event.change !== 'restored')
    return standingRows(await records.fileRows(), changes, identity)
  }

  async function find(id: string): Promise<KeptRow<Row>> {
    const row = (await list()).find(kept => kept.id === id)
    if (!row) throw new InputError('There is no such row any more. Open the list again.')
    return row
  }

  return {
    list,
    async enter(row, by, at) {
      const twin = (await list()).find(
        kept => !kept.isRemoved && identity.exact(kept.row) === identity.exact(row),
      )
      if (twin) throw new InputError('There is such a row already, from the same day. Correct that one.')
      const rowId = shortHash(randomUUID())
      await records.record({ rowId, change: 'entered', row, fileSaid: undefined, by, at })
      return find(rowId)
    },
    async correct(id, row, by, at) {
      const fileSaid = saidByFile(await find(id))
      await records.record({ rowId: id, change: fileSaid ? 'corrected' : 'entered', row, fileSaid, by, at })
      return find(id)
    },
    async remove(id, by, at) {
      const kept = await find(id)
      await records.record({
        rowId: id,
        change: 'removed',
        row: kept.row,
        fileSaid: saidByFile(kept),
        by,
        at,
      })
    },
    async restore(id, by, at) {
      if (!(await find(id)).corrected) return
      await records.record({ rowId: id, change: 'restored', by, at })
    },
  }
}

const saidByFile = <Row>(kept: KeptRow<Row>): Row | undefined =>
  kept.corrected ? kept.corrected.fileSays : kept.row
