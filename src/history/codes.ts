import { EXITS, LEGAL_GROUPS, type Exit, type LegalGroup } from './history.ts'

/** PLACE codes that a return of any year may hold; others read as unknown (`ssda903` guide 2016/17 to 2026/27). */
// prettier-ignore
const KNOWN_PLACES = new Set([
  'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'K3', 'H5', 'P1', 'P2', 'P3',
  'R1', 'R2', 'R3', 'R5', 'S1', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14',
])

const KNOWN_PROVIDERS = new Set(['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'])
const PLACES_WITH_PROVIDER = new Set(['U4', 'U5', 'U6', 'K2'])
const SHORT_BREAKS = new Set(['V3', 'V4'])
const REASONS_NEW = new Set(['S', 'L', 'P', 'T', 'B', 'U'])

export const isKnownPlace = (place: string): boolean => KNOWN_PLACES.has(place)
export const isKnownProvider = (provider: string): boolean => KNOWN_PROVIDERS.has(provider)
export const isKnownReasonNew = (reason: string): boolean => REASONS_NEW.has(reason)
export const isShortBreak = (legalStatus: string): boolean => SHORT_BREAKS.has(legalStatus)

/** Whether the provider decides which kind of home a place is. */
export const needsProvider = (place: string): boolean => PLACES_WITH_PROVIDER.has(place)

/** REC of an episode that another follows on the same day. */
export const CARRIES_ON = 'X1'

// prettier-ignore
const EXIT_OF_CODE: Readonly<Record<string, Exit>> = {
  E4A: 'home', E4B: 'home', E4: 'home', E13: 'home',
  E11: 'adopted', E12: 'adopted', E1: 'adopted',
  E45: 'special_guardianship', E46: 'special_guardianship', E47: 'special_guardianship', E48: 'special_guardianship',
  E43: 'special_guardianship', E44: 'special_guardianship',
  E41: 'arrangements_order', E5: 'independence', E6: 'independence', E3: 'other_authority',
  E9: 'custody', E2: 'died', E17: 'came_of_age',
  E7: 'other', E8: 'other', E14: 'other', E15: 'other', E16: 'other',
}

/** REC to its place in EXITS; a code that nobody knows is `unknown`. */
export const exitIndex = (code: string): number => EXITS.indexOf(EXIT_OF_CODE[code] ?? 'unknown')

export const isExitCode = (code: string): boolean => code in EXIT_OF_CODE

// prettier-ignore
const GROUP_OF_STATUS: Readonly<Record<string, LegalGroup>> = {
  V2: 'voluntary', C1: 'interim_order', C2: 'full_order', E1: 'placement_order', D1: 'placement_order',
  L1: 'short_term', L2: 'short_term', L3: 'short_term', J1: 'short_term', J2: 'short_term', J3: 'short_term',
}

/** LS to its place in LEGAL_GROUPS. */
export const legalGroupIndex = (status: string): number =>
  LEGAL_GROUPS.indexOf(GROUP_OF_STATUS[status] ?? 'other')
