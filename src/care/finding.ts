export type Severity = 'error' | 'warning' | 'note'

/** Something that a reader should know about a row: where it is, which rule says so, and why. */
export interface Finding {
  /** Path of the file inside what was handed in. */
  readonly file: string
  /** The line that a spreadsheet shows (the header is 1); in XML the element's count within its kind; 0: the whole file. */
  readonly row: number
  /** Statutory table, or `provision`, `fees`, `authority`; blank where unknown. */
  readonly table: string
  /** CHILD as the return gives it; blank where there is none. */
  readonly child: string
  readonly field: string
  /** The Department's number, or `read-...` (reading) and `repair-...` (history) for our own. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** How many rows it speaks of, where it stands for many; left out: for one, or for none in particular. */
  readonly rowCount?: number
}
