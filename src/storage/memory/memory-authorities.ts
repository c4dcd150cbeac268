import { DEFAULT_OWN_PROVIDERS, type Authorities, type AuthoritySettings } from '../../access/index.ts'
import { InputError } from '../../care/index.ts'
import type { AuthorityDetails } from '../../intake/index.ts'
import { refuseOddCode } from '../sql-authorities.ts'

type Said = Partial<Omit<AuthoritySettings, 'code'>>

/** Authorities that are gone with the process: for tests. */
export class MemoryAuthorities implements Authorities {
  readonly #said = new Map<string, Said>()
  readonly #detailsOf: (code: string) => AuthorityDetails | undefined

  constructor(detailsOf: (code: string) => AuthorityDetails | undefined) {
    this.#detailsOf = detailsOf
  }

  async list(): Promise<readonly AuthoritySettings[]> {
    return [...this.#said.keys()].sort().map(code => this.#settings(code))
  }

  async find(code: string): Promise<AuthoritySettings | undefined> {
    return this.#said.has(code) ? this.#settings(code) : undefined
  }

  async add(code: string): Promise<AuthoritySettings> {
    refuseOddCode(code)
    if (!this.#said.has(code)) this.#said.set(code, {})
    return this.#settings(code)
  }

  async change(code: string, said: Said): Promise<AuthoritySettings> {
    if (!this.#said.has(code)) throw new InputError(`There is no authority with the code ${code}.`)
    this.#said.set(code, { ...this.#said.get(code), ...said })
    return this.#settings(code)
  }

  #settings(code: string): AuthoritySettings {
    const said = this.#said.get(code) ?? {}
    const details = this.#detailsOf(code)
    return {
      code,
      name: said.name ?? details?.name ?? code,
      laCode: said.laCode ?? details?.laCode,
      ownProviders: said.ownProviders ?? details?.ownProviders ?? DEFAULT_OWN_PROVIDERS,
      colour: said.colour,
    }
  }
}
