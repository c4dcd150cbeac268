import type { Answer } from '../../server/answer.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import {
  addUser,
  changeActive,
  changeRole,
  endSessions,
  findUser,
  resetPassword,
  type UsersPorts,
} from './change-users.ts'
import { fieldsFor, newUserPage, userPage, usersPage } from './users-pages.ts'

/** People with accounts: adding them, giving roles, new passwords, ending their access. */
export function usersRoutes(ports: UsersPorts): Route[] {
  const change = (
    path: string,
    action: string,
    handle: (request: UserRequest) => Promise<Answer>,
  ): GuardedRoute => ({
    method: 'POST',
    path,
    permission: 'manage_users',
    audit: { action, subject: 'users' },
    handle,
  })
  const look = (path: string, handle: (request: UserRequest) => Promise<Answer>): GuardedRoute => ({
    method: 'GET',
    path,
    permission: 'manage_users',
    audit: { none: 'names and roles of colleagues' },
    handle,
  })
  return [
    look('/users', request => usersPage(request, ports.users)),
    look('/users/new', () => Promise.resolve(newUserPage(fieldsFor()))),
    change('/users/new', 'added a person', request => addUser(request, ports)),
    look('/users/:id', async request => userPage(await findUser(request, ports), request)),
    change('/users/:id/role', 'gave a person a role', request => changeRole(request, ports)),
    change('/users/:id/active', 'opened or closed an account', request => changeActive(request, ports)),
    change('/users/:id/password', 'set a person’s new password', request => resetPassword(request, ports)),
    change('/users/:id/sessions', 'ended a person’s sessions', request => endSessions(request, ports)),
  ]
}
