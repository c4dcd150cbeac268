/** Statements with lists of this length are quick on both engines; COPY breaks the embedded one. */
export const ROWS_IN_A_BATCH = 5_000

export function* batches<Value>(
  values: readonly Value[],
): Generator<{ first: number; batch: readonly Value[] }> {
  for (let first = 0; first < values.length; first += ROWS_IN_A_BATCH)
    yield { first, batch: values.slice(first, first + ROWS_IN_A_BATCH) }
}
