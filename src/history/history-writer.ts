import { isTemporaryPlace, kindIndex, kindOf, OPEN } from '../care/index.ts'
import { exitIndex, legalGroupIndex } from './codes.ts'
import type { Episode } from './episode.ts'
import { CLOSINGS, EXITS, type Periods, type Placements, type Sources, type Statuses } from './history.ts'
import type { RowLedger } from './row-ledger.ts'

/** Columns of whole numbers while they grow. */
type Growing<Names extends string> = Record<Names, number[]>

const OPEN_EXIT = EXITS.indexOf('open')
const AGED_EXIT = EXITS.indexOf('came_of_age')
const AGED_CLOSING = CLOSINGS.indexOf('came_of_age')

/** Turns children's episodes, one child after another, into the columns of a history. */
export class HistoryWriter {
  readonly #periods: Growing<
    'child' | 'start' | 'end' | 'closing' | 'exit' | 'isStartUnknown' | 'placement' | 'status'
  > = { child: [], start: [], end: [], closing: [], exit: [], isStartUnknown: [], placement: [], status: [] }
  readonly #exitCode: string[] = []
  readonly #need: string[] = []
  readonly #placements: Growing<'period' | 'start' | 'end' | 'kind' | 'source' | 'settled'> = {
    period: [],
    start: [],
    end: [],
    kind: [],
    source: [],
    settled: [],
  }
  readonly #homes = {
    place: [] as string[],
    provider: [] as string[],
    reasonNew: [] as string[],
    reasonChange: [] as string[],
  }
  readonly #addresses = {
    homePostcode: [] as string[],
    placementPostcode: [] as string[],
    urn: [] as string[],
  }
  readonly #statuses: Growing<'period' | 'start' | 'end'> = { period: [], start: [], end: [] }
  readonly #statusCodes: string[] = []
  readonly #sources: Growing<'row' | 'start'> = { row: [], start: [] }
  readonly #sourceHomes = { place: [] as string[], provider: [] as string[] }

  constructor(
    readonly ledger: RowLedger,
    readonly ownProviders: ReadonlySet<string>,
  ) {}

  get periodCount(): number {
    return this.#periods.child.length
  }

  /** Writes one child's episodes; a period ends with each episode that the next one does not carry on. */
  write(child: number, episodes: readonly Episode[]): void {
    let first = 0
    episodes.forEach((episode, i) => {
      if (episode.isLinked && i + 1 < episodes.length) return
      this.#writePeriod(child, episodes.slice(first, i + 1))
      first = i + 1
    })
  }

  #writePeriod(child: number, episodes: readonly Episode[]): void {
    const [first, last] = [episodes[0]!, episodes.at(-1)!]
    const periods = this.#periods
    periods.child.push(child)
    periods.start.push(first.start)
    periods.end.push(last.end)
    periods.closing.push(CLOSINGS.indexOf(last.end === OPEN ? 'open' : last.closing))
    periods.exit.push(exitOf(last))
    periods.isStartUnknown.push(first.reasonNew === 'S' ? 0 : 1)
    periods.placement.push(this.#placements.period.length)
    periods.status.push(this.#statuses.period.length)
    this.#exitCode.push(last.end === OPEN ? '' : last.reasonEnded)
    this.#need.push(this.ledger.rows.code(first.row, 'CIN'))
    this.#writeStatuses(episodes)
    this.#writePlacements(episodes)
  }

  #writeStatuses(episodes: readonly Episode[]): void {
    const { period, start, end } = this.#statuses
    const here = this.#periods.child.length - 1
    for (const episode of episodes) {
      const isSame = period.at(-1) === here && this.#statusCodes.at(-1) === episode.legal
      if (isSame) end[end.length - 1] = episode.end
      else {
        period.push(here)
        start.push(episode.start)
        end.push(episode.end)
        this.#statusCodes.push(episode.legal)
      }
    }
  }

  #writePlacements(episodes: readonly Episode[]): void {
    let home: Episode | undefined
    let beforeBreak: Episode | undefined
    for (const episode of episodes) {
      const isTemporary = isTemporaryPlace(episode.place)
      if (home === undefined) this.#begin(episode)
      else if (isTemporaryPlace(home.place) && beforeBreak === undefined) {
        if (!isTemporary) this.#settle(episode)
      } else if (!isTemporary && !this.#isSameStay(home, episode, beforeBreak)) this.#begin(episode)
      this.#writeSource(episode)
      this.#placements.end[this.#placements.end.length - 1] = episode.end
      if (!isTemporary) {
        this.#homes.reasonChange[this.#homes.reasonChange.length - 1] = this.ledger.rows.code(
          episode.row,
          'REASON_PLACE_CHANGE',
        )
        beforeBreak = episode
      }
      home = episode
    }
  }

  /** Whether an episode carries on the stay before it: a change of legal status only, or back from a temporary stay. */
  #isSameStay(before: Episode, episode: Episode, settled: Episode | undefined): boolean {
    if (isTemporaryPlace(before.place)) return settled !== undefined && this.#isSameHome(settled, episode)
    return episode.reasonNew === 'L' && this.#kindOf(before) === this.#kindOf(episode)
  }

  /** A temporary stay ends where it began (guidance: T0 to T4); postcodes are not asked, carers move house. */
  #isSameHome(one: Episode, other: Episode): boolean {
    const { rows } = this.ledger
    const isSameProvider = one.provider === other.provider && this.#kindOf(one) === this.#kindOf(other)
    return isSameProvider && rows.raw(one.row, 'URN') === rows.raw(other.row, 'URN')
  }

  #kindOf({ place, provider }: Episode): number {
    return kindIndex(kindOf(place, provider, this.ownProviders))
  }

  #begin(episode: Episode): void {
    const { period, start, end, kind, source, settled } = this.#placements
    const { rows } = this.ledger
    period.push(this.#periods.child.length - 1)
    start.push(episode.start)
    end.push(episode.end)
    kind.push(this.#kindOf(episode))
    source.push(this.#sources.row.length)
    settled.push(isTemporaryPlace(episode.place) ? OPEN : episode.start)
    this.#homes.place.push(episode.place)
    this.#homes.provider.push(episode.provider)
    this.#homes.reasonNew.push(episode.reasonNew)
    this.#homes.reasonChange.push('')
    this.#addresses.homePostcode.push(rows.raw(episode.row, 'HOME_POST'))
    this.#addresses.placementPostcode.push(rows.raw(episode.row, 'PL_POST'))
    this.#addresses.urn.push(rows.raw(episode.row, 'URN'))
  }

  /** A stay that began with a temporary one takes the home that followed. */
  #settle(episode: Episode): void {
    const last = this.#placements.kind.length - 1
    const { rows } = this.ledger
    this.#placements.kind[last] = this.#kindOf(episode)
    this.#placements.settled[last] = episode.start
    this.#homes.place[last] = episode.place
    this.#homes.provider[last] = episode.provider
    this.#addresses.homePostcode[last] = rows.raw(episode.row, 'HOME_POST')
    this.#addresses.placementPostcode[last] = rows.raw(episode.row, 'PL_POST')
    this.#addresses.urn[last] = rows.raw(episode.row, 'URN')
  }

  #writeSource(episode: Episode): void {
    this.#sources.row.push(episode.row)
    this.#sources.start.push(episode.start)
    this.#sourceHomes.place.push(episode.place)
    this.#sourceHomes.provider.push(episode.provider)
  }

  periods(): Periods {
    const { child, start, end, closing, exit, isStartUnknown, placement, status } = this.#periods
    return {
      count: child.length,
      child: Int32Array.from(child),
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      closing: Uint8Array.from(closing),
      exit: Uint8Array.from(exit),
      exitCode: this.#exitCode,
      need: this.#need,
      isStartUnknown: Uint8Array.from(isStartUnknown),
      firstPlacement: Int32Array.from([...placement, this.#placements.period.length]),
      firstStatus: Int32Array.from([...status, this.#statuses.period.length]),
    }
  }

  placements(): Placements {
    const { period, start, end, kind, source, settled } = this.#placements
    return {
      count: period.length,
      period: Int32Array.from(period),
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      kind: Uint8Array.from(kind),
      ...this.#homes,
      ...this.#addresses,
      source: Int32Array.from([...source, this.#sources.row.length]),
      settled: Int32Array.from(settled),
    }
  }

  statuses(): Statuses {
    const { period, start, end } = this.#statuses
    return {
      count: period.length,
      period: Int32Array.from(period),
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      code: this.#statusCodes,
      group: Uint8Array.from(this.#statusCodes, legalGroupIndex),
    }
  }

  sources(): Sources {
    const { row, start } = this.#sources
    const { rows } = this.ledger
    return {
      count: row.length,
      file: row.map(one => rows.fileOf(one)),
      row: Int32Array.from(row, one => rows.lineOf(one)),
      start: Int32Array.from(start),
      ...this.#sourceHomes,
      homePostcode: row.map(one => rows.raw(one, 'HOME_POST')),
      placementPostcode: row.map(one => rows.raw(one, 'PL_POST')),
      isRepaired: Uint8Array.from(row, one => (this.ledger.isRepaired(one) ? 1 : 0)),
    }
  }
}

function exitOf({ end, closing, reasonEnded }: Episode): number {
  if (end === OPEN) return OPEN_EXIT
  return CLOSINGS.indexOf(closing) === AGED_CLOSING ? AGED_EXIT : exitIndex(reasonEnded)
}
