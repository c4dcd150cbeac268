import type { Change } from '../forecast/index.ts'
import { count } from './words.ts'

/** Smaller parts than this many children are not worth a word. */
const SMALLEST = 3
const MOST_NAMED = 3

const WORDS: Record<NonNullable<Change['reason']>, (moreInCare: boolean) => string> = {
  start: more => `${more ? 'more' : 'fewer'} children in care at the start than were expected`,
  families_entering: more => `${more ? 'more' : 'fewer'} children of families here come in`,
  unaccompanied_entering: more => `${more ? 'more' : 'fewer'} unaccompanied children come in`,
  ages_of_those_who_may_leave: more =>
    `${more ? 'fewer' : 'more'} leave before 18, as ${more ? 'fewer' : 'more'} are of ages that leave`,
  chance_of_leaving: more =>
    `${more ? 'fewer' : 'more'} leave before 18, as it is ${more ? 'less' : 'more'} likely at the same age`,
  turning_18: more => `${more ? 'fewer' : 'more'} turn 18`,
  part_of_a_month: more => `${more ? 'more' : 'fewer'} in the part of a month before the first month-end`,
}

/** Where the difference between two forecasts comes from, the largest parts first; '' where no part is worth a word. */
export function reasonsInWords(reasons: readonly Change[]): string {
  const large = reasons
    .filter(one => one.reason !== undefined && Math.abs(one.difference) >= SMALLEST)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, MOST_NAMED)
    .map(one => `${count(Math.abs(one.difference))} ${WORDS[one.reason!](one.difference > 0)}`)
  return large.length === 0 ? '' : `Why: ${large.join('; ')}.`
}
