import type { KeptRow } from './register.ts'

/** A row as the newest file gives it. */
export interface FileRow<Row> {
  readonly row: Row
  readonly importId: string
}

/** What a person last did to a row of a register; what they took back is not among these. */
export interface RowChange<Row> {
  readonly rowId: string
  readonly change: 'entered' | 'corrected' | 'removed'
  /** What stands since; of a removed row, what stood. */
  readonly row: Row
  /** What the file said then; undefined: entered by hand. */
  readonly fileSaid: Row | undefined
  readonly by: string
  readonly at: string
}

/** How rows of a register are known again in the next file. */
export interface RowIdentity<Row> {
  /** The same text: the same row. */
  readonly exact: (row: Row) => string
  /** The same text: the same row where there is only one such, for files in which a date moved. */
  readonly loose: (row: Row) => string
  /** A short id of a text, the same each time. */
  readonly idOf: (text: string) => string
}

/**
 * The rows of a register: what people changed stands over what the newest file says, and each row says so.
 * In the order of the file, then what only people have.
 */
export function standingRows<Row>(
  file: readonly FileRow<Row>[],
  changes: readonly RowChange<Row>[],
  identity: RowIdentity<Row>,
): readonly KeptRow<Row>[] {
  const ids = idsOf(file, identity)
  const claims = claimRows(file, changes, { ...identity, ids })
  const claimed = new Map([...claims].map(([change, place]) => [place, change]))
  const inFile = file.map((said, place) => {
    const change = claimed.get(place)
    return change ? changedRow(change, said) : untouchedRow(ids[place]!, said)
  })
  const others = changes.filter(change => !claims.has(change))
  return [...inFile, ...others.map(change => changedRow(change, undefined))]
}

/** Rows that a file has twice are told apart by their order. */
function idsOf<Row>(file: readonly FileRow<Row>[], { exact, idOf }: RowIdentity<Row>): readonly string[] {
  const seen = new Map<string, number>()
  return file.map(({ row }) => {
    const text = exact(row)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return idOf(before === 0 ? text : `${text}|${before}`)
  })
}

interface Known<Row> extends RowIdentity<Row> {
  readonly ids: readonly string[]
}

/** Rows of the file that no change has claimed yet, and the claims so far. */
class Claims<Row> {
  readonly placeOf = new Map<RowChange<Row>, number>()
  readonly #free: Set<number>

  constructor(readonly file: readonly FileRow<Row>[]) {
    this.#free = new Set(file.keys())
  }

  /** The change is about the row at the first of these places that is free; nothing where it has a row. */
  claim(change: RowChange<Row>, places: readonly number[]): void {
    const place = places[0]
    if (place === undefined || this.placeOf.has(change)) return
    this.placeOf.set(change, place)
    this.#free.delete(place)
  }

  free(fits: (row: Row, place: number) => boolean): readonly number[] {
    return [...this.#free].filter(place => fits(this.file[place]!.row, place))
  }
}

/** Which row of the file each change is about, surest first: the very row, the row as the person left it, the only one like it. */
function claimRows<Row>(
  file: readonly FileRow<Row>[],
  changes: readonly RowChange<Row>[],
  { ids, exact, loose }: Known<Row>,
): ReadonlyMap<RowChange<Row>, number> {
  const claims = new Claims(file)
  for (const change of changes)
    claims.claim(
      change,
      claims.free((_, place) => ids[place] === change.rowId),
    )
  for (const change of changes.filter(isStillMeant))
    claims.claim(
      change,
      claims.free(row => exact(row) === exact(change.row)),
    )
  for (const [change, like] of onlyOnes(changes, claims.placeOf, loose)) {
    const places = claims.free(row => loose(row) === like)
    if (places.length === 1) claims.claim(change, places)
  }
  return claims.placeOf
}

/** A row that a person entered and took out again says nothing about the file. */
const isStillMeant = <Row>(change: RowChange<Row>): boolean =>
  change.change !== 'removed' || change.fileSaid !== undefined

/** Changes without a row so far that are the only one of their kind, and that kind. */
function onlyOnes<Row>(
  changes: readonly RowChange<Row>[],
  claims: ReadonlyMap<RowChange<Row>, number>,
  loose: (row: Row) => string,
): readonly (readonly [RowChange<Row>, string])[] {
  const left = changes.flatMap(change =>
    claims.has(change) || change.fileSaid === undefined ? [] : [[change, loose(change.fileSaid)] as const],
  )
  return left.filter(([, like]) => left.filter(([, other]) => other === like).length === 1)
}

const untouchedRow = <Row>(id: string, { row, importId }: FileRow<Row>): KeptRow<Row> => ({
  id,
  row,
  importId,
  corrected: undefined,
  isRemoved: false,
})

/** @param said the file's row that the change is about; a later file may not have it */
const changedRow = <Row>(change: RowChange<Row>, said: FileRow<Row> | undefined): KeptRow<Row> => ({
  id: change.rowId,
  row: change.row,
  importId: said?.importId,
  corrected: { by: change.by, at: change.at, fileSays: said ? said.row : change.fileSaid },
  isRemoved: change.change === 'removed',
})
