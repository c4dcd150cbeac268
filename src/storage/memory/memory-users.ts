import type { Sessions, User, Users } from '../../access/index.ts'
import { InputError } from '../../care/index.ts'

interface Account {
  readonly user: User
  readonly passwordHash: string
}

/** Accounts that are gone with the process: for tests. */
export class MemoryUsers implements Users {
  readonly #accounts = new Map<string, Account>()

  async add(user: Omit<User, 'id'>, passwordHash: string): Promise<User> {
    if (await this.findByEmail(user.email))
      throw new InputError(`There is an account for ${user.email} already.`)
    const added = { ...user, id: String(this.#accounts.size + 1) }
    this.#accounts.set(added.id, { user: added, passwordHash })
    return added
  }

  async list(): Promise<readonly User[]> {
    return [...this.#accounts.values()].map(account => account.user)
  }

  async find(id: string): Promise<User | undefined> {
    return this.#accounts.get(id)?.user
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    return [...this.#accounts.values()].find(({ user }) => user.email.toLowerCase() === email.toLowerCase())
  }

  async changeRole(id: string, role: User['role']): Promise<void> {
    this.#change(id, account => ({ ...account, user: { ...account.user, role } }))
  }

  async changePassword(id: string, passwordHash: string): Promise<void> {
    this.#change(id, account => ({ ...account, passwordHash }))
  }

  async setActive(id: string, isActive: boolean): Promise<void> {
    this.#change(id, account => ({ ...account, user: { ...account.user, isActive } }))
  }

  #change(id: string, change: (account: Account) => Account): void {
    const account = this.#accounts.get(id)
    if (!account) throw new InputError('There is no such account.')
    this.#accounts.set(id, change(account))
  }
}

/** Sessions that are gone with the process: for tests. */
export function memorySessions(users: Users): Sessions {
  const sessions = new Map<string, { readonly userId: string; readonly expires: string }>()
  return {
    start: async (tokenHash, userId, _at, expires) => void sessions.set(tokenHash, { userId, expires }),
    find: async (tokenHash, at) => {
      const session = sessions.get(tokenHash)
      if (!session || session.expires <= at) return undefined
      const user = await users.find(session.userId)
      return user?.isActive ? user : undefined
    },
    end: async tokenHash => void sessions.delete(tokenHash),
    endAllOf: async userId => {
      for (const [tokenHash, session] of sessions) if (session.userId === userId) sessions.delete(tokenHash)
    },
  }
}
