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
  return share > 0.945 ? '19 months in 20' : `${Math.round(share * 10)} months in 10`
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

/** The first sentence of the page: what to do, what it brings and what it costs; or why there is no such plan. */
export function planAnswerInWords({ plan, noPlan, wish, monthEnds }: PlanAnswer): string {
  if (!plan) {
    const most = noPlan?.mostCertain
    const reach =
      most === undefined
        ? ''
        : ` The most that they allow is ${monthsInWords(most)} without a child outside for want of a place.`
    return `Not within these limits: nothing that may be opened keeps ${WISHES[noPlan?.wish ?? 'all together']}.${reach}`
  }
  const opened = programmeInWords(plan, wish.options)
  const cost = `That costs ${moreOrLess(plan.own.extraCost.mean)} over ${monthEnds.length} months.`
  if (opened === '')
    return `Open nothing: the places that there are keep every wish, and more would cost more than it saves.`
  const { certainty } = wish.wishes
  const kept = certainty
    ? ` From ${monthInWords(monthEnds[certainty.fromMonth]!)} on, no child is outside for want of a place in ${monthsInWords(plan.own.certainty)}.`
    : ''
  return `Open ${opened}.${kept} ${cost}`
}
