import { TABLE_NAMES, type Day, type TableName } from '../care/index.ts'

/** A statutory table as one import holds it. */
export interface HeldTable {
  /** Grows with time. */
  readonly importNumber: number
  readonly collectionYear: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly name: TableName
}

export interface StandingReturn<Held extends HeldTable> {
  readonly collectionYear: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly tables: readonly Held[]
}

/**
 * The tables that count, oldest year first: of two imports that hold the same table of the same year the later one.
 * A year reaches as far as its standing episodes do; without episodes, as far as its newest table.
 */
export function standingReturns<Held extends HeldTable>(
  held: readonly Held[],
): readonly StandingReturn<Held>[] {
  const years = [...new Set(held.map(table => table.collectionYear))].sort()
  return years.map(year => standingReturn(held.filter(table => table.collectionYear === year)))
}

function standingReturn<Held extends HeldTable>(held: readonly Held[]): StandingReturn<Held> {
  const newestFirst = [...held].sort((one, other) => other.importNumber - one.importNumber)
  const tables = TABLE_NAMES.flatMap(name => newestFirst.find(table => table.name === name) ?? [])
  const { collectionYear, firstDay, lastDay } =
    tables.find(table => table.name === 'Episodes') ?? newestFirst[0]!
  return { collectionYear, firstDay, lastDay, tables }
}
