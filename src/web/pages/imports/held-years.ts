import type { FileAccount, KeptImport } from '../../../intake/index.ts'

/** What a file was read as, apart: `Episodes 2024-25` is the table and the collection year. */
export interface ReadAs {
  readonly what: string
  /** Blank for files that belong to no year. */
  readonly year: string
}

export function readAsOf({ readAs }: FileAccount): ReadAs {
  const found = /^(.*?) (\d{4}-\d{2})$/.exec(readAs.trim())
  return found ? { what: found[1]!, year: found[2]! } : { what: readAs, year: '' }
}

/** Collection years in the files of some import, oldest first. */
export const yearsOf = (files: readonly FileAccount[]): string[] =>
  [...new Set(files.map(file => readAsOf(file).year).filter(year => year !== ''))].sort()

/** Collection years that the authority holds: of imports that were not undone, oldest first. */
export const heldYears = (imports: readonly KeptImport[]): string[] =>
  yearsOf(imports.filter(one => one.state === 'kept').flatMap(one => one.files))

/** `2018-19 to 2024-25`, or `2018-19, 2019-20 and 2024-25` where years are missing between. */
export function spanOfYears(years: readonly string[]): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return 'no collection year'
  if (first === last) return first
  const isWhole = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) === years.length - 1
  if (isWhole) return `${first} to ${last}`
  return `${years.slice(0, -1).join(', ')} and ${last}`
}
