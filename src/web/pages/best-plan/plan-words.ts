import { monthInWords } from '../../../care/index.ts'
import type { FoundPlan, PlanAnswer, PlanOption } from '../../../planning/index.ts'
import { poundsInShort } from '../../../reports/index.ts'
import { listOf } from '../../words.ts'

const PENCE = 100

/** "two homes for two": whole numbers of an option, in words. */
export const openedInWords = ({ name }: PlanOption, count: number): string => `${count} × ${name}`

/** A share of months: "9 months in 10", "19 in 20". */
export function monthsInWords(share: number): string {
  if (share >= 0.995) return 'every month'
  if (share > 0.945) return '19 months in 20'
  return share < 0.05 ? 'hardly any month' : `${Math.round(share * 10)} months in 10`
}

/** Pence more or less than doing nothing. */
export const moreOrLess = (pence: number): string =>
  `${poundsInShort(Math.abs(pence) / PENCE)} ${pence < 0 ? 'less' : 'more'} than doing nothing`

const totalOf = (line: readonly number[]): number => line.reduce((a, b) => a + b, 0)

/** What the plan opens, in all. */
export const programmeInWords = ({ programme }: FoundPlan, options: readonly PlanOption[]): string =>
  listOf(
    options.flatMap((option, o) =>
      totalOf(programme[o]!) > 0 ? [openedInWords(option, totalOf(programme[o]!))] : [],
    ),
  )

const WISHES = {
  certainty: 'being sure of a place',
  inArea: 'the share in our area',
  budget: 'the budget',
  'all together': 'all of the wishes together',
} as const

/** The first sentence of the page: what to do, what it brings and what it costs; or that nothing within the limits is enough. */
export function planAnswerInWords(answer: PlanAnswer): string {
  const { plan, broken } = answer
  const refusal =
    broken === undefined ? '' : `Not within these limits: nothing that may be opened keeps ${WISHES[broken]}.`
  if (!plan) return refusal
  const opened = programmeInWords(plan, answer.wish.options)
  if (broken !== undefined)
    return `${refusal} The surest that they allow: open ${opened === '' ? 'nothing' : opened}.${keptInWords(answer, plan)}`
  if (opened === '')
    return `Open nothing.${keptInWords(answer, plan)} More places would cost more than they save.`
  return `Open ${opened}.${keptInWords(answer, plan)} That costs ${moreOrLess(plan.own.extraCost.mean)} over ${answer.monthEnds.length} months.`
}

function keptInWords({ wish, monthEnds }: PlanAnswer, { own }: FoundPlan): string {
  const { certainty } = wish.wishes
  if (!certainty) return ''
  const month = monthInWords(monthEnds[certainty.fromMonth]!)
  return ` From ${month} on, no child is outside for want of a place in ${monthsInWords(own.certainty)}.`
}
