import type { Day } from '../../care/index.ts'

/** Why a cell of a published table holds no number, by the symbols that government statistics share. */
export const SYMBOL_MEANINGS = {
  c: 'withheld, so that no child can be recognised',
  k: 'more than nothing, but rounds to 0',
  low: 'more than nothing, but rounds to 0',
  u: 'too unreliable to be published',
  x: 'not available',
  z: 'does not apply',
} as const
export type PublishedSymbol = keyof typeof SYMBOL_MEANINGS

export type AreaLevel = 'national' | 'region' | 'authority'

/** An area that figures are published for. */
export interface PublishedArea {
  /** ONS code: E08000035. */
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
  /** ONS code of an authority's region; '' where the file does not say. */
  readonly region: string
  /** The Department's three figures: 383; '' where the file does not say. */
  readonly oldCode: string
}

/**
 * Figures of one file, by column, all lists of one length. A series is what its row and its column say:
 * `cla on 31 march / total children # number`. A figure has a value or a symbol, never both.
 */
export interface FigureColumns {
  readonly areas: readonly PublishedArea[]
  readonly series: readonly string[]
  /** Places in `areas` and in `series`. */
  readonly area: readonly number[]
  readonly seriesOf: readonly number[]
  /** The year that a reporting or financial year ends in; for a population the year itself. */
  readonly year: readonly number[]
  readonly value: readonly (number | null)[]
  readonly symbol: readonly (PublishedSymbol | null)[]
  /** The line that a spreadsheet shows. */
  readonly row: readonly number[]
}

/** Who is like whom, by the Department's model. */
export interface NeighbourModel {
  /** undefined where neither the columns nor the file's name say it. */
  readonly modelYear: number | undefined
  readonly neighbours: readonly Neighbour[]
}

export interface Neighbour {
  /** The Department's three figures, and the name, of the authority that has the neighbour. */
  readonly of: string
  readonly ofName: string
  readonly rank: number
  readonly oldCode: string
  /** '' where the file does not name it. */
  readonly name: string
  /** `Very close`; '' where the file does not say. */
  readonly closeness: string
}

/** A home or an agency on Ofsted's list. */
export interface OfstedProvider {
  readonly urn: string
  /** `Children's home`, `Independent Fostering Agency`, ... */
  readonly type: string
  /** `REDACTED` where Ofsted does not tell, as for most homes. */
  readonly name: string
  readonly owner: string
  /** `Private`, `Local Authority`, `Voluntary`, `Health Authority`. */
  readonly sector: string
  readonly places: number | undefined
  readonly region: string
  /** By name: the list has no codes. */
  readonly authority: string
  readonly postcode: string
  readonly status: string
  readonly registered: Day
  readonly isShortBreakOnly: boolean
  /** `Good`; '' where it has not been inspected in full, or the sheet does not tell. */
  readonly judgement: string
  /** NO_DAY where there is none. */
  readonly judgedOn: Day
  readonly row: number
}

/** Ofsted's list on a day. */
export interface ProviderRegister {
  /** NO_DAY where the sheet does not say. */
  readonly asAt: Day
  readonly providers: readonly OfstedProvider[]
}

export type PublishedContent =
  | { readonly kind: 'figures'; readonly figures: FigureColumns }
  | { readonly kind: 'neighbours'; readonly model: NeighbourModel }
  | { readonly kind: 'register'; readonly register: ProviderRegister }

/** What one file, or one sheet of it, publishes. */
export interface Publication {
  /** `placement-stability`: see `PUBLISHED_DATASETS`. */
  readonly dataset: string
  readonly path: string
  /** '' for a CSV. */
  readonly sheet: string
  /** Which release it is, in words: `years 2021 to 2025`, `published on 25 September 2025`. */
  readonly edition: string
  readonly firstYear: number
  readonly lastYear: number
  /** Rows of the file that it comes from. */
  readonly rows: number
  readonly content: PublishedContent
}
