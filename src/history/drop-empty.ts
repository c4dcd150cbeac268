import type { Episode } from './episode.ts'
import type { RowLedger } from './row-ledger.ts'

/** Sets aside episodes that end on the day they begin: no night in care. What such a row says of leaving goes to the one before it. */
export function dropEmpty(episodes: readonly Episode[], ledger: RowLedger): Episode[] {
  if (episodes.every(({ start, end }) => end > start)) return [...episodes]
  const kept: Episode[] = []
  for (const episode of episodes) {
    if (episode.end > episode.start) kept.push(episode)
    else {
      passOn(episode, kept.at(-1))
      noteEmpty(episode, ledger)
    }
  }
  return kept
}

function passOn(empty: Episode, before: Episode | undefined): void {
  if (!before?.isLinked || before.end !== empty.start) return
  before.isLinked = empty.isLinked
  before.reasonEnded = empty.reasonEnded
  before.closing = empty.closing
}

function noteEmpty({ row }: Episode, ledger: RowLedger): void {
  const message = 'Ends on the day it begins: the child spent no night there, the row is not counted.'
  ledger.setAside(row, { field: 'DEC', rule: 'repair-same-day', message })
}
