/** Roles that a person may have; more follow. */
export const ROLES = ['analyst', 'head_of_service', 'councillor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** What a route may ask for; every route declares one. */
export const PERMISSIONS = [
  'public', // no sign-in: sign-in page, health, assets
  'see_aggregates', // counts; small numbers suppressed unless the role may also see children
  'see_children', // rows about a child: each view is audited
  'run_forecasts',
  'import_records',
  'edit_supply', // places and fees
  'edit_money', // prices, contracts, budgets and savings
  'manage_users',
  'see_audit',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const PROFESSIONAL: readonly Permission[] = ['see_aggregates', 'see_children', 'run_forecasts']

export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  analyst: [...PROFESSIONAL, 'import_records', 'edit_supply', 'edit_money'],
  head_of_service: [...PROFESSIONAL, 'edit_supply', 'edit_money', 'see_audit'],
  councillor: ['see_aggregates'],
  administrator: ['manage_users', 'see_audit', 'see_aggregates'],
}

export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** False: may no longer sign in; what they did stays theirs. */
  readonly isActive: boolean
}

export const can = (user: Pick<User, 'role'> | undefined, permission: Permission): boolean =>
  permission === 'public' || (user !== undefined && ROLE_PERMISSIONS[user.role].includes(permission))

/** Port: people with local accounts of one installation. Hashes never leave it. */
export interface Users {
  add(user: Omit<User, 'id'>, passwordHash: string): Promise<User>
  list(): Promise<readonly User[]>
  find(id: string): Promise<User | undefined>
  findByEmail(email: string): Promise<{ readonly user: User; readonly passwordHash: string } | undefined>
  changeRole(id: string, role: Role): Promise<void>
  changePassword(id: string, passwordHash: string): Promise<void>
  setActive(id: string, isActive: boolean): Promise<void>
}

/** Port: sessions, each a random token of which only the hash is kept; revocable. Instants are ISO. */
export interface Sessions {
  start(tokenHash: string, userId: string, at: string, expires: string): Promise<void>
  find(tokenHash: string, at: string): Promise<User | undefined>
  end(tokenHash: string): Promise<void>
  endAllOf(userId: string): Promise<void>
}

/** An entry of the audit log: who did or saw what, without the thing itself. */
export interface AuditEntry {
  readonly at: string
  readonly userId: string | undefined
  readonly userName: string
  /** `signed in`, `saw rows of a child`, `imported`, `undid an import`, `downloaded` ... */
  readonly action: string
  /** What it was about: an identifier or a page, never a name or a value. */
  readonly subject: string
}

/** An entry as it is kept. */
export interface KeptAuditEntry extends AuditEntry {
  readonly id: string
}

/** Port: append only. */
export interface AuditLog {
  add(entry: AuditEntry): Promise<void>
  /** Newest first; `before` is the id of the last entry of the page before (instants may be shared, ids are not). */
  list(page: { readonly before?: string; readonly count: number }): Promise<readonly KeptAuditEntry[]>
}
