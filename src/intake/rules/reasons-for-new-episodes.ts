import { codes } from './code-sets.ts'
import { eachNextEpisode } from './episode-pairs.ts'
import type { Rule } from './rule.ts'
import type { RuleContext } from './rule-context.ts'
import { ALL_YEARS } from './rule-years.ts'
import { samePostcode } from './same-postcode.ts'

/** What a reason for new episode says about the episode before: whether legal status and home changed. */
interface Change {
  readonly code: string
  readonly reasons: ReadonlySet<string>
  readonly isStatusChanged: boolean
  readonly isHomeChanged: boolean
  readonly message: string
  readonly fields: readonly string[]
  readonly effect: string
}

const HOME = ['PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] as const

// prettier-ignore
const changes: readonly Change[] = [
  { code: '434', reasons: codes('L'), isStatusChanged: true, isHomeChanged: false, fields: ['RNE', 'LS', ...HOME],
    message: 'Reason for new episode is that child\'s legal status has changed but not the placement, but this is not reflected in the episode data.',
    effect: 'The episode is counted as the same stay, unless the kind of home is another: then as a new stay.' },
  { code: '435', reasons: codes('P T'), isStatusChanged: false, isHomeChanged: true, fields: ['LS', ...HOME],
    message: 'Reason for new episode is that child’s placement has changed but not the legal status, but this is not reflected in the episode data recorded.',
    effect: 'The episode is counted as a new stay, as its reason says.' },
  { code: '436', reasons: codes('B U'), isStatusChanged: true, isHomeChanged: true, fields: ['RNE', 'LS', ...HOME],
    message: 'Reason for new episode is that both child’s placement and legal status have changed, but this is not reflected in the episode data.',
    effect: 'The episode is counted as a new stay, as its reason says.' },
]

const toRule = ({ reasons, isStatusChanged, isHomeChanged, ...rule }: Change): Rule => ({
  ...rule,
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'core',
  topic: 'continuity',
  needs: { Episodes: ['CHILD', 'DECOM', 'RNE', 'LS', ...HOME] },
  check: eachNextEpisode(context => {
    const given = context.text('Episodes', 'RNE')
    const status = context.text('Episodes', 'LS')
    const isHome = sameHome(context)
    return (row, previous) =>
      reasons.has(given[row]!) &&
      ((status[row] !== status[previous]) !== isStatusChanged || isHome(row, previous) === isHomeChanged)
  }),
})

/** Two blanks are the same, and so is a postcode spaced in another way. */
function sameHome(context: RuleContext): (one: number, other: number) => boolean {
  const codes = HOME.filter(column => column !== 'PL_POST').map(column => context.text('Episodes', column))
  const postcodes = context.text('Episodes', 'PL_POST')
  return (one, other) =>
    codes.every(column => column[one] === column[other]) && samePostcode(postcodes[one]!, postcodes[other]!)
}

export const reasonsForNewEpisodes: readonly Rule[] = changes.map(toRule)
