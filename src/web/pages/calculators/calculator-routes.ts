import { fieldsOf, type Day } from '../../../care/index.ts'
import type { CostBook } from '../../../money/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { page, type Answer, type FormError } from '../../server/answer.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { costBook } from '../money/money-ports.ts'
import { formFieldOf, formValue, parseShaped, shownValue } from '../money/shaped-kind.ts'
import { dayOfInstant } from '../places/places.ts'
import { BED_MIX } from './bed-mix.ts'
import { BLOCK_BOOKING } from './block-booking.ts'
import type { Calculator, ResultLine } from './calculator.ts'
import { FEE_UPLIFT } from './fee-uplift.ts'
import { NEW_HOME } from './new-home.ts'
import { REUNIFICATION } from './reunification.ts'

type Ports = Pick<WebPorts, 'money' | 'fees' | 'now'>

const AUDIT = { none: 'a sum of figures that the reader gives' } as const

/** Calculators: one page each, with its inputs in the address. */
export const calculatorRoutes = (ports: Ports): Route[] => [
  {
    method: 'GET',
    path: '/calculators',
    permission: 'see_aggregates',
    audit: AUDIT,
    handle: () => listPage(),
  },
  routeOf(BLOCK_BOOKING, ports),
  routeOf(NEW_HOME, ports),
  routeOf(FEE_UPLIFT, ports),
  routeOf(REUNIFICATION, ports),
  routeOf(BED_MIX, ports),
]

const LISTED = [BLOCK_BOOKING, NEW_HOME, FEE_UPLIFT, REUNIFICATION, BED_MIX] as const

function listPage(): Answer {
  const header = {
    question: 'What would a change cost, and save?',
    answer: 'Five sums that come up again and again. Each shows its formula, and its figures stand in the address: send it to a colleague, and they see the same.',
  } // prettier-ignore
  const calculators = LISTED.map(({ id, question, formula }) => ({ href: `/calculators/${id}`, question, formula })) // prettier-ignore
  return page('pages/calculators/calculators.njk', header, { calculators })
}

const routeOf = <Inputs>(calculator: Calculator<Inputs>, ports: Ports): GuardedRoute => ({
  method: 'GET',
  path: `/calculators/${calculator.id}`,
  permission: 'see_aggregates',
  audit: AUDIT,
  handle: async request =>
    calculatorPage(calculator, { request, book: await costBook(ports), today: dayOfInstant(ports.now()) }),
})

interface Asked {
  readonly request: UserRequest
  readonly book: CostBook
  readonly today: Day
}

/** What the address says, and for what it leaves out the figure to begin with. */
function filledIn<Inputs>({ inputs, start }: Calculator<Inputs>, { request, book, today }: Asked) {
  const begin = start(book, today)
  const form = new URLSearchParams()
  const sources: { label: string; value: string; source: string }[] = []
  for (const [name, field] of fieldsOf(inputs)) {
    const asked = request.query.get(field.column)
    form.set(field.column, asked ?? formValue(field, begin[name][0]))
    if (asked === null)
      sources.push({ label: field.label, value: shownValue(field, begin[name][0]).text, source: begin[name][1] }) // prettier-ignore
  }
  return { form, sources }
}

function calculatorPage<Inputs>(calculator: Calculator<Inputs>, asked: Asked): Answer {
  const { form, sources } = filledIn(calculator, asked)
  const fields: FormField[] = fieldsOf(calculator.inputs).map(([, field]) =>
    formFieldOf(field, form.get(field.column) ?? ''),
  )
  const parsed = parseShaped(calculator.inputs, form)
  const errors: readonly FormError[] = parsed.ok ? [] : parsed.problems
  const header = {
    question: calculator.question,
    ...(parsed.ok ? { answer: calculator.answer(parsed.value) } : {}),
    back: { href: '/calculators', text: 'Calculators' },
  }
  const { id, formula, source, caveat, examples } = calculator
  return page(
    'pages/calculators/calculator.njk',
    header,
    {
      action: `/calculators/${id}`,
      fields,
      results: parsed.ok ? resultsTable(calculator.lines(parsed.value)) : undefined,
      address: `/calculators/${id}?${form.toString()}`,
      sources: sourcesTable(sources),
      formula,
      source,
      caveat,
      examples: examples.map(({ text, query }) => ({ text, href: `/calculators/${id}?${query}` })),
    },
    { errors },
  )
}

const resultsTable = (lines: readonly ResultLine[]): ShownTable => ({
  caption: 'What comes out',
  columns: [
    { key: 'what', text: 'What' },
    { key: 'amount', text: 'Figure', isNumeric: true },
  ],
  rows: lines.map(({ label, amount, sub }) => ({
    cells: [{ text: label }, sub === undefined ? { text: amount } : { text: amount, sub }],
  })),
})

const sourcesTable = (
  sources: readonly { readonly label: string; readonly value: string; readonly source: string }[],
): ShownTable => ({
  caption: 'Figures to begin with',
  columns: [
    { key: 'what', text: 'What' },
    { key: 'value', text: 'Figure', isNumeric: true },
    { key: 'source', text: 'Where it comes from' },
  ],
  rows: sources.map(({ label, value, source }) => ({
    cells: [{ text: label }, { text: value }, { text: source }],
  })),
  whenEmpty: 'All figures are those of the address.',
})
