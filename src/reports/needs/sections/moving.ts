import { addMonths, KIND_LABELS, kindIndex, KINDS, type Day, type Kind } from '../../../care/index.ts'
import { flowsBetweenKinds, STEP_LABELS, STEPS, stepOf, type Step } from '../../../position/index.ts'
import { KIND_COLOURS } from '../../charts/colours.ts'
import { flowChart, type Flow } from '../../charts/flow-chart.ts'
import { countCell, publicCount } from '../../public-figures.ts'
import { count, percent } from '../../words.ts'
import type { NeedsSection, PackAsked, PackChart, PackTable } from '../needs-pack.ts'
import { dayHead, figureOf, groupsByYear, measuresByYear } from '../pack-figures.ts'
import { publishedInBrackets, shareThenAndNow } from '../sentences.ts'

/** From life in a family to life apart from it: the order of the picture. */
const ORDER: readonly Kind[] = [
  'with_parents',
  'adoption',
  'kinship',
  'in_house_fostering',
  'agency_fostering',
  'in_house_residential',
  'external_residential',
  'secure',
  'supported_accommodation',
  'other',
]

const STEP_COLOURS: Record<Step, string> = {
  down: '#0f7a52',
  up: '#b5490b',
  same: '#a8adb0',
  other: '#5694ca',
}

const movesTo = ({ picture }: PackAsked, day: Day) =>
  flowsBetweenKinds(picture.history, { first: addMonths(day, -12) + 1, last: day }).moves

/** Flows as the reader may see them, by places in ORDER: small ones are left out. */
function flowsFor(asked: PackAsked): Flow[] {
  const moves = movesTo(asked, asked.day)
  return ORDER.flatMap((from, i) =>
    ORDER.flatMap((to, j) => {
      const moved = moves[kindIndex(from)]![kindIndex(to)]!
      const shown = asked.reader.seesSmallNumbers ? moved : publicCount(moved)
      return shown === undefined || shown === 0
        ? []
        : [{ from: i, to: j, count: shown, colour: STEP_COLOURS[stepOf(from, to)] }]
    }),
  )
}

function stepCounts(asked: PackAsked, day: Day): Record<Step, number> {
  const counts: Record<Step, number> = { down: 0, up: 0, same: 0, other: 0 }
  movesTo(asked, day).forEach((row, from) =>
    row.forEach((moved, to) => (counts[stepOf(KINDS[from]!, KINDS[to]!)] += moved)),
  )
  return counts
}

const TITLE = 'Moves between kinds of home in the twelve months, children'
const SAYS =
  'Green ribbons lead nearer to family life and orange ones further from it; grey stays within a tier; blue leads to or from supported accommodation and other homes.'

function chartOf(asked: PackAsked): PackChart {
  const draw = (width: number) =>
    flowChart({
      names: ORDER.map(kind => KIND_LABELS[kind]),
      colours: ORDER.map(kind => KIND_COLOURS[kind]),
      flows: flowsFor(asked),
      words: {
        title: TITLE,
        description: `Ribbons as wide as children moved, from the kind of home they left to the kind they came to. ${SAYS}`,
      },
      sides: ['From', 'To'],
      width,
    })
  return {
    id: 'moving-flows',
    title: TITLE,
    says: SAYS,
    table: 'moving-between-kinds',
    svg: draw(900),
    narrowSvg: draw(500),
  }
}

/** Steps over the years that the returns tell of in full. */
function stepsTable(asked: PackAsked): PackTable {
  const years = asked.years.filter(day => addMonths(day, -12) + 1 >= asked.picture.history.firstDay)
  const counts = years.map(day => stepCounts(asked, day))
  return {
    id: 'moving-steps',
    caption: 'Step up and step down, moves in the twelve months to the day',
    columns: ['Moves', ...years.map(dayHead)],
    rows: STEPS.map(step => [STEP_LABELS[step], ...counts.map(one => countCell(one[step], asked.reader))]),
  }
}

function movesTable(asked: PackAsked): PackTable {
  const moves = movesTo(asked, asked.day)
  const used = KINDS.map((_, kind) => kind).filter(
    kind => moves[kind]!.some(n => n > 0) || moves.some(row => row[kind]! > 0),
  )
  return {
    id: 'moving-between-kinds',
    caption: 'Moves from (down) and to (across)',
    columns: ['From', ...used.map(kind => KIND_LABELS[KINDS[kind]!])],
    rows: used.map(from => [
      KIND_LABELS[KINDS[from]!],
      ...used.map(to => countCell(moves[from]![to]!, asked.reader)),
    ]),
  }
}

/** The kind of home from which moves are unplanned most often. */
function worstKind(asked: PackAsked): string {
  const kinds = KINDS.map(kind => ({
    kind,
    figure: figureOf(asked, 'unplanned_endings_12m', asked.day, `placement:${kind}`),
  }))
    .filter(({ figure }) => (figure.denominator ?? 0) >= LEAST_MOVES)
    .sort((one, other) => (other.figure.value ?? 0) - (one.figure.value ?? 0))
  const worst = kinds[0]
  return worst?.figure.value === undefined
    ? ''
    : ` They are most common from ${KIND_LABELS[worst.kind].replace(/^[OA](?=[a-z])/, letter => letter.toLowerCase())} (${percent(worst.figure.value)}).`
}

/** Kinds with fewer moves are not set beside others. */
const LEAST_MOVES = 30

function sentenceOf(asked: PackAsked): string {
  const counts = stepCounts(asked, asked.day)
  const say = (step: Step) => {
    const shown = asked.reader.seesSmallNumbers ? counts[step] : publicCount(counts[step])
    return shown === undefined ? 'fewer than eight' : count(shown)
  }
  return `In the twelve months ${say('down')} moves were a step nearer to family life and ${say('up')} a step further from it; ${say('same')} were between homes of the same tier. Of the moves, ${shareThenAndNow(asked, 'unplanned_endings_12m', 'were not planned')}${publishedInBrackets(asked, 'unplanned-changes')}.${worstKind(asked)}`
}

/** Who moves where: step up, step down, and endings that nobody planned. */
export const movingSection = (asked: PackAsked): NeedsSection => ({
  id: 'moving',
  question: 'Who moves where?',
  sentence: sentenceOf(asked),
  charts: [chartOf(asked)],
  tables: [
    stepsTable(asked),
    movesTable(asked),
    groupsByYear(asked, {
      id: 'moving-unplanned-by-kind',
      measure: 'unplanned_endings_12m',
      cut: 'placement',
      caption: 'Moves that nobody planned, of all moves from each kind of home',
    }),
    measuresByYear(asked, {
      id: 'moving-measures',
      caption: 'Moves over the years',
      measures: ['moves_12m', 'moved_12m', 'unplanned_endings_12m', 'days_in_ended_placement_12m'],
    }),
  ],
  note: 'Tiers: with parents or adopters; kinship carers; foster carers; children’s homes; secure homes. Supported accommodation and other homes stand beside them.',
})
