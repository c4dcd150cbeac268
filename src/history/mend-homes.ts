import { isTemporaryPlace } from '../care/index.ts'
import { isKnownPlace, isKnownProvider, needsProvider } from './codes.ts'
import type { Episode } from './episode.ts'
import type { RowLedger } from './row-ledger.ts'

export interface Home {
  readonly place: string
  readonly provider: string
}

/** The home that other rows give for an Ofsted number; undefined where none does. */
export type FindHomeByUrn = (urn: string) => Home | undefined

/** Fills unknown homes from the row beside it (a legal change moves nobody) or from other rows with the same Ofsted number. */
export function mendHomes(episodes: readonly Episode[], findHome: FindHomeByUrn, ledger: RowLedger): void {
  episodes.forEach((episode, i) => {
    if (hasKnownHome(episode)) return
    const home = homeBeside(episodes, i) ?? homeByUrn(episode, findHome, ledger)
    if (home) fill(episode, home, ledger)
    else noteUnknown(episode, ledger)
  })
}

const hasKnownHome = ({ place, provider }: Home): boolean =>
  isKnownPlace(place) && (!needsProvider(place) || isKnownProvider(provider))

function homeBeside(episodes: readonly Episode[], i: number): Home | undefined {
  const [before, one, after] = [episodes[i - 1], episodes[i]!, episodes[i + 1]]
  if (one.reasonNew === 'L' && before?.end === one.start && isUsable(before, one)) return before
  if (after?.reasonNew === 'L' && after.start === one.end && isUsable(after, one)) return after
  return undefined
}

const isUsable = (home: Home, one: Home): boolean =>
  hasKnownHome(home) && !isTemporaryPlace(home.place) && agrees(home, one)

/** What is known of a home must not be contradicted. */
const agrees = (home: Home, one: Home): boolean =>
  (!isKnownPlace(one.place) || one.place === home.place) &&
  (!isKnownProvider(one.provider) || one.provider === home.provider)

function homeByUrn(episode: Episode, findHome: FindHomeByUrn, ledger: RowLedger): Home | undefined {
  const home = findHome(ledger.rows.code(episode.row, 'URN'))
  return home && agrees(home, episode) ? home : undefined
}

function fill(episode: Episode, home: Home, ledger: RowLedger): void {
  const field = isKnownPlace(episode.place) ? 'PLACE_PROVIDER' : 'PLACE'
  episode.place = home.place
  episode.provider = home.provider
  const message = 'The code is blank or unknown: taken from other rows about the same home.'
  ledger.repair(episode.row, { field, rule: 'repair-home-from-other-rows', message })
}

function noteUnknown({ row, place }: Episode, ledger: RowLedger): void {
  const isPlace = !isKnownPlace(place)
  const message = isPlace
    ? 'The kind of home is blank or unknown: counted as other.'
    : 'The provider is blank or unknown: counted as not our own.'
  const field = isPlace ? 'PLACE' : 'PLACE_PROVIDER'
  ledger.repair(row, { field, rule: 'repair-home-unknown', message })
}
