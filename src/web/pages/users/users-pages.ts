import { ROLE_LABELS, ROLE_PURPOSES, ROLES, type User, type Users } from '../../../access/index.ts'
import { sortedTable, type DataTable } from '../../components/data-table.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, type Answer, type FormError } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { capital, count } from '../../words.ts'

const BACK = { href: '/users', text: 'Users' }

/** Everyone with an account. */
export async function usersPage(request: UserRequest, users: Users): Promise<Answer> {
  const everyone = await users.list()
  const active = everyone.filter(user => user.isActive).length
  const header = {
    question: 'Who may use this, and for what?',
    answer: `${capital(count(active, 'person', 'people'))} may sign in.`,
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

/** The fields of a new account, with what was entered so far. */
export const fieldsFor = (form = new URLSearchParams()): readonly FormField[] => [
  { kind: 'text', name: 'name', label: 'Name', value: form.get('name') ?? '' },
  { kind: 'email', name: 'email', label: 'Email address', value: form.get('email') ?? '' },
  roleField(form.get('role') ?? ''),
]

export function newUserPage(fields: readonly FormField[], errors: readonly FormError[] = []): Answer {
  const header = { question: 'Whom do you want to add?', back: BACK }
  return page('pages/users/new-user.njk', header, { fields }, { errors })
}

/** The one time that a password is shown: it is kept as a hash only. */
export const passwordPage = (user: User, password: string, answer: string): Answer =>
  page(
    'pages/users/password.njk',
    { question: 'Their password', answer, back: BACK },
    { person: user, password },
    { subject: `user ${user.id}` },
  )

/** One person: their role, and what can be done about their access. */
export function userPage(user: User, request: UserRequest, errors: readonly FormError[] = []): Answer {
  const header = {
    question: user.name,
    answer: `${ROLE_LABELS[user.role]}. ${ROLE_PURPOSES[user.role]}`,
    meta: [user.email, user.isActive ? 'Account open' : 'Account closed'],
    back: BACK,
  }
  const isSelf = user.id === request.user.id
  const view = { person: user, isSelf, roleField: roleField(user.role) }
  return page('pages/users/user.njk', header, view, { errors })
}
