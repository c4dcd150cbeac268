import { can } from '../../../access/index.ts'
import { ledgerOf, likeForLike } from '../../../money/index.ts'
import { savingsCsv, spendCsv, varianceCsv, variances } from '../../../reports/index.ts'
import { sortedTable } from '../../components/data-table.ts'
import { csvFile, page, type Answer } from '../../server/answer.ts'
import { notFound, orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import { dayOfInstant } from '../places/places.ts'
import { changedSinceMade } from '../forecast/changed-since-made.ts'
import { readerOf } from '../forecast/forecast-ports.ts'
import { addAction, registerRoutes } from '../registers/register-routes.ts'
import { registerTable } from '../registers/register-table.ts'
import { costsPage } from './costs-page.ts'
import { contractsInAll, contractsInAllAnswer, contractsInAllTable } from './contracts-in-all.ts'
import { contractsAnswer, contractsKind, usesOf, usesTable } from './contracts-page.ts'
import { ledgerAnswer, likeForLikeView, linesTable, savingsKind, totalsTable } from './ledger-page.ts'
import { costBook, latestWithFutures, savingTerms, type MoneyPorts } from './money-ports.ts'
import { priceRegisterRoutes } from './price-registers.ts'
import { pricedView, spendPage } from './spend-page.ts'
import { spendNotes } from './spend-notes.ts'

const AMOUNTS = { none: 'amounts of everyone together; small numbers hidden outside the professional roles' } as const // prettier-ignore

/** Spend, prices, contracts and savings. */
export const moneyRoutes = (ports: MoneyPorts): Route[] => [
  { method: 'GET', path: '/spend', permission: 'see_aggregates', audit: AMOUNTS, handle: request => spend(request, ports) }, // prettier-ignore
  {
    method: 'GET',
    path: '/spend/files/:file',
    permission: 'see_aggregates',
    audit: { action: 'downloaded', subject: 'spend' },
    handle: request => spendFile(request, ports),
  },
  {
    method: 'GET',
    path: '/costs',
    permission: 'see_aggregates',
    audit: AMOUNTS,
    handle: async request => costsPage(await costBook(ports), dayOfInstant(ports.now()), request),
  },
  { method: 'GET', path: '/contracts', permission: 'see_aggregates', audit: AMOUNTS, handle: request => contracts(request, ports) }, // prettier-ignore
  { method: 'GET', path: '/savings', permission: 'see_aggregates', audit: AMOUNTS, handle: request => savings(request, ports) }, // prettier-ignore
  {
    method: 'GET',
    path: '/savings/files/savings.csv',
    permission: 'see_aggregates',
    audit: { action: 'downloaded', subject: 'savings' },
    handle: async request => {
      const book = await costBook(ports)
      const ledger = ledgerOf(book.savings, await savingTerms(ports, book))
      return csvFile('savings.csv', savingsCsv(ledger, readerOf(request).seesSmallNumbers))
    },
  },
  ...registerRoutes(contractsKind(ports), ports.now),
  ...registerRoutes(savingsKind(ports), ports.now),
  ...priceRegisterRoutes(ports),
]

async function spend(request: UserRequest, ports: MoneyPorts): Promise<Answer> {
  const priced = await latestWithFutures(ports)
  if (!priced) {
    const header = { question: 'What will it cost?', answer: 'There is no forecast to price yet.' }
    return page('pages/money/spend-empty.njk', header, {
      mayForecast: can(request.user, 'run_forecasts'),
    })
  }
  const book = await costBook(ports)
  const shown = spendPage(priced, { book, notes: await spendNotes(priced, book, ports) }, request)
  return {
    ...shown,
    view: {
      ...shown.view,
      ...(await changedSinceMade(priced.kept, ports)),
      mayForecast: can(request.user, 'run_forecasts'),
    },
  }
}

/** Files are to the penny, pages to the pound. */
const PENNY = 1

async function spendFile(request: UserRequest, ports: MoneyPorts): Promise<Answer> {
  const priced = orNotFound(await latestWithFutures(ports), 'There is no forecast to price yet.')
  const book = await costBook(ports)
  const view = pricedView(priced, book, request)
  const name = request.params['file'] ?? ''
  if (name === 'spend.csv') {
    const { homesByTheWeek } = await spendNotes(priced, book, ports)
    const homes = readerOf(request).seesSmallNumbers ? homesByTheWeek : []
    return csvFile(name, spendCsv(view.spend, view.isHidden, homes))
  }
  if (name === 'variance.csv') return csvFile(name, varianceCsv(variances(view.past, view.spend, PENNY)))
  throw notFound('There is no such file.')
}

async function contracts(request: UserRequest, ports: MoneyPorts): Promise<Answer> {
  const kind = contractsKind(ports)
  const [kept, book] = [await ports.money.contracts.list(), await costBook(ports)]
  const on = dayOfInstant(ports.now())
  const mayEdit = can(request.user, 'edit_money')
  const common = {
    isEmpty: kept.length === 0,
    empty: { ...kind.empty, ...(mayEdit ? { action: addAction(kind) } : {}) },
    mayEdit,
  }
  // a contract's provider, rate and children are for those who work with it: others see all of them together
  if (!can(request.user, 'see_children')) {
    const all = contractsInAll(book.contracts, on)
    const header = { question: 'How many places are booked with others?', answer: contractsInAllAnswer(all) }
    return page('pages/money/contracts.njk', header, { ...common, all: contractsInAllTable(all) })
  }
  const uses = usesOf(book, on)
  const header = { question: 'Do our block bookings and retainers pay?', answer: contractsAnswer(uses) }
  return page('pages/money/contracts.njk', header, {
    ...common,
    uses: usesTable(uses, { on, area: await ports.area() }),
    rows: sortedTable(registerTable(kind, kept, mayEdit), request.path, request.query),
  })
}

async function savings(request: UserRequest, ports: MoneyPorts): Promise<Answer> {
  const kind = savingsKind(ports)
  const [kept, book] = [await ports.money.savings.list(), await costBook(ports)]
  const ledger = ledgerOf(book.savings, await savingTerms(ports, book))
  const mayEdit = can(request.user, 'edit_money')
  const { seesSmallNumbers } = readerOf(request)
  const hrefs = new Map(mayEdit ? kept.map(one => [one.row, `/savings/${one.id}`] as const) : [])
  const sides = { own: 'in_house_residential', external: 'external_residential' } as const
  const found = likeForLike(book.placementCosts, { ...sides, on: dayOfInstant(ports.now()) })
  const header = { question: 'Are we saving what we said?', answer: ledgerAnswer(ledger) }
  return page('pages/money/savings.njk', header, {
    isEmpty: kept.length === 0,
    empty: { ...kind.empty, ...(mayEdit ? { action: addAction(kind) } : {}) },
    mayEdit,
    totals: totalsTable(ledger),
    lines: linesTable(ledger, { hrefs, seesClaims: seesSmallNumbers }),
    alike: likeForLikeView(found, seesSmallNumbers),
  })
}
