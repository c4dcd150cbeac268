import { BAD_DAY, isDay } from '../../care/index.ts'
import { ADOPTED, TEMPORARY } from './code-sets.ts'
import type { ReturnView } from './return-view.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

const CHAIN_RULE = { severity: 'error', topic: 'continuity' } as const

/** New episodes after which the reason for a change of placement is wanted on the episode before. */
const CHANGES_OF_PLACEMENT: ReadonlySet<string> = new Set(['P', 'B', 'T', 'U'])

const reasonOnTemporaryPlacement = {
  ...CHAIN_RULE,
  code: '226',
  relevance: 'supporting',
  fields: ['REASON_PLACE_CHANGE', 'PLACE'],
  needs: { Episodes: ['CHILD', 'DECOM', 'PLACE', 'REASON_PLACE_CHANGE'] },
  check: eachRow('Episodes', context => {
    const place = context.text('Episodes', 'PLACE')
    const reason = context.text('Episodes', 'REASON_PLACE_CHANGE')
    const { previous } = context.now.order
    const isGiven = (row: number) => row >= 0 && reason[row] !== ''
    return row => TEMPORARY.has(place[row]!) && (isGiven(row) || isGiven(previous[row]!))
  }),
} as const

/** How each episode follows the one before it. */
export const episodeChain: readonly Rule[] = [
  {
    ...CHAIN_RULE,
    code: '142',
    years: ALL_YEARS,
    message: 'A new episode has started, but the previous episode has not ended.',
    relevance: 'core',
    fields: ['DEC', 'REC'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'REC'] },
    effect: 'The episode is closed on the day on which the next one begins.',
    check: eachRow('Episodes', ({ now }) => {
      const [ends, reasons] = [now.text('Episodes', 'DEC'), now.text('Episodes', 'REC')]
      const latest = latestDatedRows(now)
      const { starts } = now
      const { childOf } = now.episodes
      return row => {
        if (starts[row] === BAD_DAY) return false
        const latestRow = latest[childOf[row]!] ?? -1
        return latestRow >= 0 && latestRow !== row && (ends[row] === '' || reasons[row] === '')
      }
    }),
  },
  {
    ...CHAIN_RULE,
    code: '148',
    years: ALL_YEARS,
    message: 'Date episode ceased and reason episode ceased must both be coded, or both left blank.',
    relevance: 'core',
    fields: ['DEC', 'REC'],
    needs: { Episodes: ['DEC', 'REC'] },
    effect:
      'With a date and no reason the episode counts as ended; with a reason and no date it counts as open.',
    check: eachRow('Episodes', context => {
      const [ends, reasons] = [context.text('Episodes', 'DEC'), context.text('Episodes', 'REC')]
      return row => (ends[row] === '') !== (reasons[row] === '')
    }),
  },
  {
    ...CHAIN_RULE,
    code: '199',
    years: ALL_YEARS,
    message:
      'Episode information shows child has been previously adopted from care. [NOTE: This only tests the current and previous year data loaded into the tool]',
    relevance: 'supporting',
    fields: ['CHILD'],
    needs: { Episodes: ['CHILD', 'DECOM', 'REC'] },
    check: eachRow('Episodes', ({ now, last }) => {
      const adopted = firstAdoptions(now, last)
      const starts = now.episodes.days('DECOM')
      const { childOf } = now.episodes
      return row => isDay(starts[row]!) && starts[row]! > (adopted.get(childOf[row]!) ?? Infinity)
    }),
  },
  {
    ...CHAIN_RULE,
    code: '225',
    years: ALL_YEARS,
    message: 'Reason for placement change must be recorded.',
    relevance: 'core',
    fields: ['REASON_PLACE_CHANGE'],
    needs: { Episodes: ['CHILD', 'DECOM', 'RNE', 'PLACE', 'REC', 'REASON_PLACE_CHANGE'] },
    effect: 'The move is counted, and not among the unplanned ones.',
    check: eachRow('Episodes', context => {
      const [began, ceased] = [context.text('Episodes', 'RNE'), context.text('Episodes', 'REC')]
      const [place, reason] = [
        context.text('Episodes', 'PLACE'),
        context.text('Episodes', 'REASON_PLACE_CHANGE'),
      ]
      const { next } = context.now.order
      return row => {
        const after = next[row]!
        if (after < 0 || ceased[row] !== 'X1' || reason[row] !== '') return false
        const isTemporary = TEMPORARY.has(place[row]!) || TEMPORARY.has(place[after]!)
        return CHANGES_OF_PLACEMENT.has(began[after]!) && !isTemporary
      }
    }),
  },
  {
    ...reasonOnTemporaryPlacement,
    years: years('2022/23', '2024/25'),
    message: 'Reason for placement change is not required.',
  },
  {
    ...reasonOnTemporaryPlacement,
    years: years('2025/26'),
    message: 'Reason for placement change is not required for temporary placements.',
  },
  {
    ...CHAIN_RULE,
    code: '233',
    years: years('2025/26'),
    message: 'Reason for placement change is not required when the episode has not ceased.',
    relevance: 'core',
    effect: 'Nothing changes: reasons count only where a placement has ended.',
    fields: ['REASON_PLACE_CHANGE'],
    needs: { Episodes: ['DEC', 'REASON_PLACE_CHANGE'] },
    check: eachRow('Episodes', context => {
      const [ends, reason] = [
        context.text('Episodes', 'DEC'),
        context.text('Episodes', 'REASON_PLACE_CHANGE'),
      ]
      return row => ends[row] === '' && reason[row] !== ''
    }),
  },
  {
    ...CHAIN_RULE,
    code: '357',
    years: ALL_YEARS,
    message:
      'If this is the first episode ever for this child, reason for new episode must be S. Check whether there is an episode immediately preceding this one, which has been left out. If not the reason for new episode code must be amended to S.',
    relevance: 'core',
    fields: ['RNE'],
    needs: { Episodes: ['CHILD', 'DECOM', 'RNE'] },
    effect: 'The child’s period of care is counted from this episode, its true start unknown.',
    check: eachRow('Episodes', ({ now, start, end }) => {
      const { starts } = now
      const began = now.text('Episodes', 'RNE')
      const { first } = now.order
      const { childOf } = now.episodes
      return row =>
        first[childOf[row]!] === row && starts[row]! >= start && starts[row]! <= end && began[row] !== 'S'
    }),
  },
]

/** By child number: the row with the latest DECOM; -1 where no episode of the child has one. */
function latestDatedRows({ order, starts }: ReturnView): Int32Array {
  return order.last.map(last => {
    let row = last
    while (row >= 0 && !isDay(starts[row]!)) row = order.previous[row]!
    return row
  })
}

/** By child number: when the first episode began that ended in adoption, this year or last. */
function firstAdoptions(now: ReturnView, last: ReturnView | undefined): ReadonlyMap<number, number> {
  const began = new Map<number, number>()
  for (const view of last ? [last, now] : [now]) {
    const [starts, reasons] = [view.episodes.days('DECOM'), view.text('Episodes', 'REC')]
    const { childOf } = view.episodes
    for (let row = 0; row < view.episodes.rowCount; row++) {
      const [child, start] = [childOf[row]!, starts[row]!]
      if (child < 0 || !isDay(start) || !ADOPTED.has(reasons[row]!)) continue
      began.set(child, Math.min(start, began.get(child) ?? start))
    }
  }
  return began
}
