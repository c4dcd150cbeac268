import {
  CONTRACT_TYPES,
  isPostcodeInArea,
  isStatedInArea,
  KIND_LABELS,
  MONEY_SHAPES,
  whereaboutsDoubt,
  type AreaContext,
  type ContractRow,
  type Day,
} from '../../../care/index.ts'
import { contractUse, isInForce, weeklyRate, type ContractUse, type CostBook } from '../../../money/index.ts'
import { poundsInWords } from '../../../reports/index.ts'
import type { Cell, Row, ShownTable } from '../../components/data-table.ts'
import { capital, count, longDay, number, pounds } from '../../words.ts'
import type { MoneyPorts } from './money-ports.ts'
import { hundredths, shapedKind } from './shaped-kind.ts'

export const contractInWords = (row: ContractRow): string =>
  `${row.contract}: ${count(row.places, 'place')} with ${row.provider}, ${KIND_LABELS[row.kind].toLowerCase()}, ${pounds(row.weeklyRateInPence)} a place a week`

/** Contracts as a register: rows, forms and corrections. */
export const contractsKind = ({ money, area }: Pick<MoneyPorts, 'money' | 'area'>) =>
  shapedKind(MONEY_SHAPES.contracts, money.contracts, {
    path: '/contracts',
    question: 'Do our block bookings and retainers pay?',
    answer: () => '',
    questionToAdd: 'Which contract do you want to enter?',
    questionToCorrect: 'What is right about this contract?',
    inWords: contractInWords,
    shows: ['contract', 'kind', 'type', 'places', 'from', 'to'],
    empty: { heading: 'No contracts yet', text: 'Import contracts.csv with your returns, or enter block bookings and retainers here. Then this page says which of them pay.' }, // prettier-ignore
    hasOwnPage: true,
    doubtOf: async row => whereaboutsDoubt({ postcode: row.postcode, isInArea: isStatedInArea(row) }, await area())?.message, // prettier-ignore
  })

/** Contracts in force on a day that are paid whether used or not, each as it is used. */
export function usesOf(book: CostBook, on: Day): ContractUse[] {
  return book.contracts
    .filter(row => row.type !== 'spot' && isInForce(row, on))
    .map(row => {
      const rate = weeklyRate(book, { kind: row.kind, day: on, asAt: on, children: 0 })
      return contractUse(row, book.placementCosts, { on, spotInPence: rate.pence })
    })
}

/** In a sentence: how many pay, and what they save together. */
export function contractsAnswer(uses: readonly ContractUse[]): string {
  if (uses.length === 0) return 'No block booking or retainer is in force today.'
  const known = uses.flatMap(use => use.yearlySavingInPence ?? [])
  if (known.length === 0)
    return `${capital(count(uses.length, 'contract'))} in force. How they are used is not known until placements name them.`
  const paying = known.filter(saving => saving > 0).length
  const total = known.reduce((sum, saving) => sum + saving, 0)
  const verb = total < 0 ? 'cost' : 'save'
  const isAll = known.length === uses.length
  const who = `${capital(count(paying, 'contract'))} of the ${number(known.length)} ${isAll ? 'in force' : 'whose use is known'}`
  const others = isAll ? '' : ` (${number(uses.length)} are in force; how the other ${number(uses.length - known.length)} ${uses.length - known.length === 1 ? 'is' : 'are'} used is not known)` // prettier-ignore
  const together = known.length === 1 ? `it ${verb}s` : `those ${number(known.length)} together ${verb}`
  return `${who} ${paying === 1 ? 'pays' : 'pay'} at today’s use${others}; ${together} ${poundsInWords(Math.abs(total))} a year against buying by the week.`
}

const shareInUse = ({ inUse, contract }: ContractUse): string =>
  inUse === undefined || contract.places === 0
    ? 'Not known'
    : `${inUse} of ${contract.places} (${hundredths(Math.round((inUse * 10_000) / contract.places))})`

const WHOLE = 10_000

/** At the price by the week or above it a booking saves nothing however full it is. */
const breakEven = (value: number): string => (value < WHOLE ? hundredths(value) : 'Never')

const IN_AREA = new Map([
  [true, 'Yes'],
  [false, 'No'],
  [undefined, 'Not known'],
])

/** Whether the booked home is in our area, and what says so. */
function whereCell(row: ContractRow, area: AreaContext): Cell {
  const stated = isStatedInArea(row)
  if (stated !== undefined) return { text: IN_AREA.get(stated)!, sub: 'As stated' }
  const { postcode = '' } = row
  return { text: IN_AREA.get(isPostcodeInArea(postcode, area))!, sub: postcode }
}

/** Booked against used, and where booking begins to pay: for those who work with single contracts. */
export const usesTable = (
  uses: readonly ContractUse[],
  { on, area }: { readonly on: Day; readonly area: AreaContext },
): ShownTable => ({
  caption: `Booked against used, on ${longDay(on)}`,
  columns: [
    { key: 'contract', text: 'Contract' },
    { key: 'type', text: 'Type' },
    { key: 'area', text: 'In our area' },
    { key: 'rate', text: 'A place a week', isNumeric: true },
    { key: 'spot', text: 'By the week', isNumeric: true },
    { key: 'even', text: 'Pays above', isNumeric: true },
    { key: 'use', text: 'In use', isNumeric: true },
    { key: 'saving', text: 'Saves a year', isNumeric: true },
    { key: 'end', text: 'Could end on' },
  ],
  rows: uses.map((use): Row => {
    const { contract, yearlySavingInPence: saving } = use
    const couldEnd = Math.min(on + contract.noticeWeeks * 7, contract.to)
    return {
      cells: [
        { text: contract.contract, sub: `${contract.provider}, ${KIND_LABELS[contract.kind].toLowerCase()}` },
        { text: CONTRACT_TYPES[contract.type].split(':')[0]! },
        whereCell(contract, area),
        { text: pounds(contract.weeklyRateInPence) },
        { text: pounds(use.spotInPence) },
        { text: breakEven(use.breakEvenInHundredths) },
        { text: shareInUse(use) },
        saving === undefined ? { text: '' } : { text: poundsInWords(saving), tag: saving === 0 ? 'grey' : saving < 0 ? 'red' : 'green' }, // prettier-ignore
        { text: longDay(couldEnd), sub: contract.noticeWeeks > 0 ? `${contract.noticeWeeks} weeks’ notice` : '' }, // prettier-ignore
      ],
    }
  }),
})
