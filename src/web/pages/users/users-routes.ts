import { randomBytes } from 'node:crypto'
import { normalEmail, ROLE_LABELS, ROLE_PURPOSES, ROLES, type User } from '../../../access/index.ts'
import { sortedTable, type DataTable } from '../../components/data-table.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { orNotFound, PageFault } from '../../server/page-fault.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { count } from '../../words.ts'
import { FormReader } from '../registers/form-values.ts'

type Ports = Pick<WebPorts, 'users' | 'sessions' | 'passwords'>
const BACK = { href: '/users', text: 'Users' }

/** People with accounts: adding them, giving roles, new passwords, ending their access. */
export function usersRoutes(ports: Ports): Route[] {
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
    look('/users', request => usersPage(request, ports)),
    look('/users/new', () => Promise.resolve(newUserPage(fieldsFor()))),
    change('/users/new', 'added a person', request => addUser(request, ports)),
    look('/users/:id', async request => userPage(await findUser(request, ports), request)),
    change('/users/:id/role', 'gave a person a role', request => changeRole(request, ports)),
    change('/users/:id/active', 'opened or closed an account', request => changeActive(request, ports)),
    change('/users/:id/password', 'set a person’s new password', request => resetPassword(request, ports)),
    change('/users/:id/sessions', 'ended a person’s sessions', request => endSessions(request, ports)),
  ]
}

async function usersPage(request: UserRequest, { users }: Ports): Promise<Answer> {
  const everyone = await users.list()
  const active = everyone.filter(user => user.isActive).length
  const header = {
    question: 'Who may use this, and for what?',
    answer: `${count(active, 'person', 'people')} may sign in.`.replace(/^./, first => first.toUpperCase()),
  }
  return page('pages/users/users.njk', header, {
    table: sortedTable(usersTable(everyone), request.path, request.query),
  })
}

const usersTable = (users: readonly User[]): DataTable => ({
  caption: 'People with an account',
  columns: [
    { key: 'name', text: 'Name', isSortable: true },
    { key: 'email', text: 'Email address', isSortable: true },
    { key: 'role', text: 'Role', isSortable: true },
    { key: 'state', text: 'Account', isSortable: true },
  ],
  rows: users.map(user => ({
    isOut: !user.isActive,
    cells: [
      { text: user.name, href: `/users/${user.id}` },
      { text: user.email },
      { text: ROLE_LABELS[user.role] },
      user.isActive ? { text: 'Open', tag: 'green' } : { text: 'Closed', tag: 'grey' },
    ],
  })),
})

const roleField = (value: string): FormField => ({
  kind: 'radios',
  name: 'role',
  label: 'Role',
  value,
  choices: ROLES.map(role => ({ value: role, text: ROLE_LABELS[role], hint: ROLE_PURPOSES[role] })),
})

const fieldsFor = (form = new URLSearchParams()): readonly FormField[] => [
  { kind: 'text', name: 'name', label: 'Name', value: form.get('name') ?? '' },
  { kind: 'email', name: 'email', label: 'Email address', value: form.get('email') ?? '' },
  roleField(form.get('role') ?? ''),
]

function newUserPage(fields: readonly FormField[], errors: readonly FormError[] = []): Answer {
  const header = { question: 'Whom do you want to add?', back: BACK }
  return page('pages/users/new-user.njk', header, { fields }, { errors })
}

async function addUser({ form }: UserRequest, ports: Ports): Promise<Answer> {
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

/** The one time that a password is shown: it is kept as a hash only. */
const passwordPage = (user: User, password: string, answer: string): Answer =>
  page(
    'pages/users/password.njk',
    { question: 'Their password', answer, back: BACK },
    { person: user, password },
    { subject: `user ${user.id}` },
  )

async function findUser(request: UserRequest, { users }: Ports): Promise<User> {
  return orNotFound(await users.find(request.params['id'] ?? ''))
}

function userPage(user: User, request: UserRequest): Answer {
  const header = {
    question: user.name,
    answer: `${ROLE_LABELS[user.role]}. ${ROLE_PURPOSES[user.role]}`,
    meta: [user.email, user.isActive ? 'Account open' : 'Account closed'],
    back: BACK,
  }
  const isSelf = user.id === request.user.id
  return page('pages/users/user.njk', header, { person: user, isSelf, roleField: roleField(user.role) })
}

/** Nobody locks themselves out: the last administrator could not be let in again. */
async function findOther(request: UserRequest, ports: Ports): Promise<User> {
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

async function changeRole(request: UserRequest, ports: Ports): Promise<Answer> {
  const user = await findOther(request, ports)
  const role = ROLES.find(one => one === request.form.get('role'))
  if (role === undefined) throw new PageFault(400, 'Choose a role.')
  await ports.users.changeRole(user.id, role)
  return backTo(user, `${user.name} now has the role ${ROLE_LABELS[role].toLowerCase()}.`)
}

async function changeActive(request: UserRequest, ports: Ports): Promise<Answer> {
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

async function resetPassword(request: UserRequest, ports: Ports): Promise<Answer> {
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

async function endSessions(request: UserRequest, ports: Ports): Promise<Answer> {
  const user = await findUser(request, ports)
  await ports.sessions.endAllOf(user.id)
  return backTo(user, `${user.name} is signed out everywhere.`)
}
