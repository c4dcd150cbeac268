import type { Publication } from './published.ts'

/** A publication's account: who brought it, when, from which file. */
export interface KeptPublication extends Omit<Publication, 'content'> {
  readonly id: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly sha256: string
  readonly bytes: number
  readonly undone: { readonly by: string; readonly at: string } | undefined
}

/** A publication with the file that it came in. */
export interface NewPublication extends Publication {
  readonly sha256: string
  readonly bytes: number
}

/** Port: the published statistics that are kept. They are public; what is the authority's own is kept elsewhere. */
export interface KeptPublications {
  /** All of them or none. */
  keep(publications: readonly NewPublication[], by: string, at: string): Promise<readonly KeptPublication[]>
  /** Its figures no longer count; its account stays. Throws an InputError where there is none, or it is undone. */
  undo(id: string, by: string, at: string): Promise<KeptPublication>
  /** Newest first, those undone too. */
  list(): Promise<readonly KeptPublication[]>
  /** Those that count, oldest first, with all their figures. */
  standing(): Promise<readonly Publication[]>
  /** Changes with every publication that is kept or undone. */
  version(): Promise<string>
}
