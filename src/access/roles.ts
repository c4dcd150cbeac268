import { ROLE_PERMISSIONS, type Permission, type Role } from './access.ts'

export const ROLE_LABELS: Record<Role, string> = {
  analyst: 'Analyst',
  head_of_service: 'Head of service',
  councillor: 'Councillor',
  administrator: 'Administrator',
}

/** What a role is for, in a sentence: shown where a person is given one. */
export const ROLE_PURPOSES: Record<Role, string> = {
  analyst: 'Imports returns, checks them, runs forecasts, keeps places and fees. Sees rows about children.',
  head_of_service:
    'Sees everything about children and forecasts, corrects places and fees, reads the audit log.',
  councillor: 'Sees figures for everyone together, small numbers left out. Never a child.',
  administrator: 'Adds people, gives roles, reads the audit log. Sees no rows about children.',
}

export const PERMISSION_LABELS: Record<Permission, string> = {
  public: 'open to everyone',
  see_aggregates: 'see figures',
  see_children: 'see rows about children',
  run_forecasts: 'run forecasts',
  import_records: 'import and undo imports',
  edit_supply: 'correct places and fees',
  edit_money: 'correct prices, contracts, budgets and savings',
  manage_users: 'manage people',
  see_audit: 'read the audit log',
}

/** Whether counts must be suppressed for this role before they are shown: everyone who may not see a child. */
export const seesSuppressedCounts = (role: Role): boolean => !ROLE_PERMISSIONS[role].includes('see_children')
