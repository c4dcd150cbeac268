import { parseDay, type Day } from './day.ts'

/** The twelve tables of the statutory return, with their columns in the Department's order. */
// prettier-ignore
export const TABLE_COLUMNS = {
  Header: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  Episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN'],
  Reviews: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  UASC: ['CHILD', 'SEX', 'DOB', 'DUC'],
  OC2: ['CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  OC3: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
  AD1: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  PlacedAdoption: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  PrevPerm: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
  Missing: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  SWEpisodes: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
  DoLo: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'],
} as const

export type TableName = keyof typeof TABLE_COLUMNS

export const TABLE_NAMES = Object.keys(TABLE_COLUMNS) as readonly TableName[]

/**
 * One statutory table, kept by column. Values are text as the file gave it, trimmed; '' is blank.
 * Days are parsed once, when first asked for, and shared by all who ask.
 */
export class Table {
  readonly #days = new Map<string, Int32Array>()

  constructor(
    readonly name: TableName,
    readonly rowCount: number,
    /** Upper-case column name → one value a row. Extra columns of the file are kept too. */
    readonly columns: ReadonlyMap<string, readonly string[]>,
    /** File of each row: one path for the whole table, or one a row where several files were joined. */
    readonly file: string | readonly string[],
    /** The line of each row that a spreadsheet shows; in XML the element's count. */
    readonly rowNumbers: Int32Array,
  ) {}

  has(column: string): boolean {
    return this.columns.has(column)
  }

  /** A column's text; a column that the file does not have reads as blanks. */
  text(column: string): readonly string[] {
    return this.columns.get(column) ?? this.#blanks()
  }

  /** A column as days: NO_DAY where blank, BAD_DAY where the text is not a date. */
  days(column: string): Int32Array {
    const known = this.#days.get(column)
    if (known) return known
    const text = this.text(column)
    const days = Int32Array.from({ length: this.rowCount }, (_, row) => parseDay(text[row]!))
    this.#days.set(column, days)
    return days
  }

  fileOf(row: number): string {
    return typeof this.file === 'string' ? this.file : this.file[row]!
  }

  #blanks(): readonly string[] {
    return new Array<string>(this.rowCount).fill('')
  }
}

/** One statutory return, or a part-year extract of it. */
export interface Return {
  /** `2024-25`: the year to 31 March. */
  readonly collectionYear: string
  /** 1 April on which the collection year begins. */
  readonly firstDay: Day
  /** The last day that this return covers: 31 March, or the day at which an extract was cut. */
  readonly lastDay: Day
  readonly tables: ReadonlyMap<TableName, Table>
}
