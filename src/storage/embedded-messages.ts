import type { SqlValue } from './database.ts'

/** What the main thread asks of the worker that holds the embedded database. */
export type EmbeddedRequest =
  | {
      readonly id: number
      readonly kind: 'query'
      readonly sql: string
      readonly values: readonly SqlValue[]
    }
  | { readonly id: number; readonly kind: 'script'; readonly sql: string }
  | { readonly id: number; readonly kind: 'close' }

/** A refusal by the database: an Error does not keep its SQLSTATE on the way between threads. */
export interface EmbeddedProblem {
  readonly message: string
  readonly code: string | undefined
}

export type EmbeddedReply =
  | { readonly id: number; readonly ok: true; readonly rows: readonly object[] }
  | { readonly id: number; readonly ok: false; readonly problem: EmbeddedProblem }
