/** Columns that were shared before. */
export type Shared = WeakMap<Column, Column>
type Column = Int32Array | Int16Array | Uint8Array | Float64Array

const isColumn = (value: unknown): value is Column =>
  value instanceof Int32Array ||
  value instanceof Int16Array ||
  value instanceof Uint8Array ||
  value instanceof Float64Array

/**
 * The same plain value with its columns in memory that threads share: a message with it copies none of them.
 * @param before columns that were shared before: these are not copied again
 */
export function shareColumns<Value>(value: Value, before: Shared): Value {
  const share = (one: unknown): unknown => {
    if (isColumn(one)) return sharedColumn(one, before)
    if (Array.isArray(one)) return one.map(share)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, share(part)]))
  }
  return share(value) as Value
}

function sharedColumn(column: Column, before: Shared): Column {
  const known = before.get(column)
  if (known) return known
  const Columns = column.constructor as new (memory: SharedArrayBuffer) => Column
  const shared = new Columns(new SharedArrayBuffer(column.byteLength))
  shared.set(column)
  before.set(column, shared)
  return shared
}
