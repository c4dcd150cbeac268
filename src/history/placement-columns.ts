import { isTemporaryPlace, kindIndex, kindOf, OPEN } from '../care/index.ts'
import type { Episode } from './episode.ts'
import type { EpisodeRows } from './episode-rows.ts'
import type { Placements } from './history.ts'
import { SourceColumns } from './source-columns.ts'
import type { RowLedger } from './row-ledger.ts'

/** Placements while they grow, period after period, with the rows that they are made of. */
export class PlacementColumns {
  readonly sources: SourceColumns
  readonly #rows: EpisodeRows
  readonly #period: number[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []
  readonly #kind: number[] = []
  readonly #source: number[] = []
  readonly #settled: number[] = []
  readonly #reasonNew: string[] = []
  /** The episode that tells each placement's home, and the last one that tells why it ended. */
  readonly #home: { place: string; provider: string; row: number }[] = []
  readonly #lastRow: number[] = []

  constructor(
    ledger: RowLedger,
    readonly ownProviders: ReadonlySet<string>,
  ) {
    this.sources = new SourceColumns(ledger)
    this.#rows = ledger.rows
  }

  get count(): number {
    return this.#period.length
  }

  /** One period's episodes: changes of legal status carry a placement on, and so do temporary stays with the way back. */
  write(period: number, episodes: readonly Episode[]): void {
    let before: Episode | undefined
    let settled: Episode | undefined
    for (const episode of episodes) {
      const isTemporary = isTemporaryPlace(episode.place)
      if (before === undefined) this.#begin(period, episode)
      else if (settled === undefined) {
        if (!isTemporary) this.#settle(episode)
      } else if (!isTemporary && !this.#carriesOn(before, episode, settled)) this.#begin(period, episode)
      this.sources.write(episode)
      this.#end[this.count - 1] = episode.end
      if (!isTemporary) {
        this.#lastRow[this.count - 1] = episode.row
        settled = episode
      }
      before = episode
    }
  }

  /** Whether an episode carries on the stay before it: a change of legal status only, or back from a temporary stay. */
  #carriesOn(before: Episode, episode: Episode, settled: Episode): boolean {
    if (isTemporaryPlace(before.place)) return this.#isSameHome(settled, episode)
    return episode.reasonNew === 'L' && this.#kindOf(before) === this.#kindOf(episode)
  }

  /** A temporary stay ends where it began (guidance: T0 to T4); postcodes are not asked, carers move house. */
  #isSameHome(one: Episode, other: Episode): boolean {
    const isSameProvider = one.provider === other.provider && this.#kindOf(one) === this.#kindOf(other)
    return isSameProvider && this.#rows.raw(one.row, 'URN') === this.#rows.raw(other.row, 'URN')
  }

  #kindOf({ place, provider }: Episode): number {
    return kindIndex(kindOf(place, provider, this.ownProviders))
  }

  #begin(period: number, episode: Episode): void {
    this.#period.push(period)
    this.#start.push(episode.start)
    this.#end.push(episode.end)
    this.#kind.push(this.#kindOf(episode))
    this.#source.push(this.sources.count)
    this.#settled.push(isTemporaryPlace(episode.place) ? OPEN : episode.start)
    this.#reasonNew.push(episode.reasonNew)
    this.#home.push(episode)
    this.#lastRow.push(-1)
  }

  /** A stay that began with a temporary one takes the home that followed. */
  #settle(episode: Episode): void {
    const last = this.count - 1
    this.#kind[last] = this.#kindOf(episode)
    this.#settled[last] = episode.start
    this.#home[last] = episode
  }

  finish(): Placements {
    const of = (column: 'HOME_POST' | 'PL_POST' | 'URN') =>
      this.#home.map(({ row }) => this.#rows.raw(row, column))
    return {
      count: this.count,
      period: Int32Array.from(this.#period),
      start: Int32Array.from(this.#start),
      end: Int32Array.from(this.#end),
      kind: Uint8Array.from(this.#kind),
      place: this.#home.map(home => home.place),
      provider: this.#home.map(home => home.provider),
      reasonNew: this.#reasonNew,
      reasonChange: this.#lastRow.map(row => (row < 0 ? '' : this.#rows.code(row, 'REASON_PLACE_CHANGE'))),
      homePostcode: of('HOME_POST'),
      placementPostcode: of('PL_POST'),
      urn: of('URN'),
      source: Int32Array.from([...this.#source, this.sources.count]),
      settled: Int32Array.from(this.#settled),
    }
  }
}
