import { randomUUID } from 'node:crypto'
import type { AuditEntry, AuditLog, KeptAuditEntry, Sessions, User, Users } from '../../src/access/index.ts'

interface KeptUser {
  readonly user: User
  readonly passwordHash: string
}

/** People, sessions and the audit log in memory: small forms for tests of pages. */
export class InMemoryUsers implements Users {
  readonly #kept = new Map<string, KeptUser>()

  add(user: Omit<User, 'id'>, passwordHash: string): Promise<User> {
    const added = { ...user, id: randomUUID() }
    this.#kept.set(added.id, { user: added, passwordHash })
    return Promise.resolve(added)
  }

  list(): Promise<readonly User[]> {
    return Promise.resolve([...this.#kept.values()].map(one => one.user))
  }

  find(id: string): Promise<User | undefined> {
    return Promise.resolve(this.#kept.get(id)?.user)
  }

  findByEmail(email: string): Promise<KeptUser | undefined> {
    const same = (one: KeptUser): boolean => one.user.email.toLowerCase() === email.toLowerCase()
    return Promise.resolve([...this.#kept.values()].find(same))
  }

  changeRole(id: string, role: User['role']): Promise<void> {
    return this.#change(id, kept => ({ ...kept, user: { ...kept.user, role } }))
  }

  changePassword(id: string, passwordHash: string): Promise<void> {
    return this.#change(id, kept => ({ ...kept, passwordHash }))
  }

  setActive(id: string, isActive: boolean): Promise<void> {
    return this.#change(id, kept => ({ ...kept, user: { ...kept.user, isActive } }))
  }

  #change(id: string, change: (kept: KeptUser) => KeptUser): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept) this.#kept.set(id, change(kept))
    return Promise.resolve()
  }
}

export class InMemorySessions implements Sessions {
  readonly #kept = new Map<string, { readonly userId: string; readonly expires: string }>()

  constructor(readonly users: Users) {}

  start(tokenHash: string, userId: string, _at: string, expires: string): Promise<void> {
    this.#kept.set(tokenHash, { userId, expires })
    return Promise.resolve()
  }

  async find(tokenHash: string, at: string): Promise<User | undefined> {
    const session = this.#kept.get(tokenHash)
    if (!session || session.expires <= at) return undefined
    const user = await this.users.find(session.userId)
    return user?.isActive ? user : undefined
  }

  end(tokenHash: string): Promise<void> {
    this.#kept.delete(tokenHash)
    return Promise.resolve()
  }

  endAllOf(userId: string): Promise<void> {
    for (const [hash, session] of this.#kept) if (session.userId === userId) this.#kept.delete(hash)
    return Promise.resolve()
  }
}

export class InMemoryAuditLog implements AuditLog {
  readonly entries: KeptAuditEntry[] = []

  add(entry: AuditEntry): Promise<void> {
    this.entries.unshift({ ...entry, id: String(this.entries.length + 1) })
    return Promise.resolve()
  }

  list(page: { readonly before?: string; readonly count: number }): Promise<readonly KeptAuditEntry[]> {
    const after = this.entries.findIndex(one => one.id === page.before) + 1
    return Promise.resolve(this.entries.slice(after, after + page.count))
  }
}
