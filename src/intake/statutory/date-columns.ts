/** Columns of the return that hold dates. */
export const DATE_COLUMNS: ReadonlySet<string> = new Set([
  'DOB', 'MC_DOB', 'DECOM', 'DEC', 'REVIEW', 'DUC', 'DATE_INT', 'DATE_MATCH', 'DATE_PLACED', 'DATE_PLACED_CEASED',
  'DATE_PERM', 'MIS_START', 'MIS_END', 'SW_DECOM', 'SW_DEC', 'DOLO_START', 'DOLO_END',
]) // prettier-ignore

/** Without these an episode or an age cannot be counted. */
export const NEEDED_DATES: ReadonlySet<string> = new Set(['DOB', 'DECOM', 'DEC'])

/** DATE_PERM alone may be known in part: zz/05/2020, zz/zz/2021, zz/zz/zzzz. */
export const PARTLY_UNKNOWN_DATES: ReadonlySet<string> = new Set(['DATE_PERM'])

export const isUnknownPart = (text: string): boolean => /^ZZ\/(ZZ|\d{1,2})\/(ZZZZ|\d{4})$/i.test(text)
