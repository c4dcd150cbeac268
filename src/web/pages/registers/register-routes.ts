import { can, type Permission } from '../../../access/index.ts'
import { sortedTable } from '../../components/data-table.ts'
import { page, type Answer } from '../../server/answer.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import { bringBack, correct, enter, findRow, remove, restore } from './change-rows.ts'
import type { RegisterKind } from './register-kind.ts'
import { registerTable } from './register-table.ts'
import { newPage, rowPage } from './row-pages.ts'

const SEE_ROWS: Permission = 'see_children'

const seeing = <Row>({ path, isAboutChildren }: RegisterKind<Row>) =>
  isAboutChildren
    ? ({
        permission: 'see_children',
        audit: { action: 'saw rows of a child', subject: path },
      } as const)
    : ({ permission: 'see_aggregates', audit: { none: 'homes and money, not children' } } as const)

const permissionToEdit = <Row>({ mayEdit = 'edit_supply' }: RegisterKind<Row>) => mayEdit

/** The pages of one register: all rows, a new one, correcting, taking out and taking back. */
export function registerRoutes<Row>(kind: RegisterKind<Row>, now: () => number): Route[] {
  const permission = permissionToEdit(kind)
  const edit = (
    path: string,
    action: string,
    handle: (request: UserRequest) => Promise<Answer>,
  ): GuardedRoute => ({
    method: 'POST',
    path: kind.path + path,
    permission,
    audit: { action, subject: kind.path },
    handle,
  })
  const list: GuardedRoute = {
    method: 'GET',
    path: kind.path,
    ...seeing(kind),
    handle: request => listPage(kind, request, now()),
  }
  return [
    ...(kind.hasOwnPage ? [] : [list]),
    {
      method: 'GET',
      path: `${kind.path}/new`,
      permission,
      audit: { none: 'an empty form' },
      handle: () => newPage(kind, kind.fields(undefined)),
    },
    edit('/new', `entered ${kind.one}`, request => enter(kind, request)),
    {
      method: 'GET',
      path: `${kind.path}/:id`,
      permission,
      audit: seeing(kind).audit,
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
  const totals = await kind.totals(standing, now)
  const mayCorrect = can(request.user, permissionToEdit(kind))
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

export const addAction = <Row>(kind: RegisterKind<Row>) => ({
  href: `${kind.path}/new`,
  text: `Enter ${kind.one}`,
})
