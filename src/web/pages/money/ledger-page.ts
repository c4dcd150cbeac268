import {
  MONEY_SHAPES,
  SAVING_TYPES,
  savingProblem,
  type CellProblem,
  type SavingRow,
  type SavingType,
} from '../../../care/index.ts'
import {
  alikeInWords,
  LIKE_FOR_LIKE_CAVEAT,
  projectedEffect,
  type Effect,
  type Ledger,
  type LikeForLike,
  type SavingLine,
} from '../../../money/index.ts'
import { poundsInWords, wholePounds } from '../../../reports/index.ts'
import type { Cell, Row, ShownTable } from '../../components/data-table.ts'
import { capital, count, listOf, number, pounds } from '../../words.ts'
import { savingTerms, type MoneyPorts } from './money-ports.ts'
import { shapedKind } from './shaped-kind.ts'

const LARGEST_SMALL = 4
const LARGEST_NAMED = 3

/** The savings ledger as a register: rows, forms and corrections. */
export const savingsKind = (ports: MoneyPorts) =>
  shapedKind(MONEY_SHAPES.savings, ports.money.savings, {
    path: '/savings',
    question: 'Are we saving what we said?',
    answer: () => '',
    questionToAdd: 'Which saving do you want to enter?',
    questionToCorrect: 'What is right about this saving?',
    inWords: savingInWords,
    shows: ['saving', 'owner', 'type', 'kind', 'from', 'to'],
    empty: { heading: 'No savings yet', text: 'Import savings.csv with your returns, or enter what is planned here, each line with its method and what would have been without it.' }, // prettier-ignore
    hasOwnPage: true,
    against: async row => savingProblem(row, await savingTerms(ports)),
  })

const savingInWords = (row: SavingRow): string =>
  `${row.saving}: ${poundsInWords(projectedEffect(row).total)} projected, ${row.type}`

/** In two sentences: projected, achieved, and what was left out so that nothing counts twice. */
export function ledgerAnswer({ counted, lines }: Ledger): string {
  if (lines.length === 0) return 'No saving is entered yet.'
  const { projected, achieved } = counted
  const share = projected.total > 0 ? ` (${Math.round((achieved.total * 100) / projected.total)} %)` : ''
  const left = leftOut(lines, 'counted already in another line', line => line.overlaps.length > 0)
  const wrong = leftOut(lines, 'not so by the records', line => line.problem !== undefined)
  return `${poundsInWords(achieved.total)} of ${poundsInWords(projected.total)} projected is achieved so far${share}.${left}${wrong}`
}

/** Lines that are in no total, by name: a reader should not look for them. */
function leftOut(lines: readonly SavingLine[], why: string, isOut: (line: SavingLine) => boolean): string {
  const names = lines.filter(isOut).map(line => `“${line.row.saving}”`)
  if (names.length === 0) return ''
  const who = names.length > LARGEST_NAMED ? count(names.length, 'line') : listOf(names)
  return ` ${capital(who)} ${names.length === 1 ? 'is' : 'are'} left out: ${why}.`
}

const EFFECT_COLUMNS = [
  { key: 'volume', text: 'Volume', isNumeric: true },
  { key: 'price', text: 'Price', isNumeric: true },
  { key: 'income', text: 'From partners', isNumeric: true },
  { key: 'total', text: 'In all', isNumeric: true },
] as const

const effectCells = ({ volume, price, income, total }: Effect): Cell[] =>
  [volume, price, income, total].map(pence => ({ text: wholePounds(pence) }))

/** Projected and achieved by type: each row adds up across, the types add up to what counts. */
export const totalsTable = ({ byType, counted, setAside }: Ledger): ShownTable => {
  const line = (text: string, effect: Effect): Row => ({ cells: [{ text }, ...effectCells(effect)] })
  const types = Object.keys(SAVING_TYPES) as SavingType[]
  const name = (type: SavingType) => SAVING_TYPES[type].split(':')[0]!
  return {
    caption: 'Projected and achieved',
    columns: [{ key: 'what', text: 'What' }, ...EFFECT_COLUMNS],
    rows: [
      ...types.map(type => line(`Projected: ${name(type).toLowerCase()}`, byType[type].projected)),
      line('Projected in all', counted.projected),
      ...types.map(type => line(`Achieved: ${name(type).toLowerCase()}`, byType[type].achieved)),
      line('Achieved in all', counted.achieved),
      ...(setAside.projected.total === 0
        ? []
        : [line('Not counted: projected in lines left out', setAside.projected)]),
    ],
  }
}

