import { OPEN } from '../care/index.ts'
import { isKnownPlace, isKnownProvider } from './codes.ts'
import type { Episode } from './episode.ts'
import type { RowLedger } from './row-ledger.ts'

/** One episode a start day, in order: the later return stands; in one return, the row that tells most. */
export function supersede(episodes: Episode[], ledger: RowLedger): Episode[] {
  episodes.sort((a, b) => a.start - b.start || a.returnIndex - b.returnIndex || a.row - b.row)
  const kept: Episode[] = []
  for (const episode of episodes) {
    const before = kept.at(-1)
    if (before?.start !== episode.start) kept.push(episode)
    else if (before.returnIndex === episode.returnIndex)
      kept[kept.length - 1] = chooseTwin(before, episode, ledger)
    else kept[kept.length - 1] = replace(before, episode, ledger)
  }
  return kept
}

/** Ordinary: next year's return tells the same row again. A home that it leaves out stays known. */
function replace(earlier: Episode, later: Episode, ledger: RowLedger): Episode {
  ledger.mark(earlier.row, 'superseded')
  if (!isKnownPlace(later.place) && isKnownPlace(earlier.place)) {
    later.place = earlier.place
    noteHome(later, 'PLACE', ledger)
  }
  if (
    !isKnownProvider(later.provider) &&
    isKnownProvider(earlier.provider) &&
    later.place === earlier.place
  ) {
    later.provider = earlier.provider
    noteHome(later, 'PLACE_PROVIDER', ledger)
  }
  return later
}

function noteHome({ row }: Episode, field: 'PLACE' | 'PLACE_PROVIDER', ledger: RowLedger): void {
  const message = 'The code is blank or unknown: taken from the same episode in the return before.'
  ledger.repair(row, { field, rule: 'repair-home-from-earlier-return', message })
}

const TOLD: readonly (keyof Episode)[] = ['end', 'reasonNew', 'legal', 'place', 'provider', 'reasonEnded']

function chooseTwin(first: Episode, second: Episode, ledger: RowLedger): Episode {
  const isSame = TOLD.every(field => first[field] === second[field])
  const [kept, dropped] = weight(first) > weight(second) ? [first, second] : [second, first]
  ledger.setAside(dropped.row, {
    field: 'DECOM',
    rule: isSame ? 'repair-duplicate-row' : 'repair-two-rows-one-start',
    message: isSame
      ? 'The row is in the return twice: counted once.'
      : 'Another row of this child begins on the same day and tells more: this one is not counted.',
  })
  if (dropped.reasonNew === 'S') kept.reasonNew = 'S'
  return kept
}

/** A row that lasted a night tells more than one that did not; an end tells more than none. */
const weight = ({ start, end }: Episode): number => (end <= start ? 0 : end === OPEN ? 1 : 2)
