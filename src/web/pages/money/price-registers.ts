import {
  ALLOWANCE_AREAS,
  BUDGET_LINES,
  CARER_SCHEMES,
  DOUBTFUL_WEEKLY_PENCE,
  KIND_LABELS,
  KINDS,
  MONEY_SHAPES,
  placementProblem,
  type BudgetRow,
  type PlacementCostRow,
} from '../../../care/index.ts'
import { isInForce } from '../../../money/index.ts'
import type { Route } from '../../server/route.ts'
import { capital, count, listOf, longDay, pounds } from '../../words.ts'
import { dayOfInstant } from '../places/places.ts'
import { registerRoutes } from '../registers/register-routes.ts'
import { allowanceTotals } from './allowance-totals.ts'
import { placementTerms, type MoneyPorts } from './money-ports.ts'
import { hundredths, shapedKind } from './shaped-kind.ts'

const since = (from: number): string => (longDay(from) === '' ? '' : ` from ${longDay(from)}`)
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const doubt = ({ weeklyPriceInPence }: PlacementCostRow): string =>
  weeklyPriceInPence > DOUBTFUL_WEEKLY_PENCE ? ' (dearer than any that we know of: please look again)' : ''

const FROM_A_FILE = 'Import the file with your returns, or enter rows here.'

