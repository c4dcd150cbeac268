/** An ordinary "no" is a value. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/** A user's mistake: shown as one line without a stack, exit code 2 on a terminal, status 400 on a page. */
export class InputError extends Error {
  override name = 'InputError'
}
