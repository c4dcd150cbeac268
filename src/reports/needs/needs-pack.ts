import type { Day } from '../../care/index.ts'
import type { BenchmarkQuestion, Picture } from '../../position/index.ts'
import type { Reader } from '../series-view.ts'

/** A table of the pack: `c` stands where a number is hidden. */
export interface PackTable {
  /** Name of its file: `by-kind`. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface PackChart {
  /** Name of its file: `homes-over-the-years`. */
  readonly id: string
  /** With the unit in it. */
  readonly title: string
  /** What to see. */
  readonly says: string
  /** Table of the same section that holds its figures. */
  readonly table: string
  readonly svg: string
  /** The same for a phone. */
  readonly narrowSvg?: string
}

/** A part of the needs analysis: a question, the sentence that answers it, and what it rests on. */
export interface NeedsSection {
  readonly id: string
  readonly question: string
  /** Written from the figures. */
  readonly sentence: string
  readonly charts: readonly PackChart[]
  readonly tables: readonly PackTable[]
  /** What a reader must know: how something is defined, or what is not known. */
  readonly note?: string
}

/** What every section is written from. */
export interface PackAsked {
  readonly picture: Picture
  /** The day of the pack. */
  readonly day: Day
  /** The same day of earlier years, oldest first, the pack's own day last. */
  readonly years: readonly Day[]
  readonly reader: Reader
  /** The authority among others, where published figures are kept. */
  readonly beside?: BenchmarkQuestion | undefined
  /** Name of an authority by its ONS code, where the installation knows more names than England's. */
  readonly areaName?: ((code: string) => string) | undefined
}

/** A sentence that a person wrote in the place of a generated one. */
export interface EditedSentence {
  readonly section: string
  readonly sentence: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

/** Port: sentences of the packs of one authority, the newest of each section. */
export interface EditedSentences {
  of(packDay: Day): Promise<readonly EditedSentence[]>
  /** @param sentence undefined: the generated one stands again */
  keep(
    packDay: Day,
    change: Omit<EditedSentence, 'sentence'> & { readonly sentence: string | undefined },
  ): Promise<void>
}
