import type { Day } from '../care/index.ts'
import { isShortBreak } from './codes.ts'
import { dropEmpty } from './drop-empty.ts'
import { endAtEighteen } from './end-at-eighteen.ts'
import type { Episode, ReturnWindow } from './episode.ts'
import { linkEpisodes } from './link-episodes.ts'
import { mendHomes, type FindHomeByUrn } from './mend-homes.ts'
import { readEpisode } from './read-episode.ts'
import type { RowLedger } from './row-ledger.ts'
import { supersede } from './supersede.ts'
import { unswapStarts } from './unswap-starts.ts'

export interface JourneyContext {
  readonly windows: readonly ReturnWindow[]
  readonly findHome: FindHomeByUrn
  readonly ledger: RowLedger
}

export interface Ages {
  readonly birth: Day
  /** The 18th birthday; OPEN where it is still to come. */
  readonly eighteenth: Day
}

/** One child's rows, from whichever returns, as the episodes that count: in order, without overlaps, mended and reported. */
export function journeyOf(
  rowNumbers: Int32Array,
  { birth, eighteenth }: Ages,
  context: JourneyContext,
): Episode[] {
  const { windows, findHome, ledger } = context
  const read: Episode[] = []
  for (const row of rowNumbers) {
    const episode = readEpisode(row, windows[ledger.rows.returnOf[row]!]!, ledger)
    if (episode !== undefined) read.push(episode)
  }
  unswapStarts(read, { birth, windows, ledger })
  const { inCare, shortBreakStarts } = takeShortBreaksOut(supersede(read, ledger), ledger)
  const linked = linkEpisodes(inCare, { windows, shortBreakStarts, ledger })
  const counted = endAtEighteen(dropEmpty(linked, ledger), eighteenth, ledger)
  mendHomes(counted, findHome, ledger)
  return counted
}

/** V3 and V4: short breaks in a family’s own arrangement, not care (Care Planning Regulations 2010, regulation 48). */
function takeShortBreaksOut(episodes: readonly Episode[], ledger: RowLedger) {
  const shortBreakStarts = new Set<Day>()
  const inCare = episodes.filter(({ legal, row, start }) => {
    if (!isShortBreak(legal)) return true
    ledger.mark(row, 'shortBreaks')
    shortBreakStarts.add(start)
    return false
  })
  return { inCare, shortBreakStarts }
}
