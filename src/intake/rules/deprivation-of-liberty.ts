import { isDay, NO_DAY, OPEN, type Day, type TableName } from '../../care/index.ts'
import { codes } from './code-sets.ts'
import type { Check, Fail, Rule } from './rule.ts'
import { years } from './rule-years.ts'
import { SpansByChild } from './spans-by-child.ts'
import type { TableView } from './table-view.ts'

type IsWrongPlace = (place: string) => boolean

const EXPECTED = codes('K2 Z12 Z13')
const IMPOSSIBLE = codes('K1 P1 R5 K3')

/** Ended orders only. An order and an episode that only touch (one ends on the day on which the other begins) do not overlap. */
const overlapsPlacement =
  (isWrong: IsWrongPlace): Check =>
  ({ now }, fail) => {
    const orders = datedSpans(now.table('DoLo'), ['DOLO_START', 'DOLO_END'])
    const places = now.text('Episodes', 'PLACE')
    const episodes = datedSpans(now.episodes, ['DECOM', 'DEC'], OPEN).filter(({ row }) =>
      isWrong(places[row]!),
    )
    failThoseMet({ table: 'DoLo', spans: orders, by: episodes }, fail)
    failThoseMet({ table: 'Episodes', spans: episodes, by: orders }, fail)
  }

interface Span {
  readonly row: number
  readonly child: number
  readonly from: Day
  readonly to: Day
}

/** The rows of a table that have a child and both days; without `otherwise` only ended ones. */
function datedSpans(table: TableView, [start, end]: readonly [string, string], otherwise = NO_DAY): Span[] {
  const [starts, ends] = [table.days(start), table.days(end)]
  const spans: Span[] = []
  for (let row = 0; row < table.rowCount; row++) {
    const [child, from] = [table.childOf[row]!, starts[row]!]
    const to = isDay(ends[row]!) ? ends[row]! : otherwise
    if (child >= 0 && isDay(from) && to !== NO_DAY) spans.push({ row, child, from, to })
  }
  return spans
}

interface Meeting {
  readonly table: TableName
  readonly spans: readonly Span[]
  readonly by: readonly Span[]
}

function failThoseMet({ table, spans, by }: Meeting, fail: Fail): void {
  const others = new SpansByChild()
  for (const { child, from, to } of by) others.add(child, from, to)
  for (const { row, child, from, to } of spans) if (others.isMetBy(child, from, to)) fail(table, row)
}

const order = {
  years: years('2026/27'),
  relevance: 'supporting',
  topic: 'deprivation of liberty orders',
  fields: ['DOLO_START', 'PLACE'],
  needs: {
    DoLo: ['CHILD', 'DOLO_START', 'DOLO_END'],
    Episodes: ['CHILD', 'DECOM', 'DEC', 'PLACE'],
  },
} as const

/** Where a child whose liberty a court has restricted may live. */
export const deprivationOfLiberty: readonly Rule[] = [
  {
    ...order,
    code: '709',
    severity: 'warning',
    message: 'Child with a DoLO is in an unexpected placement type.',
    check: overlapsPlacement(place => !EXPECTED.has(place)),
  },
  {
    ...order,
    code: '710',
    severity: 'error',
    message:
      "Child with a DoLO can not be placed in secure children's homes, with parents, young offender institutions, or supported accommodation.",
    check: overlapsPlacement(place => IMPOSSIBLE.has(place)),
  },
]
