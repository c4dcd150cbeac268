import { addMonths, KIND_LABELS, KINDS } from '../../../care/index.ts'
import { flowsBetweenKinds, STEP_LABELS, STEPS, stepOf, type Step } from '../../../position/index.ts'
import { KIND_COLOURS } from '../../charts/colours.ts'
import { flowChart, type Flow } from '../../charts/flow-chart.ts'
import { countCell, publicCount } from '../../public-figures.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked, PackChart, PackTable } from '../needs-pack.ts'
import { measuresByYear } from '../pack-figures.ts'
import { shareThenAndNow } from '../sentences.ts'

const movesOf = ({ picture, day }: PackAsked) =>
  flowsBetweenKinds(picture.history, { first: addMonths(day, -12) + 1, last: day }).moves

/** Flows as the reader may see them: small ones are left out. */
function flowsFor(asked: PackAsked): Flow[] {
  return movesOf(asked).flatMap((row, from) =>
    Array.from(row).flatMap((moved, to) => {
      const shown = asked.reader.seesSmallNumbers ? moved : publicCount(moved)
      return shown === undefined || shown === 0 ? [] : [{ from, to, count: shown }]
    }),
  )
}

function stepCounts(asked: PackAsked): Record<Step, number> {
  const counts: Record<Step, number> = { down: 0, up: 0, same: 0, other: 0 }
  movesOf(asked).forEach((row, from) =>
    row.forEach((moved, to) => (counts[stepOf(KINDS[from]!, KINDS[to]!)] += moved)),
  )
  return counts
}

const TITLE = 'Moves between kinds of home in the twelve months'

function chartOf(asked: PackAsked): PackChart {
  const draw = (width: number) =>
    flowChart({
      names: KINDS.map(kind => KIND_LABELS[kind]),
      colours: KINDS.map(kind => KIND_COLOURS[kind]),
      flows: flowsFor(asked),
      words: {
        title: TITLE,
        description:
          'Ribbons as wide as children moved, from the kind of home they left to the kind they came to.',
      },
      sides: ['From', 'To'],
      width,
    })
  return { title: TITLE, svg: draw(900), narrowSvg: draw(500) }
}

function movesTable(asked: PackAsked): PackTable {
  const moves = movesOf(asked)
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

function sentenceOf(asked: PackAsked): string {
  const counts = stepCounts(asked)
  const say = (step: Step) => {
    const shown = asked.reader.seesSmallNumbers ? counts[step] : publicCount(counts[step])
    return shown === undefined ? 'fewer than eight' : count(shown)
  }
  return `In the twelve months ${say('down')} moves were a step nearer to family life and ${say('up')} a step further from it; ${say('same')} were between homes of the same tier. Of the moves, ${shareThenAndNow(asked, 'unplanned_endings_12m', 'were not planned')}.`
}

/** Who moves where: step up, step down, and endings that nobody planned. */
export const movingSection = (asked: PackAsked): NeedsSection => ({
  id: 'moving',
  question: 'Who moves where?',
  sentence: sentenceOf(asked),
  charts: [chartOf(asked)],
  tables: [
    {
      id: 'moving-steps',
      caption: 'Step up and step down',
      columns: ['Moves', 'In the twelve months'],
      rows: STEPS.map(step => [STEP_LABELS[step], countCell(stepCounts(asked)[step], asked.reader)]),
    },
    movesTable(asked),
    measuresByYear(asked, {
      id: 'moving-measures',
      caption: 'Moves over the years',
      measures: ['moves_12m', 'moved_12m', 'unplanned_endings_12m', 'days_in_ended_placement_12m'],
    }),
  ],
  note: 'Tiers: with parents or adopters; kinship carers; foster carers; children’s homes; secure homes. Supported accommodation and other homes stand beside them.',
})
