import { passwordObjections, ROLE_LABELS, ROLE_PURPOSES, type User } from '../../../access/index.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import { newToken, tokenHash } from '../../server/session-token.ts'
import type { WebPorts } from '../../web-ports.ts'

const HOUR = 3_600_000
const HOURS_AFTER_A_NEW_PASSWORD = 12

type Ports = Pick<WebPorts, 'users' | 'sessions' | 'passwords'>

/** One's own account: who one is here, and a new password. */
export const accountRoutes = (ports: Ports): Route[] => [
  {
    method: 'GET',
    path: '/account',
    permission: 'see_aggregates',
    audit: { none: 'one’s own name and role' },
    handle: request => accountPage(request.user),
  },
  {
    method: 'POST',
    path: '/account/password',
    permission: 'see_aggregates',
    audit: { action: 'changed their own password', subject: 'account' },
    handle: request => changePassword(request, ports),
  },
]

function accountPage(user: User, errors: readonly FormError[] = []): Answer {
  const header = { question: 'Your account', answer: `You are signed in as ${user.name}.` }
  const role = { label: ROLE_LABELS[user.role], purpose: ROLE_PURPOSES[user.role] }
  return page('pages/account/account.njk', header, { role }, { errors })
}

async function changePassword(request: UserRequest, ports: Ports): Promise<Answer> {
  const { user, form } = request
  const [current, wanted] = [form.get('current') ?? '', form.get('new') ?? '']
  const found = await ports.users.findByEmail(user.email)
  const isRight = found !== undefined && (await ports.passwords.verify(found.passwordHash, current))
  if (!isRight) return accountPage(user, [{ field: 'current', text: 'Your current password is not right' }])
  const objections = passwordObjections(wanted, user.email)
  if (objections.length > 0)
    return accountPage(
      user,
      objections.map(text => ({ field: 'new', text })),
    )
  await ports.users.changePassword(user.id, await ports.passwords.hash(wanted))
  return freshSession(request, ports)
}

/** Whoever else was signed in as this person is signed out; this browser stays in under a new token. */
async function freshSession(request: UserRequest, ports: Ports): Promise<Answer> {
  await ports.sessions.endAllOf(request.user.id)
  const token = newToken()
  const expires = request.now + HOURS_AFTER_A_NEW_PASSWORD * HOUR
  await ports.sessions.start(tokenHash(token), request.user.id, request.at, new Date(expires).toISOString())
  const notice = { text: 'Your password is changed. Every other session of yours has been ended.' }
  return redirect('/account', { session: { token, expires }, notice })
}
