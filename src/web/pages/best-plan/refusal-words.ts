import { monthInWords } from '../../../care/index.ts'
import type { BrokenWish, PlanAnswer, PlanRefusal, WishName } from '../../../planning/index.ts'
import { poundsInShort } from '../../../reports/index.ts'
import { listOf, number } from '../../words.ts'
import { LEAST_SHOWN, monthsInWords, moreOrLess, openedInWords } from './plan-words.ts'

const PENCE = 100

const WISHES: Readonly<Record<WishName, string>> = {
  certainty: 'being sure of a place',
  short: 'few children without a place',
  inArea: 'the share in our area',
  budget: 'the budget',
}

const futures = (share: number): string => `${number(share * 10, 1)} futures in 10`

/** What was asked, what can be had, and how far they are apart, wish by wish. */
const MISSED: Readonly<
  Record<WishName, (broken: BrokenWish, answer: PlanAnswer, seesSmallNumbers: boolean) => string>
> = {
  certainty: ({ asked, reached }, { wish, monthEnds }) =>
    `A place for every child who needs one, from ${monthInWords(monthEnds[wish.wishes.certainty?.fromMonth ?? 0]!)} on: asked in ${monthsInWords(asked)}, ${reached < 0.005 ? 'in no month' : `in ${number(reached * 10, 1)} of 10`} at best`,
  short: ({ asked, reached }, _, seesSmallNumbers) =>
    !seesSmallNumbers && Math.min(asked, reached, reached - asked) < LEAST_SHOWN
      ? 'Children outside for want of a place: more than asked; the numbers are small and not shown'
      : `Children outside for want of a place: at most ${number(asked, 1)} asked, ${number(reached, 1)} at best, ${number(reached - asked, 1)} too many`,
  inArea: ({ asked, reached }) =>
    `Children in our area: ${number(asked * 100, 1)} % asked, ${number(reached * 100, 1)} % at best, ${number((asked - reached) * 100, 1)} percentage points too few`,
  budget: ({ asked, reached }) =>
    `Every year within its budget: asked in ${futures(asked)}, in ${futures(reached)} at best`,
}

/** Each wish that cannot be kept, by how much, and what would have to be allowed for it. */
export function refusalInWords(
  answer: PlanAnswer,
  seesSmallNumbers: boolean,
): { broken: string[]; needed: string } | undefined {
  const { refusal } = answer
  if (!refusal) return undefined
  const broken =
    refusal.broken.length > 0
      ? refusal.broken.map(one => MISSED[one.wish](one, answer, seesSmallNumbers))
      : [
          Object.keys(answer.wish.wishes).length > 1
            ? 'Each wish can be kept by itself, but not all of them together'
            : 'The wish is not kept by any plan that was found',
        ]
  return { broken, needed: neededInWords(answer, refusal) }
}

function neededInWords({ wish, monthEnds }: PlanAnswer, { needed }: PlanRefusal): string {
  if (!needed)
    return 'However many were allowed, nothing of what may be opened would keep it: ask for less, from a later month on, or allow what is ready sooner or costs less.'
  const quarter = (o: number) => {
    const most = needed.perQuarter?.[o]
    return most === undefined || needed.opened[o]! < 2 ? '' : ` (up to ${number(most)} in a quarter)`
  }
  const opened = listOf(
    wish.options.flatMap((option, o) =>
      needed.opened[o]! > 0 ? [`${openedInWords(option, needed.opened[o]!)}${quarter(o)}`] : [],
    ),
  )
  const isAll = needed.keeps.length === Object.keys(wish.wishes).length
  const kept = isAll ? 'all that is asked' : listOf(needed.keeps.map(name => WISHES[name]))
  const more = wish.options.flatMap((option, o) => {
    const [all, quarterly] = [
      needed.opened[o]! - option.inAll,
      (needed.perQuarter?.[o] ?? 0) - option.perQuarter,
    ]
    const beyond = [
      ...(all > 0 ? [`${number(all)} more than may be opened`] : []),
      ...(quarterly > 0 ? [`${number(quarterly)} more in a quarter`] : []),
    ]
    return beyond.length > 0 ? [`${option.name}: ${listOf(beyond)}`] : []
  })
  const building = needed.capitalInPence > 0 ? `, with ${poundsInShort(needed.capitalInPence / PENCE)} for buildings` : '' // prettier-ignore
  const beyond = more.length > 0 ? ` (${more.join('; ')})` : needed.perQuarter ? ' (more money for buildings)' : ' (more of them in a quarter, or more money for buildings)' // prettier-ignore
  const rest = isAll ? '' : ' Nothing keeps the other wishes besides.'
  return `To keep ${kept} at least cost, allow ${opened}${building}${beyond}. That would cost ${moreOrLess(needed.costInPence)} over ${monthEnds.length} months.${rest}`
}