/** The registers that prices are made of: each its own pages. */
export function priceRegisterRoutes(ports: MoneyPorts): Route[] {
  const { money, now } = ports
  return [
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.unitCosts, money.unitCosts, {
        path: '/unit-costs',
        question: 'What does a week for one child cost, by kind, provider, need and package?',
        answer: rows => {
          const kinds = KINDS.filter(kind => rows.some(row => row.kind === kind))
          return `${capital(count(rows.length, 'unit cost'))} for ${count(kinds.length, 'kind')} of home. Where none is given, the fee counts; failing that, an assumption.`
        },
        questionToAdd: 'Which unit cost do you want to enter?',
        questionToCorrect: 'What is right about this unit cost?',
        inWords: row =>
          `${[KIND_LABELS[row.kind], row.provider, row.needBand && `need band ${row.needBand}`, row.package].filter(Boolean).join(', ')}: ${pounds(row.weeklyCostInPence)} a week${since(row.from)}`,
        shows: ['kind', 'provider', 'needBand', 'package', 'weeklyCostInPence', 'noticeWeeks', 'from', 'to'],
        empty: { heading: 'No unit costs yet', text: `${FROM_A_FILE} Until then fees count, and where there are none, assumptions.` }, // prettier-ignore
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.inflation, money.inflation, {
        path: '/inflation',
        question: 'How fast do prices rise?',
        answer: rows =>
          rows.length === 0
            ? 'No rise is entered: prices stay as they are in every forecast.'
            : `Prices of ${count(new Set(rows.map(row => row.kind)).size, 'kind')} of home rise on each 1 April; the others stay as they are.`,
        questionToAdd: 'Which rise do you want to enter?',
        questionToCorrect: 'What is right about this rise?',
        inWords: row =>
          `${KIND_LABELS[row.kind]}: ${hundredths(row.yearlyInHundredths)} on each 1 April${since(row.from)}`,
        shows: ['kind', 'yearlyInHundredths', 'from', 'to'],
        empty: { heading: 'No rise in prices yet', text: `${FROM_A_FILE} Until then prices stay as they are.` }, // prettier-ignore
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.homeCosts, money.homeCosts, {
        path: '/home-costs',
        question: 'What do our own homes cost, empty or full?',
        answer: (rows, at) => {
          const today = rows.filter(row => row.status === 'open' && isInForce(row, dayOfInstant(at)))
          const fixed = sumOf(today.map(row => row.yearlyFixedInPence))
          return `${pounds(fixed)} a year for ${count(today.length, 'home')} with ${count(sumOf(today.map(row => row.places)), 'place')}, whether children live there or not.`
        },
        questionToAdd: 'Which home’s costs do you want to enter?',
        questionToCorrect: 'What is right about this home’s costs?',
        inWords: row =>
          `${row.home}: ${pounds(row.yearlyFixedInPence)} a year for ${count(row.places, 'place')}, and ${pounds(row.weeklyPerChildInPence)} a week for each child${since(row.from)}`,
        shows: ['home', 'places', 'yearlyFixedInPence', 'weeklyPerChildInPence', 'weeklyAgencyPremiumInPence', 'from', 'to', 'status'], // prettier-ignore
        empty: { heading: 'No costs of homes yet', text: `${FROM_A_FILE} Until then each child in an own home costs the unit cost, and an empty place nothing.` }, // prettier-ignore
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.placementCosts, money.placementCosts, {
        path: '/placement-costs',
        question: 'What does each child’s home cost, and who pays?',
        answer: (rows, at) => {
          const today = rows.filter(row => isInForce(row, dayOfInstant(at)))
          const partners = sumOf(today.map(row => row.educationWeeklyInPence + row.healthWeeklyInPence))
          return `${capital(count(today.length, 'placement'))} with a price today: ${pounds(sumOf(today.map(row => row.weeklyPriceInPence)))} a week, of which education and health pay ${pounds(partners)}.`
        },
        questionToAdd: 'Which placement’s cost do you want to enter?',
        questionToCorrect: 'What is right about this placement’s cost?',
        inWords: row =>
          `${row.placement}, ${KIND_LABELS[row.kind].toLowerCase()}: ${pounds(row.weeklyPriceInPence)} a week${since(row.from)}${doubt(row)}`,
        shows: ['placement', 'child', 'kind', 'provider', 'contract', 'needBand', 'staffing', 'weeklyPriceInPence', 'educationWeeklyInPence', 'healthWeeklyInPence', 'from', 'reviewOn'], // prettier-ignore
        totals: (rows, at) => jointFundingTotals(rows.filter(row => isInForce(row, dayOfInstant(at)))),
        empty: { heading: 'No prices of placements yet', text: `${FROM_A_FILE} Then spend starts from what is really paid, and shares of education and health are known.` }, // prettier-ignore
        isAboutChildren: true,
        against: async row => {
          const problem = placementProblem(row, await placementTerms(ports))
          return problem?.isRefused ? problem : undefined
        },
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.carerPayments, money.carerPayments, {
        path: '/carer-payments',
        question: 'What do we pay our carers?',
        answer: (rows, at) => {
          const schemes = [...new Set(rows.filter(row => isInForce(row, dayOfInstant(at))).map(row => CARER_SCHEMES[row.scheme].toLowerCase()))] // prettier-ignore
          return schemes.length === 0
            ? 'No payments are entered for today.'
            : `Allowances and fees by age for ${listOf(schemes)} carers, held against the national minimum below.`
        },
        questionToAdd: 'Which payment do you want to enter?',
        questionToCorrect: 'What is right about this payment?',
        inWords: row =>
          `${CARER_SCHEMES[row.scheme]}, ages ${row.ageFrom} to ${row.ageTo}: allowance ${pounds(row.weeklyAllowanceInPence)}, fee ${pounds(row.weeklyFeeInPence)} a week${since(row.from)}`,
        shows: ['scheme', 'ageFrom', 'ageTo', 'weeklyAllowanceInPence', 'weeklyFeeInPence', 'from', 'to'],
        totals: allowanceTotals(money),
        empty: { heading: 'No payments to carers yet', text: FROM_A_FILE },
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.minimumAllowances, money.minimumAllowances, {
        path: '/minimum-allowances',
        question: 'What is the national minimum allowance?',
        answer: rows =>
          `The Department’s figures for 2025-26 are here from the start; ${count(rows.length, 'row')} entered by the authority. Add each year’s when it is published: last year’s is not carried on.`,
        questionToAdd: 'Which minimum allowance do you want to enter?',
        questionToCorrect: 'What is right about this minimum allowance?',
        inWords: row =>
          `${ALLOWANCE_AREAS[row.area]}, ages ${row.ageFrom} to ${row.ageTo}: ${pounds(row.weeklyInPence)} a week${since(row.from)}`,
        shows: ['area', 'ageFrom', 'ageTo', 'weeklyInPence', 'from', 'to'],
        empty: { heading: 'Later years', text: 'Enter the minimum allowance of each year when the Department publishes it.' }, // prettier-ignore
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.oneOffCosts, money.oneOffCosts, {
        path: '/one-off-costs',
        question: 'What is paid once?',
        answer: rows =>
          `${pounds(sumOf(rows.filter(row => row.type === 'capital').map(row => row.amountInPence)))} of capital and ${pounds(sumOf(rows.filter(row => row.type === 'revenue').map(row => row.amountInPence)))} of revenue. Capital is kept apart from spend against budget.`,
        questionToAdd: 'Which cost do you want to enter?',
        questionToCorrect: 'What is right about this cost?',
        inWords: row => `${row.name}: ${pounds(row.amountInPence)} on ${longDay(row.on)}`,
        shows: ['name', 'kind', 'type', 'amountInPence', 'on', 'status'],
        empty: { heading: 'Nothing that is paid once', text: `${FROM_A_FILE} Buildings, refitting, recruiting before a home opens.` }, // prettier-ignore
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.stayingPut, money.stayingPut, {
        path: '/staying-put',
        question: 'What does Staying Put after 18 cost?',
        answer: rows =>
          rows.length === 0
            ? 'It is in no forecast yet.'
            : 'It is forecast from the young people who turn 18 in care, and how many of them stay with their carers.',
        questionToAdd: 'How many stay, how long, and what does it cost?',
        questionToCorrect: 'What is right about Staying Put?',
        inWords: row =>
          `${hundredths(row.shareInHundredths)} of those who turn 18 stay ${count(row.months, 'month')} at ${pounds(row.weeklyCostInPence)} a week${since(row.from)}`,
        shows: ['shareInHundredths', 'months', 'weeklyCostInPence', 'from', 'to'],
        empty: { heading: 'Nothing about Staying Put', text: FROM_A_FILE },
      }),
      now,
    ),
    ...registerRoutes(
      shapedKind(MONEY_SHAPES.budgets, money.budgets, {
        path: '/budget',
        question: 'What is the budget?',
        answer: budgetAnswer,
        questionToAdd: 'Which budget do you want to enter?',
        questionToCorrect: 'What is right about this budget?',
        inWords: row => `${row.year}, ${BUDGET_LINES[row.line].toLowerCase()}: ${pounds(row.amountInPence)}`,
        shows: ['year', 'line', 'amountInPence'],
        empty: { heading: 'No budget yet', text: `${FROM_A_FILE} Then spend is shown against it.` },
      }),
      now,
    ),
  ]
}

function budgetAnswer(rows: readonly BudgetRow[]): string {
  const years = [...new Set(rows.map(row => row.year))].sort()
  if (years.length === 0) return 'None is entered yet.'
  const whole = rows.filter(row => row.line === 'all')
  const said = whole.map(row => `${pounds(row.amountInPence)} for ${row.year}`)
  return said.length > 0
    ? `${capital(listOf(said))}, after what education and health pay.`
    : `By kind of home, for ${listOf(years)}.`
}

type Priced = {
  readonly weeklyPriceInPence: number
  readonly educationWeeklyInPence: number
  readonly healthWeeklyInPence: number
  readonly invoicedInPence: number
  readonly receivedInPence: number
}

/** Who pays for the priced placements, and what has come in of it. */
function jointFundingTotals(rows: readonly Priced[]) {
  const sum = (value: (row: Priced) => number) => sumOf(rows.map(value))
  const [price, education, health] = [sum(row => row.weeklyPriceInPence), sum(row => row.educationWeeklyInPence), sum(row => row.healthWeeklyInPence)] // prettier-ignore
  const [invoiced, received] = [sum(row => row.invoicedInPence), sum(row => row.receivedInPence)]
  const line = (text: string, pence: number) => [{ text }, { text: pounds(pence) }]
  return {
    caption: 'Joint funding of placements with a price today',
    columns: [
      { key: 'what', text: 'What' },
      { key: 'amount', text: 'Amount', isNumeric: true },
    ],
    rows: [
      line('Agreed a week: the authority', price - education - health),
      line('Agreed a week: education', education),
      line('Agreed a week: health', health),
      line('Whole price a week', price),
      line('Invoiced to partners so far', invoiced),
      line('Received from partners so far', received),
      line('Invoiced and not yet received', invoiced - received),
    ],
  }
}
