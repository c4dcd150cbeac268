import { dayInWords, KIND_LABELS, monthInWords } from '../../../care/index.ts'
import type { FoundPlan, KeptBestPlan, NeedAhead, PlanAnswer } from '../../../planning/index.ts'
import {
  barChart,
  count,
  DEFAULT_COLOUR,
  fanChart,
  KIND_COLOURS,
  poundsInShort,
  type FanChart,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { FRONTIER_WORDS, levelInWords } from './frontier-words.ts'
import { frontierTable, placesUnder } from './plan-tables.ts'

const WIDE = { width: 960, height: 380 } as const
const NARROW = { width: 400, height: 320 } as const
const PENCE = 100

/** Children who need a place against the places of the plan. */
export function needCharts(kept: KeptBestPlan, plan: FoundPlan): Chart[] {
  const { answer } = kept
  const places = placesUnder(answer, plan)
  return answer.needs.map((need, n) => needChart(kept, need, places[n]!))
}

function needChart({ id, answer }: KeptBestPlan, need: NeedAhead, places: readonly number[]): Chart {
  const { asAt, monthEnds } = answer
  const label = KIND_LABELS[need.kind]
  const last = need.demand.at(-1)!
  const title = `${label}: children who need a place, and the places of the plan`
  const says = `By ${dayInWords(monthEnds.at(-1)!)} ${count(last.p10)} to ${count(last.p90)} children in 8 futures of 10 need a place; the plan has ${count(places.at(-1)!)}, against ${count(need.places.at(-1)!)} without it.`
  const chart: Omit<FanChart, 'width' | 'height'> = {
    past: [],
    future: monthEnds.map((date, month) => ({ date, ...need.demand[month]! })),
    places: [
      { date: asAt, places: need.places[0]! },
      ...monthEnds.map((date, month) => ({ date, places: places[month]! })),
    ],
    words: { title, description: says },
    colour: KIND_COLOURS[need.kind],
    fromZero: true,
    isContinued: false,
  }
  return {
    id: `need-${need.kind.replaceAll('_', '-')}`,
    title,
    says,
    svg: fanChart({ ...chart, ...WIDE }),
    narrowSvg: fanChart({ ...chart, ...NARROW }),
    table: needTable(answer, need, places),
    downloads: [{ text: 'CSV', href: `/best-plan/${id}/programme.csv` }],
    source: sourceOf(answer),
  }
}

const needTable = ({ monthEnds }: PlanAnswer, need: NeedAhead, places: readonly number[]): ShownTable => ({
  caption: `${KIND_LABELS[need.kind]}: children who need a place, and places, month by month`,
  columns: [
    { key: 'month', text: 'End of' },
    { key: 'middle', text: 'Children: middle future', isNumeric: true },
    { key: 'range', text: '8 futures in 10', isNumeric: true },
    { key: 'without', text: 'Places without the plan', isNumeric: true },
    { key: 'with', text: 'Places with it', isNumeric: true },
  ],
  rows: monthEnds.map((end, month) => {
    const { p10, p50, p90 } = need.demand[month]!
    const figures = [
      count(p50),
      `${count(p10)} to ${count(p90)}`,
      count(need.places[month]!),
      count(places[month]!),
    ]
    return { cells: [{ text: monthInWords(end) }, ...figures.map(text => ({ text }))] }
  }),
})

/** What it costs to be surer, against the cheapest of the certainties. */
export function frontierChart({ id, answer }: KeptBestPlan): Chart {
  const kept = answer.frontier.flatMap(({ share, cheapest }) =>
    cheapest ? [{ share, pence: cheapest.costInPence }] : [],
  )
  const least = Math.min(...kept.map(point => point.pence), 0)
  const bars = kept.map(({ share, pence }) => ({
    label: levelInWords(answer, share),
    value: (pence - least) / PENCE,
  }))
  const title = `${FRONTIER_WORDS[answer.frontierOf ?? 'certainty'].title}: pounds more than the cheapest`
  const says = frontierSays(answer)
  const chart = { bars, words: { title, description: says }, colour: DEFAULT_COLOUR, say: poundsInShort }
  return {
    id: 'frontier',
    title,
    says,
    svg: barChart({ ...chart, width: 960 }),
    narrowSvg: barChart({ ...chart, width: 400 }),
    table: frontierTable(answer),
    downloads: [{ text: 'CSV', href: `/best-plan/${id}/frontier.csv` }],
    source: sourceOf(answer),
  }
}

function frontierSays(answer: PlanAnswer): string {
  const { frontier, monthEnds } = answer
  const reached = frontier.filter(line => line.cheapest)
  const [first, last] = [reached[0], reached.at(-1)]
  if (!first?.cheapest || !last?.cheapest) return 'None of these can be had within the limits.'
  const more = last.cheapest.costInPence - first.cheapest.costInPence
  const beyond = reached.length < frontier.length ? ' More than that the limits do not allow.' : ''
  const [from, to] = [levelInWords(answer, first.share), levelInWords(answer, last.share)]
  if (Math.abs(more) < NOTHING_IN_PENCE)
    return `To go from ${from} to ${to} costs nothing more: the cheapest of all is as good as the limits allow.${beyond}`
  return `To go from ${from} to ${to} costs ${poundsInShort(more / PENCE)} more over ${monthEnds.length} months.${beyond}`
}

/** Less than this between two plans is no difference: a thousand pounds. */
const NOTHING_IN_PENCE = 100_000

const sourceOf = ({ asAt, futures }: PlanAnswer): string =>
  `the authority’s statutory returns to ${dayInWords(asAt)}, ${count(futures)} futures; prices as entered`
