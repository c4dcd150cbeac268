/** What the solver's thread answers to the text of a programme. */
export type SolverAnswer =
  | {
      readonly kind: 'solved'
      /** The solver's own word: `Optimal`, `Infeasible`, ... */
      readonly status: string
      /** Value of each variable; empty where no values keep all the rows. */
      readonly values: readonly (readonly [string, number])[]
    }
  | { readonly kind: 'failed'; readonly message: string }
