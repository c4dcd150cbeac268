import { can, type Permission } from '../../../access/index.ts'
import { InputError } from '../../../care/index.ts'
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
    edit('/:id/bring-back', `brought back ${kind.one}`, request => bringBack(kind, request)),
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
  const mayTakeBack = kept.corrected !== undefined && !kept.isRemoved
  return page(
    'pages/registers/row.njk',
    header,
    { fields, action, button: 'Save', kept, origin, mayTakeBack, isFromFile: isFromFile(kept) },
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
  const { form, user, at } = request
  const parsed = kind.parse(form)
  if (!parsed.ok) return newPage(kind, filledIn(kind, form), parsed.problems)
  const kept = await orRefusal(kind.register.enter(parsed.value, user.name, at))
  if (kept instanceof InputError) return newPage(kind, filledIn(kind, form), refusal(kind, kept))
  return changed(kind, kept, { text: `Saved. ${kind.inWords(kept.row)}`, undo: 'restore' })
}

async function correct<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const { form, user, at } = request
  const kept = await findRow(kind, request)
  const parsed = kind.parse(form)
  if (!parsed.ok) return rowPage(kind, kept, parsed.problems, filledIn(kind, form))
  const now = await orRefusal(kind.register.correct(kept.id, parsed.value, user.name, at))
  if (now instanceof InputError) return rowPage(kind, kept, refusal(kind, now), filledIn(kind, form))
  const text = `Saved. ${kind.inWords(now.row)}`
  return changed(kind, now, isFromFile(now) ? { text, undo: 'restore' } : { text })
}

async function remove<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  await kind.register.remove(kept.id, request.user.name, request.at)
  const text = `Taken out. ${kind.inWords(kept.row)}. It stays out when a file brings it again.`
  return changed(kind, kept, { text, undo: 'bring-back' })
}

/** Undoes taking out, and nothing else: what a person had entered or corrected before stands again. */
async function bringBack<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  const { user, at } = request
  const fileSays = kept.corrected?.fileSays
  const isAsInFile = fileSays !== undefined && kind.inWords(fileSays) === kind.inWords(kept.row)
  if (isAsInFile) await kind.register.restore(kept.id, user.name, at)
  else await kind.register.correct(kept.id, kept.row, user.name, at)
  return changed(kind, kept, { text: `Brought back. ${kind.inWords(kept.row)}` })
}

async function restore<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  await kind.register.restore(kept.id, request.user.name, request.at)
  const text = isFromFile(kept)
    ? 'The row is again as the file says.'
    : 'Undone. The row that was entered is gone.'
  return changed(kind, kept, { text })
}

const isFromFile = <Row>(kept: KeptRow<Row>): boolean =>
  kept.importId !== undefined || kept.corrected?.fileSays !== undefined

function changed<Row>(
  kind: RegisterKind<Row>,
  { id }: KeptRow<Row>,
  { text, undo }: { readonly text: string; readonly undo?: 'restore' | 'bring-back' },
): Answer {
  const taking = undo && { action: `${kind.path}/${id}/${undo}`, text: 'Undo' }
  const notice = { text, ...(taking ? { undo: taking } : {}) }
  return redirect(kind.path, { notice, subject: `${kind.path}/${id}` })
}

/** A refusal of the register (a twin of a row) is the person's to put right, not a fault. */
const orRefusal = <Value>(work: Promise<Value>): Promise<Value | InputError> =>
  work.catch((fault: unknown) => {
    if (fault instanceof InputError) return fault
    throw fault
  })

const refusal = <Row>(kind: RegisterKind<Row>, problem: InputError): FormError[] => [
  { field: kind.fields(undefined)[0]!.name, text: problem.message },
]
