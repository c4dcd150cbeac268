import type { Cut } from '../cut.ts'

const GROUPS = ['white', 'mixed', 'asian', 'black', 'other', 'not_known'] as const

/** The Department's five broad groups; REFU, NOBT and blank are not known. */
// prettier-ignore
const GROUP_OF_CODE: Readonly<Record<string, (typeof GROUPS)[number]>> = {
  WBRI: 'white', WIRI: 'white', WOTH: 'white', WIRT: 'white', WROM: 'white',
  MWBC: 'mixed', MWBA: 'mixed', MWAS: 'mixed', MOTH: 'mixed',
  AIND: 'asian', APKN: 'asian', ABAN: 'asian', AOTH: 'asian', CHNE: 'asian',
  BCRB: 'black', BAFR: 'black', BOTH: 'black',
  OOTH: 'other',
}

export const ethnicity: Cut = {
  name: 'ethnicity',
  label: 'Ethnicity',
  groups: GROUPS,
  groupLabels: {
    white: 'White',
    mixed: 'Mixed',
    asian: 'Asian',
    black: 'Black',
    other: 'Other',
    not_known: 'Not known',
  },
  groupOf:
    ({ history }, cases) =>
    row =>
      GROUPS.indexOf(GROUP_OF_CODE[history.children.ethnicity[cases.child[row]!]!] ?? 'not_known'),
}
