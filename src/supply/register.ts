import type { FeeRow, MoneyRegister, MoneyRows, ProvisionRow } from '../care/index.ts'

/** A row of places or fees as the authority keeps it, from a file or from a person. */
export interface KeptRow<Row> {
  readonly id: string
  /** What stands now. */
  readonly row: Row
  /** Import that brought it; undefined where a person entered it. */
  readonly importId: string | undefined
  /** Who corrected or entered it, and what the file said (undefined: entered by hand). Survives the next import. */
  readonly corrected:
    { readonly by: string; readonly at: string; readonly fileSays: Row | undefined } | undefined
  /** A person took it out; it stays out when the file brings it again. */
  readonly isRemoved: boolean
}

/** Port: one register of rows that come by file and are corrected by people. */
export interface Register<Row> {
  /** All rows, removed ones too (they are shown as such). */
  list(): Promise<readonly KeptRow<Row>[]>
  enter(row: Row, by: string, at: string): Promise<KeptRow<Row>>
  correct(id: string, row: Row, by: string, at: string): Promise<KeptRow<Row>>
  remove(id: string, by: string, at: string): Promise<void>
  /** Takes the person's change back: the file's row stands again; an entered row is gone. */
  restore(id: string, by: string, at: string): Promise<void>
}

export type PlacesRegister = Register<ProvisionRow>
export type FeesRegister = Register<FeeRow>
/** The registers about money by name. */
export type MoneyRegisters = { readonly [Name in MoneyRegister]: Register<MoneyRows[Name]> }
