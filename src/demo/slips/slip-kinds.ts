import { dayOf, parseDay, type TableName } from '../../care/index.ts'
import { between } from '../draw.ts'
import { columnAt, type Row } from '../returns/demo-return.ts'
import { britishDay } from '../returns/text.ts'

/** A row that may be spoilt, with what stands around it in the return. */
export interface SlipSite {
  readonly row: Row
  /** The child's row before and after it in the same table. */
  readonly before: Row | undefined
  readonly after: Row | undefined
  /** An even number of its own. */
  readonly uniform: number
}

/** One kind of mistake that people make. */
export interface SlipKind {
  readonly table: TableName
  readonly field: string
  /** What finds it: the Department's rule, or one of reading. */
  readonly rule: string
  readonly what: string
  /** How many in a thousand rows of the table. */
  readonly perThousand: number
  readonly fits: (site: SlipSite) => boolean
  /** The new text of the field. */
  readonly spoilt: (site: SlipSite) => string
}

const at = (table: TableName, column: string, row: Row | undefined): string =>
  row?.[columnAt(table, column)] ?? ''
const episode = (row: Row | undefined, column: string): string => at('Episodes', column, row)

/** Some days earlier or later, as the return writes days. */
const shifted = (text: string, days: number): string => britishDay(parseDay(text) + days)

const hasEnded = ({ row }: SlipSite): boolean => episode(row, 'DEC') !== ''
const days = ({ row }: SlipSite): number => parseDay(episode(row, 'DEC')) - parseDay(episode(row, 'DECOM'))
const isFamilyOrHome = ({ row }: SlipSite): boolean => /^(U|K2)/.test(episode(row, 'PLACE'))
const isMiddle = (site: SlipSite): boolean => hasEnded(site) && site.after !== undefined

/** Postcodes that no list has, invented or real. */
const MISTYPED = ['QM1O 1AA', 'QM99 9ZZ', 'VB77 7XX', 'XA50 5AA']

// prettier-ignore
const EPISODE_SLIPS: readonly SlipKind[] = [
  { table: 'Episodes', field: 'DEC', rule: '356', what: 'The episode ends before it starts.', perThousand: 1.5,
    fits: hasEnded, spoilt: ({ row, uniform }) => shifted(episode(row, 'DECOM'), -between(1, 25, uniform)) },
  { table: 'Episodes', field: 'URN', rule: '218', what: 'The home’s URN is missing.', perThousand: 3,
    fits: site => isFamilyOrHome(site) && episode(site.row, 'URN') !== '', spoilt: () => '' },
  { table: 'Episodes', field: 'PL_POST', rule: '392c', what: 'The home’s postcode is mistyped, so the distance is unknown.', perThousand: 2,
    fits: isFamilyOrHome, spoilt: ({ uniform }) => MISTYPED[between(0, MISTYPED.length - 1, uniform)]! },
  { table: 'Episodes', field: 'HOME_POST', rule: '392b', what: 'The family’s postcode is missing, so the distance is unknown.', perThousand: 2,
    fits: ({ row }) => episode(row, 'HOME_POST') !== '', spoilt: () => '' },
  { table: 'Episodes', field: 'REC', rule: '148', what: 'The episode has an end but no reason for it.', perThousand: 1,
    fits: hasEnded, spoilt: () => '' },
  { table: 'Episodes', field: 'LS', rule: '144', what: 'There is no such legal status.', perThousand: 0.7,
    fits: hasEnded, spoilt: ({ uniform }) => (uniform < 0.5 ? 'C3' : 'V1') },
  { table: 'Episodes', field: 'PLACE_PROVIDER', rule: '526', what: 'It is not said who provides the home.', perThousand: 1.5,
    fits: isFamilyOrHome, spoilt: () => '' },
  { table: 'Episodes', field: 'REASON_PLACE_CHANGE', rule: '225', what: 'It is not said why the child moved.', perThousand: 2,
    fits: site => isMiddle(site) && episode(site.row, 'REASON_PLACE_CHANGE') !== '', spoilt: () => '' },
  { table: 'Episodes', field: 'DECOM', rule: '501', what: 'The episode starts before the one before it has ended.', perThousand: 1,
    fits: site => hasEnded(site) && site.before !== undefined && episode(site.before, 'DEC') === episode(site.row, 'DECOM') && days({ ...site, row: site.before }) > 10,
    spoilt: ({ row, uniform }) => shifted(episode(row, 'DECOM'), -between(2, 8, uniform)) },
]

/** Day and month changed over, where that is another date that exists. */
function changedOver(text: string): string {
  const [date, month, year] = text.split('/').map(Number) as [number, number, number]
  return date <= 12 && date !== month ? britishDay(dayOf(year, date, month)) : ''
}

/** What reading says of a code that no year knows, where no rule of the product stands for it. */
const UNKNOWN_CODE = 'read-unknown-code'

// prettier-ignore
const OTHER_SLIPS: readonly SlipKind[] = [
  { table: 'Header', field: 'SEX', rule: '101', what: 'It is not said whether the child is a boy or a girl.', perThousand: 4,
    fits: () => true, spoilt: () => '' },
  { table: 'Header', field: 'ETHNIC', rule: '103', what: 'There is no such code for ethnicity.', perThousand: 6,
    fits: () => true, spoilt: ({ uniform }) => (uniform < 0.5 ? 'WHIT' : 'UNKN') },
  { table: 'Reviews', field: 'REVIEW_CODE', rule: UNKNOWN_CODE, what: 'There is no such code for taking part.', perThousand: 5,
    fits: () => true, spoilt: () => 'PN9' },
  { table: 'Reviews', field: 'DOB', rule: 'INT17', what: 'Day and month of birth are changed over.', perThousand: 5,
    fits: ({ row }) => changedOver(at('Reviews', 'DOB', row)) !== '', spoilt: ({ row }) => changedOver(at('Reviews', 'DOB', row)) },
  { table: 'OC2', field: 'TEETH_CHECK', rule: UNKNOWN_CODE, what: 'Teeth were checked or not: there is no third.', perThousand: 10,
    fits: () => true, spoilt: () => '2' },
  { table: 'Missing', field: 'MIS_END', rule: 'read-date', what: 'There is no such day.', perThousand: 12,
    fits: ({ row }) => at('Missing', 'MIS_END', row) !== '', spoilt: ({ row }) => at('Missing', 'MIS_END', row).replace(/^\d\d\/\d\d/, '31/02') },
  { table: 'PrevPerm', field: 'PREV_PERM', rule: UNKNOWN_CODE, what: 'There is no such code for a permanent home before.', perThousand: 8,
    fits: () => true, spoilt: () => 'P5' },
  { table: 'OC3', field: 'ACTIV', rule: UNKNOWN_CODE, what: 'There is no such code for an activity.', perThousand: 12,
    fits: ({ row }) => at('OC3', 'IN_TOUCH', row) === 'YES', spoilt: () => 'F3' },
  { table: 'SWEpisodes', field: 'SW_REASON', rule: UNKNOWN_CODE, what: 'There is no such reason for another social worker.', perThousand: 8,
    fits: () => true, spoilt: () => 'LEFT' },
]

export const SLIP_KINDS: readonly SlipKind[] = [...EPISODE_SLIPS, ...OTHER_SLIPS]
