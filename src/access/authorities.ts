/** What the product knows of an authority besides its records. */
export interface AuthoritySettings {
  /** Short name in addresses and rows: `leeds`. Never changes. */
  readonly code: string
  readonly name: string
  /** ONS code (E08000035); undefined where nobody said. */
  readonly laCode: string | undefined
  /** Provider codes that mean the authority itself. */
  readonly ownProviders: readonly string[]
  /** Accent colour of its pages, `#1d70b8`; undefined: the product's own. */
  readonly colour: string | undefined
}

/** Port: the authorities of one installation. A setting is what a person said, else what the newest kept import says, else the default. */
export interface Authorities {
  /** In order of code. */
  list(): Promise<readonly AuthoritySettings[]>
  find(code: string): Promise<AuthoritySettings | undefined>
  /** Makes the authority where it is not there yet; else nothing. */
  add(code: string): Promise<AuthoritySettings>
  /** Stands over what any file says. */
  change(code: string, said: Partial<Omit<AuthoritySettings, 'code'>>): Promise<AuthoritySettings>
}

export const DEFAULT_OWN_PROVIDERS: readonly string[] = ['PR1']
