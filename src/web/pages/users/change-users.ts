import { randomBytes } from 'node:crypto'
import { normalEmail, ROLE_LABELS, ROLES, type User } from '../../../access/index.ts'
import { redirect, type Answer } from '../../server/answer.ts'
import { orNotFound, PageFault } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { FormReader } from '../registers/form-values.ts'
import { fieldsFor, newUserPage, passwordPage, userPage } from './users-pages.ts'

export type UsersPorts = Pick<WebPorts, 'users' | 'sessions' | 'passwords'>

export async function addUser({ form }: UserRequest, ports: UsersPorts): Promise<Answer> {
  const read = new FormReader(form)
  const name = read.text('name', 'Enter the person’s name')
  const email = normalEmail(read.text('email', 'Enter the person’s email address'))
  const role = read.choice('role', ROLES, 'Choose a role')
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))
    read.refuse('email', 'Enter an email address, such as name@council.gov.uk')
  if (email !== '' && (await ports.users.findByEmail(email)))
    read.refuse('email', 'This address has an account already')
  if (read.errors.length > 0) return newUserPage(fieldsFor(form), read.errors)
  const password = madePassword()
  const user = await ports.users.add(
    { name, email, role, isActive: true },
    await ports.passwords.hash(password),
  )
  return passwordPage(user, password, `${user.name} can sign in now.`)
}

/** 80 random bits in letters and digits that are not mistaken for one another. */
function madePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x'
  const text = [...randomBytes(16)].map(byte => letters[byte % letters.length]!).join('')
  return text.replaceAll(/(.{4})(?!$)/g, '$1-')
}

export async function findUser(request: UserRequest, { users }: UsersPorts): Promise<User> {
  return orNotFound(await users.find(request.params['id'] ?? ''))
}

/** Nobody locks themselves out: the last administrator could not be let in again. */
async function findOther(request: UserRequest, ports: UsersPorts): Promise<User> {
  const user = await findUser(request, ports)
  if (user.id === request.user.id)
    throw new PageFault(
      403,
      'You cannot change your own role or close your own account. Ask another administrator.',
    )
  return user
}

const backTo = (user: User, text: string): Answer =>
  redirect(`/users/${user.id}`, { notice: { text }, subject: `user ${user.id}` })

export async function changeRole(request: UserRequest, ports: UsersPorts): Promise<Answer> {
  const user = await findOther(request, ports)
  const role = ROLES.find(one => one === request.form.get('role'))
  if (role === undefined) return userPage(user, request, [{ field: 'role', text: 'Choose a role' }])
  await ports.users.changeRole(user.id, role)
  return backTo(user, `${user.name} now has the role ${ROLE_LABELS[role].toLowerCase()}.`)
}

export async function changeActive(request: UserRequest, ports: UsersPorts): Promise<Answer> {
  const user = await findOther(request, ports)
  const isActive = request.form.get('active') === 'yes'
  await ports.users.setActive(user.id, isActive)
  if (!isActive) await ports.sessions.endAllOf(user.id)
  return backTo(
    user,
    isActive
      ? `${user.name} may sign in again.`
      : `${user.name} may no longer sign in, and is signed out everywhere. What they did stays theirs.`,
  )
}

export async function resetPassword(request: UserRequest, ports: UsersPorts): Promise<Answer> {
  const user = await findUser(request, ports)
  const password = madePassword()
  await ports.users.changePassword(user.id, await ports.passwords.hash(password))
  await ports.sessions.endAllOf(user.id)
  return passwordPage(
    user,
    password,
    `${user.name} is signed out everywhere and needs this to sign in again.`,
  )
}

export async function endSessions(request: UserRequest, ports: UsersPorts): Promise<Answer> {
  const user = await findUser(request, ports)
  await ports.sessions.endAllOf(user.id)
  return backTo(user, `${user.name} is signed out everywhere.`)
}
