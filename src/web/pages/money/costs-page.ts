import { KIND_LABELS, KINDS } from '../../../care/index.ts'
import { tellsAProvider, weeklyRate, type CostBook } from '../../../money/index.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { can } from '../../../access/index.ts'
import { capital, count, listOf, number, pounds } from '../../words.ts'

interface ListedRegister {
  readonly href: string
  readonly text: string
  readonly rows: (book: CostBook) => readonly object[]
  readonly holds: string
  readonly file: string
  readonly isAboutChildren?: boolean
}

/** Every register that prices are made of, in the order of the work. */
const REGISTERS: readonly ListedRegister[] = [
  { href: '/fees', text: 'Weekly fees', rows: (book: CostBook) => book.fees ?? [], holds: 'one fee for each kind of home, dated', file: 'fees.csv' }, // prettier-ignore
  { href: '/unit-costs', text: 'Unit costs', rows: (book: CostBook) => book.unitCosts, holds: 'by provider, need band and package, dated; weeks paid after a child has left', file: 'unit-costs.csv' }, // prettier-ignore
  { href: '/inflation', text: 'Rises in prices', rows: (book: CostBook) => book.inflation, holds: 'by kind of home, on each 1 April', file: 'inflation.csv' }, // prettier-ignore
  { href: '/home-costs', text: 'Our own homes', rows: (book: CostBook) => book.homeCosts, holds: 'what is paid empty or full, for each child, and more for agency staff', file: 'home-costs.csv' }, // prettier-ignore
  { href: '/contracts', text: 'Contracts', rows: (book: CostBook) => book.contracts, holds: 'block bookings, retainers, spot; notice', file: 'contracts.csv' }, // prettier-ignore
  { href: '/placement-costs', text: 'Placements and prices', rows: (book: CostBook) => book.placementCosts, holds: 'each child’s price, need and package; shares of education and health, invoiced and received', file: 'placement-costs.csv', isAboutChildren: true }, // prettier-ignore
  { href: '/carer-payments', text: 'Payments to carers', rows: (book: CostBook) => book.carerPayments, holds: 'allowances and fees by age, against the national minimum', file: 'carer-payments.csv' }, // prettier-ignore
  { href: '/minimum-allowances', text: 'Minimum allowances', rows: (book: CostBook) => book.minimumAllowances, holds: 'the national table, kept by you after 2025-26', file: 'minimum-allowances.csv' }, // prettier-ignore
  { href: '/one-off-costs', text: 'Paid once', rows: (book: CostBook) => book.oneOffCosts, holds: 'capital and revenue', file: 'one-off-costs.csv' }, // prettier-ignore
  { href: '/staying-put', text: 'Staying Put after 18', rows: (book: CostBook) => book.stayingPut, holds: 'how many stay, how long, what it costs', file: 'staying-put.csv' }, // prettier-ignore
  { href: '/budget', text: 'Budget', rows: (book: CostBook) => book.budgets, holds: 'by financial year, in all or by kind', file: 'budget.csv' }, // prettier-ignore
]

const BASES = { imported: 'green', entered: 'blue', assumed: 'yellow' } as const
const BASIS_WORDS = { imported: 'From a file', entered: 'Entered here', assumed: 'Assumption' } as const

/**
 * What a week costs today before the prices of single placements are counted in: those are seen by fewer people. So is a
 * price that rests on what fewer than three providers charge.
 */
function ratesToday(book: CostBook, day: number, isProviderSeen: boolean): ShownTable {
  const withoutChildren = { ...book, placementCosts: [] }
  return {
    caption: 'What a week for one child costs today',
    columns: [
      { key: 'kind', text: 'Kind of home' },
      { key: 'rate', text: 'A week', isNumeric: true },
      { key: 'source', text: 'Made from' },
      { key: 'basis', text: 'How we know' },
    ],
    rows: KINDS.map((kind): Row => {
      const rate = weeklyRate(withoutChildren, { kind, day, asAt: day, children: 0 })
      const isHidden = !isProviderSeen && tellsAProvider(book, { kind, day })
      const price = isHidden ? 'Not shown: of too few providers' : pounds(rate.pence)
      const basis = { text: BASIS_WORDS[rate.basis], tag: BASES[rate.basis] }
      return { cells: [{ text: KIND_LABELS[kind] }, { text: price }, { text: rate.source }, basis] } // prettier-ignore
    }),
  }
}

function answer(book: CostBook, day: number): string {
  const without = { ...book, placementCosts: [] }
  const assumed = KINDS.filter(kind => weeklyRate(without, { kind, day, asAt: day, children: 0 }).basis === 'assumed') // prettier-ignore
  if (assumed.length === 0) return 'Every kind of home has a price of the authority’s own.'
  if (assumed.length === KINDS.length) return 'On assumptions alone, until the authority’s own prices are entered.' // prettier-ignore
  return `On the authority’s own prices, but for ${listOf(assumed.map(kind => KIND_LABELS[kind].toLowerCase()))}: ${count(assumed.length, 'kind')} still ${assumed.length === 1 ? 'costs' : 'cost'} what we assume.`
}

/** "What do our prices rest on?": the way to every register, and what counts today. */
export function costsPage(book: CostBook, day: number, request: UserRequest): PageAnswer {
  const mayOpen = (one: ListedRegister): boolean => !one.isAboutChildren || can(request.user, 'see_children')
  const rows = REGISTERS.filter(mayOpen).map((one): Row => ({
    cells: [
      { text: one.text, href: one.href },
      { text: capital(one.holds) },
      { text: number(one.rows(book).length) },
      { text: one.file },
    ],
  }))
  const header = { question: 'What do our prices rest on?', answer: answer(book, day) }
  return page('pages/money/costs.njk', header, {
    registers: {
      caption: 'Where prices are kept',
      columns: [
        { key: 'register', text: 'Register' },
        { key: 'holds', text: 'Holds' },
        { key: 'rows', text: 'Rows', isNumeric: true },
        { key: 'file', text: 'File' },
      ],
      rows,
    } satisfies ShownTable,
    rates: ratesToday(book, day, can(request.user, 'see_children')),
  })
}
