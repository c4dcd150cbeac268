import { KIND_LABELS } from '../../../care/index.ts'
import { OFFERED_OPTIONS, type PlanAnswer, type PlanOption } from '../../../planning/index.ts'
import type { Cell, ShownTable } from '../../components/data-table.ts'
import { capital, number, pounds } from '../../words.ts'

const numeric = (key: string, text: string) => ({ key, text, isNumeric: true })

/** Whether somebody put figures of their own in the place of ours. */
function basisOf(option: PlanOption): Cell {
  const offered = OFFERED_OPTIONS.find(({ id }) => id === option.id)
  const isOurs =
    offered !== undefined &&
    offered.fixedWeeklyInPence === option.fixedWeeklyInPence &&
    offered.capitalInPence === option.capitalInPence
  return isOurs ? { text: 'Assumption', tag: 'yellow' } : { text: 'Entered', tag: 'blue' }
}

/** What could be opened, within which limits and at what price: what the answer rests on. */
export const askedTable = ({ wish }: PlanAnswer): ShownTable => ({
  caption: 'What could be opened, at most and at what price',
  columns: [
    { key: 'option', text: 'Sort' },
    numeric('places', 'Places each'),
    numeric('all', 'At most'),
    numeric('quarter', 'In a quarter'),
    numeric('first', 'First ready in, months'),
    numeric('weekly', 'A week, used or not'),
    numeric('building', 'Building'),
    { key: 'basis', text: 'How we know the price' },
  ],
  rows: wish.options.map(option => ({
    cells: [
      { text: capital(option.name) },
      { text: number(option.placesByMonth.at(-1) ?? 0) },
      { text: number(option.inAll) },
      { text: number(option.perQuarter) },
      { text: number(option.firstMonth) },
      { text: pounds(option.fixedWeeklyInPence) },
      { text: pounds(option.capitalInPence) },
      basisOf(option),
    ],
  })),
})

/** What a child costs who finds no place of our own, on the as-at day. */
export const elsewhereInWords = ({ needs, wish }: PlanAnswer): string =>
  needs
    .map(({ kind, outsideWeeklyInPence }) => {
      const where = kind === 'in_house_fostering' ? 'with agency foster carers' : 'in another children’s home'
      return `A child who finds no place (${KIND_LABELS[kind].replace('Our', 'our')}) lives ${where} at ${pounds(outsideWeeklyInPence)} a week`
    })
    .join('. ') +
  `. ${wish.capitalLimitInPence === undefined ? 'Money for buildings has no limit' : `Money for buildings is at most ${pounds(wish.capitalLimitInPence)}`}.`
