import { can, type Permission } from '../../../access/index.ts'
import { sortedTable } from '../../components/data-table.ts'
import { page, type Answer } from '../../server/answer.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import { bringBack, correct, enter, findRow, remove, restore } from './change-rows.ts'
import type { RegisterKind } from './register-kind.ts'
import { registerTable } from './register-table.ts'
import { newPage, rowPage } from './row-pages.ts'

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
