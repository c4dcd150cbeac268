import { can, type Permission } from '../../../access/index.ts'
import type { KeptRow } from '../../../supply/index.ts'
import { sortedTable } from '../../components/data-table.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import type { RegisterKind } from './register-kind.ts'
import { originCell, registerTable } from './register-table.ts'

const SEE_ROWS: Permission = 'see_children'

/** The pages of one register: all rows, a new one, correcting, taking out and taking back. */
export function registerRoutes<Row>(kind: RegisterKind<Row>, now: () => number): Route[] {
  const edit = (
    path: string,
    action: string,
    handle: (request: UserRequest) => Promise<Answer>,
  ): GuardedRoute => ({
    method: 'POST',
    path: kind.path + path,
    permission: 'edit_supply',
    audit: { action, subject: kind.path },
    handle,
  })
  return [
    {
      method: 'GET',
      path: kind.path,
      permission: 'see_aggregates',
      audit: { none: 'homes and fees, not children' },
      handle: request => listPage(kind, request, now()),
    },
    {
      method: 'GET',
      path: `${kind.path}/new`,
      permission: 'edit_supply',
      audit: { none: 'an empty form' },
      handle: () => newPage(kind, kind.fields(undefined)),
    },
    edit('/new', `entered ${kind.one}`, request => enter(kind, request)),
    {
      method: 'GET',
      path: `${kind.path}/:id`,
      permission: 'edit_supply',
      audit: { none: 'homes and fees, not children' },
      handle: async request => rowPage(kind, await findRow(kind, request)),
    },
    edit('/:id', `corrected ${kind.one}`, request => correct(kind, request)),
    edit('/:id/remove', `took out ${kind.one}`, request => remove(kind, request)),
    edit('/:id/restore', `took back a change to ${kind.one}`, request => restore(kind, request)),
  ]
}

async function listPage<Row>(kind: RegisterKind<Row>, request: UserRequest, now: number): Promise<Answer> {
  const kept = await kind.register.list()
  const standing = kept.filter(one => !one.isRemoved).map(one => one.row)
  const totals = kind.totals(standing, now)
  const mayCorrect = can(request.user, 'edit_supply')
  const rows = registerTable(kind, kept, mayCorrect)
  return page('pages/registers/register.njk', kind.header(kept, now), {
    path: kind.path,
    isEmpty: kept.length === 0,
    empty: { ...kind.empty, ...(mayCorrect ? { action: addAction(kind) } : {}) },
    mayCorrect,
    addText: kind.questionToAdd,
    totals: { ...totals, rows: totals.rows.map(cells => ({ cells })) },
    rows: can(request.user, SEE_ROWS) ? sortedTable(rows, request.path, request.query) : undefined,
  })
}

const addAction = <Row>(kind: RegisterKind<Row>) => ({ href: `${kind.path}/new`, text: `Enter ${kind.one}` })

function newPage<Row>(
  kind: RegisterKind<Row>,
  fields: ReturnType<RegisterKind<Row>['fields']>,
  errors: readonly FormError[] = [],
): Answer {
  const header = { question: kind.questionToAdd, back: { href: kind.path, text: 'Back' } }
  const action = `${kind.path}/new`
  return page('pages/registers/row.njk', header, { fields, action, button: 'Save' }, { errors })
}

function rowPage<Row>(
  kind: RegisterKind<Row>,
  kept: KeptRow<Row>,
  errors: readonly FormError[] = [],
  fields = kind.fields(kept.row),
): Answer {
  const origin = originCell(kept, kind.inWords)
  const header = {
    question: kind.questionToCorrect,
    answer: kind.inWords(kept.row),
    back: { href: kind.path, text: 'Back' },
  }
  const action = `${kind.path}/${kept.id}`
  const isChanged = kept.corrected !== undefined
  return page(
    'pages/registers/row.njk',
    header,
    { fields, action, button: 'Save', kept, origin, isChanged },
    { errors },
  )
}

async function findRow<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<KeptRow<Row>> {
  const rows = await kind.register.list()
  return orNotFound(rows.find(one => one.id === request.params['id']))
}

/** The form again as the person filled it in. */
const filledIn = <Row>(kind: RegisterKind<Row>, form: URLSearchParams) =>
  kind.fields(undefined).map(field => ({ ...field, value: form.get(field.name) ?? '' }))

async function enter<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const parsed = kind.parse(request.form)
  if (!parsed.ok) return newPage(kind, filledIn(kind, request.form), parsed.problems)
  const kept = await kind.register.enter(parsed.value, request.user.name, request.at)
  const notice = {
    text: `Saved. ${kind.inWords(parsed.value)}`,
    undo: { action: `${kind.path}/${kept.id}/restore`, text: 'Undo' },
  }
  return redirect(kind.path, { notice, subject: `${kind.path}/${kept.id}` })
}

async function correct<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  const parsed = kind.parse(request.form)
  if (!parsed.ok) return rowPage(kind, kept, parsed.problems, filledIn(kind, request.form))
  await kind.register.correct(kept.id, parsed.value, request.user.name, request.at)
  const undo = { action: `${kind.path}/${kept.id}/restore`, text: 'Go back to what the file says' }
  const notice = {
    text: `Saved. ${kind.inWords(parsed.value)}`,
    ...(kept.importId === undefined ? {} : { undo }),
  }
  return redirect(kind.path, { notice, subject: `${kind.path}/${kept.id}` })
}

async function remove<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  await kind.register.remove(kept.id, request.user.name, request.at)
  const notice = {
    text: `Taken out. ${kind.inWords(kept.row)}. It stays out when a file brings it again.`,
    undo: { action: `${kind.path}/${kept.id}/restore`, text: 'Undo' },
  }
  return redirect(kind.path, { notice, subject: `${kind.path}/${kept.id}` })
}

async function restore<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  await kind.register.restore(kept.id, request.user.name, request.at)
  const text =
    kept.importId === undefined && !kept.isRemoved
      ? 'Undone. The row that was entered is gone.'
      : 'Taken back. The row stands as it was before.'
  return redirect(kind.path, { notice: { text }, subject: `${kind.path}/${kept.id}` })
}
