import type { AgeBand } from '../care/index.ts'
import type { Weights } from './draw.ts'

/**
 * The story that the invented authority tells. Children in care and entries of the last five years are those of Leeds at
 * 31 March 2021 to 2025 (DfE, Children looked after in England, OGL v3); the years before are chosen to lead up to them.
 * Everything is scaled by size / 1,498; the children are wholly invented.
 */
export interface StoryYear {
  /** Children in care on the 31 March that ends the year. */
  readonly inCare: number
  readonly entries: number
  readonly unaccompanied: number
  /** How much more often than at first a children's home is wanted. */
  readonly homesWanted: number
  /** How much more often than at first a child has to move. */
  readonly unsettled: number
  /** How many places local agency carers keep for us, against the last year. */
  readonly localAgency: number
}

export const STORY_SIZE = 1498

/** The last seven years; the last is the first fall. */
// prettier-ignore
export const STORY_YEARS: readonly StoryYear[] = [
  { inCare: 1290, entries: 405, unaccompanied: 42, homesWanted: 0.9, unsettled: 0.85, localAgency: 1.35 },
  { inCare: 1346, entries: 430, unaccompanied: 48, homesWanted: 0.9, unsettled: 0.85, localAgency: 1.35 },
  { inCare: 1281, entries: 325, unaccompanied: 38, homesWanted: 0.85, unsettled: 0.75, localAgency: 1.35 },
  { inCare: 1374, entries: 453, unaccompanied: 62, homesWanted: 1.1, unsettled: 0.95, localAgency: 1.25 },
  { inCare: 1452, entries: 506, unaccompanied: 66, homesWanted: 1.6, unsettled: 1.15, localAgency: 1.0 },
  { inCare: 1546, entries: 557, unaccompanied: 70, homesWanted: 2.1, unsettled: 1.3, localAgency: 1.0 },
  { inCare: 1498, entries: 458, unaccompanied: 77, homesWanted: 2.5, unsettled: 1.1, localAgency: 0.95 },
]

/** Years before the story: the authority is filled from empty, as it might have come to be. */
export const YEARS_BEFORE: StoryYear = { ...STORY_YEARS[0]!, inCare: 1270, entries: 400, unaccompanied: 32 }
export const YEARS_OF_RUN_UP = 13

/** Children come into care less in August and at Christmas, more in spring and autumn. January first. Our assumption. */
export const SEASON = [0.95, 0.95, 1.15, 1.0, 1.05, 1.1, 1.05, 0.8, 1.0, 1.1, 1.1, 0.75] as const

/** Ages of children who come alone and of the youngest of those who come with brothers and sisters; asylum seekers apart. */
export const AGE_ALONE: Weights<AgeBand> = [
  ['under_1', 52],
  ['1_to_4', 10],
  ['5_to_9', 8],
  ['10_to_15', 46],
  ['16_and_over', 34],
]
export const AGE_YOUNGEST: Weights<AgeBand> = [
  ['under_1', 30],
  ['1_to_4', 34],
  ['5_to_9', 27],
  ['10_to_15', 17],
]

/** Groups of children who come together: about half of all children come with one to three others. Our assumption. */
export const GROUP_SIZES: Weights<number> = [
  [1, 0.42],
  [2, 0.15],
  [3, 0.07],
  [4, 0.03],
]

/** How hard a child is to care for, 1 to 5: about 6 % are in the highest band. Our assumption. */
export const NEED_BANDS: Weights<number> = [
  [1, 28],
  [2, 28],
  [3, 24],
  [4, 14],
  [5, 6],
]

/** Category of need at the start, Leeds 2024-25, asylum seekers (N8) apart. */
export const CATEGORIES: Weights<string> = [
  ['N1', 78],
  ['N2', 1.4],
  ['N3', 4.5],
  ['N4', 7.5],
  ['N5', 4.5],
  ['N6', 2.6],
  ['N8', 1.5],
]

/** Legal status at the start, Leeds 2024-25, asylum seekers (all V2) apart; remand only from the age of 11. */
export const FIRST_LEGAL: Weights<string> = [
  ['V2', 42],
  ['C1', 31],
  ['L1', 23],
  ['L2', 1],
  ['J1', 3],
]

/** Ethnicity in groups as published for Leeds 2025, split within a group by our assumption. */
// prettier-ignore
export const ETHNICITIES: Weights<string> = [
  ['WBRI', 65], ['WIRI', 0.5], ['WOTH', 4.5], ['WIRT', 0.4], ['WROM', 1.6],
  ['MWBC', 6], ['MWBA', 2.5], ['MWAS', 3], ['MOTH', 3.5],
  ['AIND', 0.5], ['APKN', 2], ['ABAN', 0.5], ['AOTH', 1],
  ['BCRB', 1.5], ['BAFR', 4], ['BOTH', 1.5], ['CHNE', 0.2], ['OOTH', 1.2], ['NOBT', 0.4], ['REFU', 0.2],
]
/** Ethnicity of unaccompanied children: our assumption. */
export const ETHNICITIES_UNACCOMPANIED: Weights<string> = [
  ['BAFR', 38],
  ['OOTH', 34],
  ['AOTH', 22],
  ['WOTH', 6],
]
