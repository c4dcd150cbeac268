import { OPEN } from '../care/index.ts'
import { exitIndex } from './codes.ts'
import type { Episode } from './episode.ts'
import { CLOSINGS, EXITS, type Periods } from './history.ts'
import { PlacementColumns } from './placement-columns.ts'
import type { RowLedger } from './row-ledger.ts'
import { StatusColumns } from './status-columns.ts'

/** Turns children's episodes, one child after another, into the columns of a history. */
export class HistoryWriter {
  readonly placements: PlacementColumns
  readonly statuses = new StatusColumns()
  readonly #child: number[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []
  readonly #closing: number[] = []
  readonly #exit: number[] = []
  readonly #exitCode: string[] = []
  readonly #need: string[] = []
  readonly #isStartUnknown: number[] = []
  readonly #firstPlacement: number[] = []
  readonly #firstStatus: number[] = []

  constructor(
    readonly ledger: RowLedger,
    ownProviders: ReadonlySet<string>,
  ) {
    this.placements = new PlacementColumns(ledger, ownProviders)
  }

  get periodCount(): number {
    return this.#child.length
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
    const period = this.periodCount
    this.#child.push(child)
    this.#start.push(first.start)
    this.#end.push(last.end)
    this.#closing.push(CLOSINGS.indexOf(last.end === OPEN ? 'open' : last.closing))
    this.#exit.push(exitOf(last))
    this.#exitCode.push(last.end === OPEN ? '' : last.reasonEnded)
    this.#need.push(this.ledger.rows.code(first.row, 'CIN'))
    this.#isStartUnknown.push(first.reasonNew === 'S' ? 0 : 1)
    this.#firstPlacement.push(this.placements.count)
    this.#firstStatus.push(this.statuses.count)
    this.statuses.write(period, episodes)
    this.placements.write(period, episodes)
  }

  periods(): Periods {
    return {
      count: this.periodCount,
      child: Int32Array.from(this.#child),
      start: Int32Array.from(this.#start),
      end: Int32Array.from(this.#end),
      closing: Uint8Array.from(this.#closing),
      exit: Uint8Array.from(this.#exit),
      exitCode: this.#exitCode,
      need: this.#need,
      isStartUnknown: Uint8Array.from(this.#isStartUnknown),
      firstPlacement: Int32Array.from([...this.#firstPlacement, this.placements.count]),
      firstStatus: Int32Array.from([...this.#firstStatus, this.statuses.count]),
    }
  }
}

function exitOf({ end, closing, reasonEnded }: Episode): number {
  if (end === OPEN) return EXITS.indexOf('open')
  return closing === 'came_of_age' ? EXITS.indexOf('came_of_age') : exitIndex(reasonEnded)
}
