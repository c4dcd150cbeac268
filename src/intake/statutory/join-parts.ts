import { Table } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import type { TablePart } from './table-builder.ts'

/** Parts of the same table one after another; columns that only one part has read as blank in the others. */
export function joinParts(parts: readonly TablePart[], findings?: FindingList): TablePart {
  const [first, ...others] = parts
  if (others.length === 0) return first!
  for (const other of others)
    findings?.add({
      file: other.path,
      table: first!.table.name,
      rule: 'read-joined',
      severity: 'note',
      message: `${first!.table.name} comes in more than one file: these rows are added to those of ${first!.path}.`,
    })
  return {
    table: joinedTable(parts),
    path: first!.path,
    contents: joinedNumbers(parts.map(part => part.contents)),
  }
}

function joinedTable(parts: readonly TablePart[]): Table {
  const tables = parts.map(part => part.table)
  const names = new Set(tables.flatMap(table => [...table.columns.keys()]))
  const columns = new Map([...names].map(name => [name, tables.flatMap(table => table.text(name))]))
  return new Table(
    tables[0]!.name,
    tables.reduce((sum, table) => sum + table.rowCount, 0),
    columns,
    filesOf(parts),
    joinedNumbers(tables.map(table => table.rowNumbers)),
  )
}

/** A path a row; one for the whole where no part has a row, so that the table still has its file. */
function filesOf(parts: readonly TablePart[]): string | readonly string[] {
  const files = parts.flatMap(part => new Array<string>(part.table.rowCount).fill(part.path))
  return files.length > 0 ? files : parts[0]!.path
}

function joinedNumbers(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
