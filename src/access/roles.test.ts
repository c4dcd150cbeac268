import { describe, expect, it } from 'vitest'
import { can, PERMISSIONS, ROLES, type Permission, type Role } from './access.ts'
import { seesSuppressedCounts } from './roles.ts'

// Written by hand from the product's rules, so that a change of ROLE_PERMISSIONS has to be meant.
const EXPECTED: Record<Role, readonly Permission[]> = {
  analyst: ['see_aggregates', 'see_children', 'run_forecasts', 'import_records', 'edit_supply', 'edit_money'],
  head_of_service: [
    'see_aggregates',
    'see_children',
    'run_forecasts',
    'edit_supply',
    'edit_money',
    'see_audit',
  ],
  councillor: ['see_aggregates'],
  administrator: ['see_aggregates', 'manage_users', 'see_audit'],
}

describe('roles', () => {
  it.each(ROLES)('%s may do what the product says, and nothing else', role => {
    const allowed = PERMISSIONS.filter(permission => permission !== 'public' && can({ role }, permission))
    expect([...allowed].sort()).toEqual([...EXPECTED[role]].sort())
  })

  it('someone who is not signed in may see public pages only', () => {
    expect(PERMISSIONS.filter(permission => can(undefined, permission))).toEqual(['public'])
  })

  it('councillors and administrators see suppressed counts', () => {
    expect(ROLES.filter(seesSuppressedCounts)).toEqual(['councillor', 'administrator'])
  })
})
