import type { ChartWords } from './render-chart.ts'

/** So many went from one side to the other. */
export interface Flow {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Without it the colour of the name that it comes from. */
  readonly colour?: string
}

export interface FlowChart {
  /** Names on both sides, from top to bottom, with their colours. */
  readonly names: readonly string[]
  readonly colours: readonly string[]
  readonly flows: readonly Flow[]
  readonly words: ChartWords
  /** Written over the two sides. */
  readonly sides: readonly [from: string, to: string]
  /** Pixels; the height follows from the counts. */
  readonly width: number
}

const INK = '#0b0c0c'
const FONT = "'Atkinson Hyperlegible Next', Arial, sans-serif"
const TOP = 34
const GAP = 12
const NODE = 12
const FLOWS_HEIGHT = 400
const LEAST_NODE = 14

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Node {
  readonly place: number
  readonly y: number
  readonly height: number
  readonly count: number
}

/** One side: a box for each name that anybody left or reached, as tall as they are many. */
function side(chart: FlowChart, of: 'from' | 'to', scale: number): ReadonlyMap<number, Node> {
  const nodes = new Map<number, Node>()
  let y = TOP
  chart.names.forEach((_, place) => {
    const count = chart.flows.filter(flow => flow[of] === place).reduce((sum, flow) => sum + flow.count, 0)
    if (count === 0) return
    const height = Math.max(LEAST_NODE, count * scale)
    nodes.set(place, { place, y, height, count })
    y += height + GAP
  })
  return nodes
}

function ribbons(
  chart: FlowChart,
  scale: number,
  left: ReadonlyMap<number, Node>,
  right: ReadonlyMap<number, Node>,
) {
  const [x1, x2] = [labelWidth(chart) + NODE, chart.width - labelWidth(chart) - NODE]
  const middle = (x1 + x2) / 2
  const [leftAt, rightAt] = [new Map<number, number>(), new Map<number, number>()]
  return chart.flows.map(({ from, to, count, colour }) => {
    const [a, b] = [left.get(from)!, right.get(to)!]
    const thick = count * scale
    const y1 = a.y + (leftAt.get(from) ?? Math.max(0, (a.height - a.count * scale) / 2)) + thick / 2
    const y2 = b.y + (rightAt.get(to) ?? Math.max(0, (b.height - b.count * scale) / 2)) + thick / 2
    leftAt.set(from, y1 - a.y + thick / 2)
    rightAt.set(to, y2 - b.y + thick / 2)
    const path = `M${x1} ${n(y1)}C${middle} ${n(y1)} ${middle} ${n(y2)} ${x2} ${n(y2)}`
    const told = `${chart.names[from]!} to ${chart.names[to]!}: ${count}`
    return `<path d="${path}" fill="none" stroke="${colour ?? chart.colours[from]!}" stroke-opacity="${from === to ? 0.25 : 0.55}" stroke-width="${n(Math.max(1, thick))}"><title>${escape(told)}</title></path>`
  })
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

const labelWidth = ({ width }: FlowChart): number => (width < 600 ? 118 : 210)

function boxes(chart: FlowChart, nodes: ReadonlyMap<number, Node>, of: 'from' | 'to'): string[] {
  const isLeft = of === 'from'
  const x = isLeft ? labelWidth(chart) : chart.width - labelWidth(chart) - NODE
  const textX = isLeft ? x - 8 : x + NODE + 8
  const anchor = isLeft ? 'end' : 'start'
  return [...nodes.values()].map(({ place, y, height, count }) => {
    const middle = n(y + height / 2 + 4)
    const name = escape(chart.names[place]!)
    return (
      `<rect x="${x}" y="${n(y)}" width="${NODE}" height="${n(height)}" fill="${chart.colours[place]!}"/>` +
      `<text x="${textX}" y="${middle}" text-anchor="${anchor}" fill="${INK}">${name} <tspan font-weight="bold">${count}</tspan></text>`
    )
  })
}

/** Who went from where to where, as ribbons as wide as they are many, those who stayed within a kind paler. Returns SVG text. */
export function flowChart(chart: FlowChart): string {
  const total = chart.flows.reduce((sum, flow) => sum + flow.count, 0)
  const scale = total === 0 ? 0 : FLOWS_HEIGHT / total
  const [left, right] = [side(chart, 'from', scale), side(chart, 'to', scale)]
  const bottom = Math.max(TOP, ...[...left.values(), ...right.values()].map(node => node.y + node.height))
  const { width, words, sides } = chart
  const heads =
    `<text x="${labelWidth(chart) + NODE}" y="16" text-anchor="end" font-weight="bold" fill="${INK}">${escape(sides[0])}</text>` +
    `<text x="${width - labelWidth(chart) - NODE}" y="16" font-weight="bold" fill="${INK}">${escape(sides[1])}</text>`
  const inside = [
    heads,
    ...ribbons(chart, scale, left, right),
    ...boxes(chart, left, 'from'),
    ...boxes(chart, right, 'to'),
  ]
  return (
    `<svg viewBox="0 0 ${width} ${n(bottom + 10)}" width="${width}" height="${n(bottom + 10)}" role="img" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}" font-size="13" aria-label="${escape(words.title)}" class="chart">` +
    `<title>${escape(words.title)}</title><desc>${escape(words.description)}</desc>${inside.join('')}</svg>`
  )
}
