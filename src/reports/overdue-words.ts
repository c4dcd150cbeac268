import { dayInWords, type Day, type ProvisionRow } from '../care/index.ts'
import { overdueOn, soonestAfter } from '../supply/index.ts'
import { count } from './words.ts'

const MOST_NAMED = 3

const named = (rows: readonly ProvisionRow[]): string => {
  const more = rows.length > MOST_NAMED ? ` and ${count(rows.length - MOST_NAMED)} more` : ''
  return rows.slice(0, MOST_NAMED).map(row => `${row.provision}, ${dayInWords(row.openFrom)}`).join('; ') + more // prettier-ignore
}

/** "2 planned openings have a day that has passed: ...": a question to whoever keeps the places; undefined where there are none. */
export function overdueInWords(rows: readonly ProvisionRow[], day: Day): string | undefined {
  const overdue = overdueOn(rows, day)
  if (overdue.length === 0) return undefined
  const isOne = overdue.length === 1
  const [have, are, theyAre] = isOne
    ? ['opening has', 'Is it', 'it is']
    : ['openings have', 'Are they', 'they are']
  return `${count(overdue.length)} planned ${have} a day that has passed (${named(overdue)}). ${are} open? Until that is entered ${theyAre} not open on ${dayInWords(day)}, and ${isOne ? 'counts' : 'count'} from ${dayInWords(soonestAfter(day))} at the earliest, where planned places are counted.`
}
