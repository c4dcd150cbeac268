/** The years of which a code is valid, each by the year in which it ends; without a bound: always. */
interface CodeYears {
  readonly from?: number
  readonly to?: number
}

type CodeSet = Readonly<Record<string, CodeYears>>

const always: CodeYears = {}
const codes = (list: string, years: CodeYears = always): CodeSet =>
  Object.fromEntries(list.split(' ').map(code => [code, years]))

const YES_NO = codes('0 1')
const SEX = { ...codes('1 2', { to: 2024 }), ...codes('M F U', { from: 2025 }) }

/** Code sets of the statutory return by column, with the collection years (by their end) that know them. */
export const CODE_SETS: Readonly<Record<string, CodeSet>> = {
  SEX,
  ETHNIC: codes(
    'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
  ),
  MOTHER: YES_NO,
  RNE: codes('S L P T B U'),
  LS: codes('C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3'),
  CIN: codes('N1 N2 N3 N4 N5 N6 N7 N8'),
  PLACE: {
    ...codes('U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4'),
    ...codes('K3', { from: 2025 }),
    ...codes('H5 P2 Z1', { to: 2025 }),
    ...codes('Z11 Z12 Z13 Z14', { from: 2026 }),
  },
  PLACE_PROVIDER: codes('PR0 PR1 PR2 PR3 PR4 PR5'),
  REC: codes('X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17'),
  REASON_PLACE_CHANGE: codes('CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER'),
  REVIEW_CODE: codes('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7'),
  SDQ_REASON: codes('SDQ1 SDQ2 SDQ3 SDQ4 SDQ5'),
  CONVICTED: YES_NO,
  HEALTH_CHECK: YES_NO,
  IMMUNISATIONS: YES_NO,
  TEETH_CHECK: YES_NO,
  HEALTH_ASSESSMENT: YES_NO,
  SUBSTANCE_MISUSE: YES_NO,
  INTERVENTION_RECEIVED: YES_NO,
  INTERVENTION_OFFERED: YES_NO,
  IN_TOUCH: codes('YES NO DIED REFU NREQ RHOM'),
  ACTIV: codes('F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0'),
  ACCOM: codes(
    ['0', ...'BCDEGHKRSTUVWXYZ'.split('').flatMap(letter => [`${letter}1`, `${letter}2`])].join(' '),
  ),
  FOSTER_CARE: YES_NO,
  NB_ADOPTR: codes('1 2'),
  SEX_ADOPTR: codes('M1 F1 MM FF MF'),
  LS_ADOPTR: codes('L0 L11 L12 L2 L3 L4'),
  REASON_PLACED_CEASED: codes('RD1 RD2 RD3 RD4'),
  PREV_PERM: codes('P1 P2 P3 P4 Z1'),
  MISSING: codes('M A'),
  SW_REASON: codes('MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS'),
}

/** Codes of old returns: not valid in any year that the Department's rules know, but no slips either. */
const LEGACY_CODES: Readonly<Record<string, ReadonlySet<string>>> = {
  PLACE: new Set('A1 A2 E1 E4 F1 F2 F3 F4 F5 F6 M1 M2 M3 Q1 Q2'.split(' ')),
  REC: new Set(['E4', 'E43', 'E44']),
}

/** Years before this one are read by its codes and rules. */
export const FIRST_YEAR_WITH_RULES = 2023

export type CodeStanding = 'valid' | 'other-year' | 'legacy' | 'unknown'

/**
 * How a code stands in a column in the collection year that ends in `yearEnd` (2025: 2024/25).
 * A column without a code set, and a blank, are `valid`.
 */
export function codeStanding(column: string, code: string, yearEnd: number): CodeStanding {
  const set = CODE_SETS[column]
  if (!set || code === '') return 'valid'
  const years = Object.hasOwn(set, code) ? set[code] : undefined
  if (!years) return LEGACY_CODES[column]?.has(code) ? 'legacy' : 'unknown'
  const year = Math.max(yearEnd, FIRST_YEAR_WITH_RULES)
  return year >= (years.from ?? year) && year <= (years.to ?? year) ? 'valid' : 'other-year'
}
