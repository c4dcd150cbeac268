/** What a page shows before it has anything to show. */
export interface EmptyState {
  readonly heading: string
  /** What it will answer, and with which file or entry. */
  readonly text: string
  readonly action?: { readonly href: string; readonly text: string }
  /** Whether to point at the invented demo authority. */
  readonly demo?: boolean
}
