/** A page answers a question: the heading asks it, the first sentence answers it from the figures. */
export interface PageHeader {
  readonly question: string
  readonly answer?: string
  /** Where the figures come from and of when: `Return of 2024-25`, `to 31 March 2025`. */
  readonly meta?: readonly string[]
  /** The way up: the page that this one belongs to. */
  readonly back?: { readonly href: string; readonly text: string }
}
