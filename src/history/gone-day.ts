import type { Day } from '../care/index.ts'
import type { Episode, ReturnWindow } from './episode.ts'

/**
 * The day from which a child no longer counts who was in care when one return ended and is in no later one.
 * A return names every child in care at any time in its year, so the child left after the one's last day and before the
 * next one's first: with consecutive returns that leaves one day, 1 April (the count of 31 March stands as it was
 * returned); where a year is missing between, the middle of the unknown stretch is wrong by least.
 */
export function goneDay(episode: Episode, windows: readonly ReturnWindow[]): Day {
  const lastSeen = Math.max(windows[episode.returnIndex]!.lastDay, episode.start)
  const missed = windows[episode.returnIndex + 1]!.firstDay
  return missed > lastSeen ? lastSeen + Math.ceil((missed - lastSeen) / 2) : lastSeen + 1
}

/** Whether a later return exists that should have told this episode again, had it still stood. */
export const isLeftOut = (episode: Episode, windows: readonly ReturnWindow[]): boolean =>
  episode.returnIndex + 1 < windows.length
