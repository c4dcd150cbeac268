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
  const missed = firstDayMissed(episode, windows)!
  return missed > lastSeen ? lastSeen + Math.ceil((missed - lastSeen) / 2) : lastSeen + 1
}

/** The first day of the return that should have told this episode again, had it still stood; undefined where there is none. */
export const firstDayMissed = (episode: Episode, windows: readonly ReturnWindow[]): Day | undefined =>
  windows.find(({ isTold }, index) => index > episode.returnIndex && isTold)?.firstDay

/** Whether a later return exists that should have told this episode again, had it still stood. */
export const isLeftOut = (episode: Episode, windows: readonly ReturnWindow[]): boolean =>
  firstDayMissed(episode, windows) !== undefined
