import { monthInWords } from '../../../care/index.ts'
import type { FoundPlan, PlanAnswer, PlanOption } from '../../../planning/index.ts'
import { count, countInWords, percent, poundsInShort } from '../../../reports/index.ts'
import { listOf } from '../../words.ts'

const PENCE = 100

const several = (name: string): string => (/^home\b/.test(name) ? name.replace(/^home/, 'homes') : `${name}s`)

/** "two homes for two": whole numbers of an option, in words. */
export const openedInWords = ({ name }: PlanOption, count: number): string =>
  `${countInWords(count)} ${count === 1 ? name : several(name)}`

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

/** The first sentence of the page: what to do, what it brings and what it costs; or that nothing within the limits is enough. */
export function planAnswerInWords(answer: PlanAnswer): string {
  const { plan, broken } = answer
  const refusal = broken === undefined ? '' : 'Not within these limits.'
  if (!plan) return refusal
  const opened = programmeInWords(plan, answer.wish.options)
  const brings = broughtInWords(answer, plan)
  if (broken !== undefined)
    return `${refusal} ${NEAREST[broken]}: open ${opened === '' ? 'nothing' : opened}.${brings}`
  if (opened === '') return `Open nothing.${brings} More places would cost more than they save.`
  return `Open ${opened}.${brings} ${costsInWords(plan, answer.monthEnds.length)}`
}

/** More than this share apart, reckoning and simulation are both told, the simulation first. */
const APART = 0.05

/** What the plan costs: as simulated, and as reckoned where the two differ. */
function costsInWords({ own, simulated }: FoundPlan, months: number): string {
  const [ours, theirs] = [own.extraCost.mean, simulated?.extraCost.mean ?? own.extraCost.mean]
  const isApart = Math.abs(ours - theirs) > APART * Math.abs(theirs)
  return isApart
    ? `In the full simulation that costs ${moreOrLess(theirs)} over ${months} months; the programme reckons ${moreOrLess(ours)}.`
    : `That costs ${moreOrLess(theirs)} over ${months} months.`
}

const NEAREST = {
  certainty: 'The surest that they allow',
  short: 'The fewest without a place that they allow',
  inArea: 'The nearest that they allow',
  budget: 'The cheapest of all',
  'all together': 'What keeps the first of the wishes at least cost',
} as const

/** Numbers of children this low are shown to those alone who may see children. */
export const LEAST_SHOWN = 10

/** What the plan brings of what was wished for, and how many children are left without. */
function broughtInWords(
  { wish, monthEnds, needs }: PlanAnswer,
  { own, simulated, programme }: FoundPlan,
): string {
  const { certainty, inArea, budget } = wish.wishes
  const sentences: string[] = []
  const left = (simulated ?? own).shortOnAverage.reduce((a, b) => a + b, 0)
  if (certainty) {
    const month = monthInWords(monthEnds[certainty.fromMonth]!)
    const outside =
      left >= LEAST_SHOWN ? `${count(left)} children still live` : 'fewer than ten children still live'
    sentences.push(`From ${month} on, there are as many places, our own and booked, as children who need one in ${monthsInWords(own.certainty)}, counted on month-ends, while in an average month ${outside} outside for want of a place: those turned away earlier wait for their next search.`) // prettier-ignore
  }
  if (inArea && own.inArea !== undefined)
    sentences.push(`${percent(own.inArea)} of children live in our area.`)
  if (budget && own.withinBudget.length > 0)
    sentences.push(`Spend is within the budget of every year in ${futuresInWords(Math.min(...own.withinBudget))}.`) // prettier-ignore
  if (!certainty && needs.length > 0 && programme.length > 0)
    sentences.push(
      left >= LEAST_SHOWN
        ? `In an average month ${count(left)} children are still without a place.`
        : 'In an average month fewer than ten children are still without a place.',
    )
  return sentences.map(sentence => ` ${sentence}`).join('')
}

const futuresInWords = (share: number): string =>
  share >= 0.995 ? 'every future' : `${Math.round(share * 10)} futures of 10`
