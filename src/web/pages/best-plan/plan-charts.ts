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
import { capital } from '../../words.ts'
import { frontierWords, levelInWords } from './frontier-words.ts'
import { frontierTable, ownAndBooked, placesUnder } from './plan-tables.ts'
import { moreOrLess } from './plan-words.ts'

const WIDE = { width: 960, height: 380 } as const
const NARROW = { width: 400, height: 320 } as const
const PENCE = 100

/** Children who need a place against the places of the plan. */
export function needCharts(kept: KeptBestPlan, plan: FoundPlan): Chart[] {
  const { answer } = kept
  const places = placesUnder(answer, plan)
  const { booked } = ownAndBooked(answer, plan)
  return answer.needs.map((need, n) =>
    needChart(kept, need, { places: places[n]!, booked: booked[n]!.at(-1) ?? 0 }),
  )
}

interface PlacesAhead {
  /** All of each month, our own and booked. */
  readonly places: readonly number[]
  /** Booked in homes of others at the end of the last month. */
  readonly booked: number
}

function needChart({ id, answer }: KeptBestPlan, need: NeedAhead, { places, booked }: PlacesAhead): Chart {
  const { asAt, monthEnds } = answer
  const label = KIND_LABELS[need.kind]
  const last = need.demand.at(-1)!
  const title = `${label}: children who need a place, and the places of the plan, our own${booked > 0 ? ' and booked' : ''}`
  const says = `By ${dayInWords(monthEnds.at(-1)!)} ${count(last.p10)} to ${count(last.p90)} children in 8 futures of 10 need a place; the plan has ${count(places.at(-1)!)}${booked > 0 ? ` (${count(places.at(-1)! - booked)} our own, ${count(booked)} booked in homes of others)` : ''}, against ${count(need.places.at(-1)!)} without it.`
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

/** What it costs to be surer, against the cheapest of the certainties; undefined: all cost the same, which needs no bars. */
export function frontierChart({ id, answer }: KeptBestPlan): Chart | undefined {
  const kept = answer.frontier.flatMap(({ share, cheapest }) =>
    cheapest ? [{ share, pence: cheapest.costInPence }] : [],
  )
  const [least, most] = [Math.min(...kept.map(point => point.pence)), Math.max(...kept.map(point => point.pence))] // prettier-ignore
  if (most - least < NOTHING_IN_PENCE) return undefined
  const bars = kept.map(({ share, pence }) => ({
    label: levelInWords(answer, share),
    value: (pence - least) / PENCE,
  }))
  const title = `${frontierWords(answer).title}: pounds more than the cheapest`
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

/** What going from the first to the last of the levels costs, in a sentence. */
export function frontierSays(answer: PlanAnswer): string {
  const { frontier, monthEnds } = answer
  const reached = frontier.filter(line => line.cheapest)
  const [first, last] = [reached[0], reached.at(-1)]
  if (!first?.cheapest || !last?.cheapest) return 'None of these can be had within the limits.'
  const more = last.cheapest.costInPence - first.cheapest.costInPence
  const beyond = reached.length < frontier.length ? ' More than that the limits do not allow.' : ''
  const [from, to] = [levelInWords(answer, first.share), levelInWords(answer, last.share)]
  if (first === last) return `${capital(from)}: ${moreOrLess(first.cheapest.costInPence)}.${beyond}`
  if (Math.abs(more) < NOTHING_IN_PENCE)
    return `To go from ${from} to ${to} costs nothing more: the cheapest of all is as good as the limits allow.${beyond}`
  return `To go from ${from} to ${to} costs ${poundsInShort(more / PENCE)} more over ${monthEnds.length} months.${beyond}`
}

/** Less than this between two plans is no difference: a thousand pounds. */
const NOTHING_IN_PENCE = 100_000

const sourceOf = ({ asAt, futures }: PlanAnswer): string =>
  `the authority’s statutory returns to ${dayInWords(asAt)}, ${count(futures)} futures; prices as entered`
