import { isoFromDay, OPEN, type Day } from '../care/index.ts'
import type { Episode } from './episode.ts'
import type { RowLedger } from './row-ledger.ts'

/**
 * Ends care on the 18th birthday at the latest (Children Act 1989, sections 22 and 105): gives the episodes that count.
 * Those that begin later (V2 in K2, section 20(5)) are reported and not counted.
 */
export function endAtEighteen(episodes: readonly Episode[], eighteenth: Day, ledger: RowLedger): Episode[] {
  const counted: Episode[] = []
  for (const episode of episodes) {
    if (episode.start >= eighteenth) noteAfter(episode, ledger)
    else {
      counted.push(episode)
      if (episode.end > eighteenth) cut(episode, eighteenth, ledger)
      else if (episode.end === eighteenth) cutLink(episode)
    }
  }
  return counted
}

function noteAfter({ row }: Episode, ledger: RowLedger): void {
  ledger.mark(row, 'afterEighteen')
  const message = 'Begins on or after the 18th birthday: kept, and not counted as care of a child.'
  ledger.remark(row, { field: 'DECOM', rule: 'repair-after-eighteen', message })
}

function cut(episode: Episode, eighteenth: Day, ledger: RowLedger): void {
  const was = episode.end === OPEN ? 'Still open' : `Ends on ${isoFromDay(episode.end)},`
  episode.end = eighteenth
  cutLink(episode)
  const message = `${was} after the 18th birthday: counted until that day, ${isoFromDay(eighteenth)}.`
  ledger.repair(episode.row, { field: 'DEC', rule: 'repair-came-of-age', message })
}

/** What follows is not counted, so the period ends here. */
function cutLink(episode: Episode): void {
  if (!episode.isLinked && episode.closing === 'recorded' && episode.reasonEnded !== '') return
  episode.isLinked = false
  episode.closing = 'came_of_age'
  episode.reasonEnded = ''
}