function statusCell(
  { isCounted, overlaps, problem, achieved, projected }: SavingLine,
  seesClaims: boolean,
): Cell {
  if (problem) return { text: 'Not counted', tag: 'red', sub: problemInWords(problem, seesClaims) }
  if (!isCounted) {
    const why = overlaps.map(
      one => `“${one.saving}”: ${listOf(one.reasons)}${seesClaims ? ` (${one.claims.join(', ')})` : ''}`,
    )
    return { text: 'Not counted', tag: 'red', sub: `Overlaps with ${listOf(why)}` }
  }
  if (achieved.total === 0) return { text: 'Nothing achieved yet', tag: 'grey' }
  const share = projected.total > 0 ? Math.round((achieved.total * 100) / projected.total) : 100
  return { text: `${share} % achieved`, tag: share >= 100 ? 'green' : 'blue' }
}

/** Which children, homes or contracts are not known is for those who may see children. */
export const problemInWords = ({ column, message }: CellProblem, seesClaims: boolean): string =>
  column === 'claims' && !seesClaims ? 'Whose costs change is not in the records' : message

const apart = ({ volume, price, income }: Effect): string =>
  (
    [
      ['volume', volume],
      ['price', price],
      ['partners', income],
    ] as const
  )
    .filter(([, pence]) => pence !== 0)
    .map(([name, pence]) => `${name} ${poundsInWords(pence)}`)
    .join(', ')

/** Each line with method and counterfactual; whose costs change is for those who may see children. */
export const linesTable = (
  { lines }: Ledger,
  { hrefs, seesClaims }: { readonly hrefs: ReadonlyMap<SavingRow, string>; readonly seesClaims: boolean },
): ShownTable => ({
  caption: 'Each line: how it is worked out, and what would have been',
  columns: [
    { key: 'saving', text: 'Saving' },
    { key: 'type', text: 'Type' },
    { key: 'projected', text: 'Projected', isNumeric: true },
    { key: 'achieved', text: 'Achieved', isNumeric: true },
    { key: 'method', text: 'Method, and what would have been', isWide: true },
    { key: 'status', text: 'Counts', isWide: true },
  ],
  rows: lines.map(line => {
    const { row, projected, achieved } = line
    const href = hrefs.get(row)
    return {
      isOut: !line.isCounted,
      cells: [
        { text: row.saving, sub: row.owner, ...(href === undefined ? {} : { href }) },
        { text: SAVING_TYPES[row.type].split(':')[0]! },
        { text: wholePounds(projected.total), sub: apart(projected) },
        { text: wholePounds(achieved.total), sub: apart(achieved) },
        { text: row.method, sub: `Otherwise: ${row.counterfactual}` },
        statusCell(line, seesClaims),
      ],
    }
  }),
})

/** The comparison in a sentence that carries its caveat; for those who see totals only where enough children are in it. */
export function likeForLikeView(found: LikeForLike, seesSmallNumbers: boolean) {
  const { ratio, plain, compared, notCompared } = found
  const isShown = ratio !== undefined && (seesSmallNumbers || compared > LARGEST_SMALL)
  const dearer = (value: number): string => {
    const percent = Math.round((value - 1) * 100)
    return percent >= 0 ? `${percent} % dearer` : `${-percent} % cheaper`
  }
  const says = isShown
    ? `Like for like, a place in another children’s home is ${dearer(ratio)} than in ours${seesSmallNumbers ? `, for ${count(compared, 'child', 'children')} who have their like; for ${count(notCompared, 'child', 'children')} there is none` : ''}.`
    : 'Too few children in other homes have their like in ours to say whether those are dearer. “40 % dearer” cannot be shown without that.'
  const crude =
    plain && seesSmallNumbers
      ? `Without regard to need it would be ${dearer(plain.ratio)} (${pounds(plain.external.weeklyInPence)} against ${pounds(plain.own.weeklyInPence)} a week): not a fair comparison.`
      : undefined
  return { says, crude, caveat: LIKE_FOR_LIKE_CAVEAT, table: seesSmallNumbers ? groupsTable(found) : undefined } // prettier-ignore
}

const groupsTable = ({ groups }: LikeForLike): ShownTable => ({
  caption: 'The groups that are alike, and what a week costs in each',
  columns: [
    { key: 'alike', text: 'Alike in' },
    { key: 'own', text: 'Our homes', isNumeric: true },
    { key: 'external', text: 'Other homes', isNumeric: true },
    { key: 'ratio', text: 'Other against ours', isNumeric: true },
  ],
  rows: groups.map(({ alike, own, external, ratio }) => ({
    cells: [
      { text: capital(alikeInWords(alike)) },
      { text: pounds(own.weeklyInPence), sub: count(own.children, 'child', 'children') },
      { text: pounds(external.weeklyInPence), sub: count(external.children, 'child', 'children') },
      { text: `${number(ratio * 100 - 100, 0)} %` },
    ],
  })),
  whenEmpty: 'No child in another home has their like in ours.',
})
