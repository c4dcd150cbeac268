import { InputError, type Result } from '../../../care/index.ts'
import type { KeptRow } from '../../../supply/index.ts'
import { redirect, type Answer, type FormError } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import type { RegisterKind } from './register-kind.ts'
import { isFromFile } from './register-table.ts'
import { newPage, rowPage } from './row-pages.ts'

/** The row that an address names. */
export async function findRow<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<KeptRow<Row>> {
  const rows = await kind.register.list()
  return orNotFound(rows.find(one => one.id === request.params['id']))
}

/** The form again as the person filled it in. */
const filledIn = <Row>(kind: RegisterKind<Row>, form: URLSearchParams) =>
  kind.fields(undefined).map(field => ({ ...field, value: form.get(field.name) ?? '' }))

/** A row as the form gives it, where neither the form nor the records speak against it. */
async function parse<Row>(kind: RegisterKind<Row>, form: URLSearchParams): Promise<Result<Row, FormError>> {
  const parsed = kind.parse(form)
  const problems = parsed.ok ? ((await kind.against?.(parsed.value)) ?? []) : []
  return problems.length > 0 ? { ok: false, problems } : parsed
}

export async function enter<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const { form, user, at } = request
  const parsed = await parse(kind, form)
  if (!parsed.ok) return newPage(kind, filledIn(kind, form), parsed.problems)
  const kept = await orRefusal(kind.register.enter(parsed.value, user.name, at))
  if (kept instanceof InputError) return newPage(kind, filledIn(kind, form), refusal(kind, kept))
  return changed(kind, kept, { text: await savedInWords(kind, kept.row), undo: 'restore' })
}

export async function correct<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const { form, user, at } = request
  const kept = await findRow(kind, request)
  const parsed = await parse(kind, form)
  if (!parsed.ok) return rowPage(kind, kept, parsed.problems, filledIn(kind, form))
  const now = await orRefusal(kind.register.correct(kept.id, parsed.value, user.name, at))
  if (now instanceof InputError) return rowPage(kind, kept, refusal(kind, now), filledIn(kind, form))
  const text = await savedInWords(kind, now.row)
  return changed(kind, now, isFromFile(now) ? { text, undo: 'restore' } : { text })
}

export async function remove<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  await kind.register.remove(kept.id, request.user.name, request.at)
  const text = `Taken out. ${kind.inWords(kept.row)}. It stays out when a file brings it again.`
  return changed(kind, kept, { text, undo: 'bring-back' })
}

/** Undoes taking out, and nothing else: what a person had entered or corrected before stands again. */
export async function bringBack<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  const { user, at } = request
  const fileSays = kept.corrected?.fileSays
  const isAsInFile = fileSays !== undefined && kind.inWords(fileSays) === kind.inWords(kept.row)
  if (isAsInFile) await kind.register.restore(kept.id, user.name, at)
  else await kind.register.correct(kept.id, kept.row, user.name, at)
  return changed(kind, kept, { text: `Brought back. ${kind.inWords(kept.row)}` })
}

export async function restore<Row>(kind: RegisterKind<Row>, request: UserRequest): Promise<Answer> {
  const kept = await findRow(kind, request)
  await kind.register.restore(kept.id, request.user.name, request.at)
  const text = isFromFile(kept)
    ? 'The row is again as the file says.'
    : 'Undone. The row that was entered is gone.'
  return changed(kind, kept, { text })
}

/** `Saved. Elm House: 4 places ... Warning: postcode ZZ99 9ZZ is not ...` */
async function savedInWords<Row>(kind: RegisterKind<Row>, row: Row): Promise<string> {
  const doubt = await kind.doubtOf?.(row)
  return `Saved. ${kind.inWords(row)}${doubt === undefined ? '' : `. Warning: ${doubt}`}`
}

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
