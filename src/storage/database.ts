/** What goes into a statement. Lists become arrays; JSON goes in as text that the caller has written. */
export type SqlValue = string | number | boolean | null | undefined | readonly (string | number | null)[]

/** Somewhere that statements can be sent to: the database itself, or an open transaction of it. */
export interface Queryable {
  /**
   * One statement; `$1`, `$2` ... stand for the values. The caller names the columns that it asks for as `Row`.
   * bigint comes back as a number, date as `2025-03-31`, timestamptz as an ISO instant, json as the value it holds.
   */
  query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>
  /** Several statements without values. */
  script(sql: string): Promise<void>
}

/** The seam between this folder and PostgreSQL, embedded or a server. Statements keep to what PostgreSQL 15 knows. */
export interface Database extends Queryable {
  readonly engine: 'embedded' | 'server'
  /** All of `work` or nothing of it. Inside, only the transaction may be asked, not the database. */
  transaction<Value>(work: (transaction: Queryable) => Promise<Value>): Promise<Value>
  /** Holds an advisory lock until this process ends or closes the database, however it ends. */
  holdLock(space: number, key: number): Promise<void>
  close(): Promise<void>
}
