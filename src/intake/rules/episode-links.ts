import { BAD_DAY, isDay, NO_DAY } from '../../care/index.ts'
import { codes, CONTINUATIONS } from './code-sets.ts'
import { eachNextEpisode } from './episode-pairs.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

const link = { years: ALL_YEARS, severity: 'error', relevance: 'core', topic: 'continuity' } as const

const DIED_OR_ADULT = codes('E2 E15')

const isLeaving = (reasonCeased: string): boolean => reasonCeased.startsWith('E')

/** How an episode must join on to the one before it and the one after it. */
export const episodeLinks: readonly Rule[] = [
  {
    ...link,
    code: '388',
    message: 'Reason episode ceased is coded new episode begins, but there is no continuation episode.',
    effect:
      'Where another episode follows on that day, or within a year without saying S, the child is counted as having stayed in care; where none follows in the newest return, as still in the same home; else as having left, where to is unknown.',
    fields: ['REC'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'REC'] },
    check: eachRow('Episodes', context => {
      const reasons = context.text('Episodes', 'REC')
      const [starts, ends] = [context.now.starts, context.days('Episodes', 'DEC')]
      const { next } = context.now.order
      const childOf = context.childOf('Episodes')
      return row => {
        if (childOf[row]! < 0) return false
        const goesOn = reasons[row] === 'X1'
        if (next[row]! < 0) return goesOn && ends[row] !== NO_DAY
        if (starts[next[row]!] === BAD_DAY) return false
        const isJoined = isDay(ends[row]!) && starts[next[row]!] === ends[row]
        return goesOn !== isJoined
      }
    }),
  },
  {
    ...link,
    code: '431',
    message:
      'The reason for new episode is started to be looked after, but the previous episode ended on the same day.',
    effect:
      'Counted as two periods of care where the episode before gives a reason for leaving, and as one where it says X1.',
    fields: ['RNE', 'DECOM'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'RNE'] },
    check: eachNextEpisode(context => {
      const reasons = context.text('Episodes', 'RNE')
      const [starts, ends] = [context.now.starts, context.days('Episodes', 'DEC')]
      return (row, previous) =>
        reasons[row] === 'S' &&
        isDay(starts[row]!) &&
        isDay(ends[previous]!) &&
        starts[row]! <= ends[previous]!
    }),
  },
  {
    ...link,
    code: '432',
    message:
      'The child ceased to be looked after at the end of the previous episode but the reason for the new episode is not started to be looked after.',
    effect:
      'Where the episode begins on the day the one before ended, the child is counted as having stayed in care; later than that, as coming into care again.',
    fields: ['RNE'],
    needs: { Episodes: ['CHILD', 'DECOM', 'RNE', 'REC'] },
    check: eachNextEpisode(context => {
      const [reasons, ceased] = [context.text('Episodes', 'RNE'), context.text('Episodes', 'REC')]
      return (row, previous) => isLeaving(ceased[previous]!) && reasons[row] !== 'S'
    }),
  },
  {
    ...link,
    code: '433',
    message:
      'The reason for new episode suggests that this is a continuation episode, but the episode does not start on the same day as the last episode finished.',
    effect:
      'The episode before is read as lasting until this one begins, unless it gives a reason for leaving or the gap is over a year: then the child is counted as having left care and come back.',
    fields: ['RNE', 'DECOM'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'RNE'] },
    check: eachNextEpisode(context => {
      const reasons = context.text('Episodes', 'RNE')
      const [starts, ends] = [context.now.starts, context.days('Episodes', 'DEC')]
      return (row, previous) =>
        CONTINUATIONS.has(reasons[row]!) && (!isDay(starts[row]!) || starts[row] !== ends[previous])
    }),
  },
  {
    ...link,
    code: '437',
    message: 'Reason episode ceased is child has died or is aged 18 or over but there are further episodes.',
    effect: 'The later episodes are counted all the same.',
    fields: ['REC'],
    needs: { Episodes: ['CHILD', 'DECOM', 'REC'] },
    check: eachRow('Episodes', context => {
      const reasons = context.text('Episodes', 'REC')
      const { next } = context.now.order
      return row => next[row]! >= 0 && DIED_OR_ADULT.has(reasons[row]!)
    }),
  },
  {
    ...link,
    code: '504',
    message:
      'The category of need code differs from that reported at start of current period of being looked after',
    effect: 'The category of need at the start of the period of care is the one that counts.',
    fields: ['CIN'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'REC', 'CIN'] },
    check: eachNextEpisode(context => {
      const [ceased, needs] = [context.text('Episodes', 'REC'), context.text('Episodes', 'CIN')]
      const [starts, ends] = [context.now.starts, context.days('Episodes', 'DEC')]
      return (row, previous) =>
        ceased[previous] === 'X1' &&
        isDay(starts[row]!) &&
        starts[row] === ends[previous] &&
        needs[row] !== needs[previous]
    }),
  },
]
