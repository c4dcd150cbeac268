import { dayOf, type Day } from '../../care/index.ts'

/** `2025` → `2024-25`. */
export const collectionYearEnding = (yearEnd: number): string =>
  `${yearEnd - 1}-${String(yearEnd % 100).padStart(2, '0')}`

/** `2024-25` → 2025. */
export const endOfCollectionYear = (year: string): number => Number(year.slice(0, 4)) + 1

export const firstDayOf = (yearEnd: number): Day => dayOf(yearEnd - 1, 4, 1)

export const lastDayOf = (yearEnd: number): Day => dayOf(yearEnd, 3, 31)

const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** The collection year that the nearest part of a path names (`2024-25`, `2024_25`, `2024-2025`), by the year in which it ends. */
export function yearNamedIn(path: string): number | undefined {
  for (const part of path.split('/').reverse()) {
    const year = yearIn(part)
    if (year) return year
  }
  return undefined
}

function yearIn(name: string): number | undefined {
  for (const [, first, last] of name.matchAll(/(?<!\d)(\d{4})[-_ ](\d{4}|\d{2})(?!\d)/g)) {
    const start = Number(first)
    const isNextYear = Number(last) === (last!.length === 4 ? start + 1 : (start + 1) % 100)
    if (isNextYear && start >= FIRST_YEAR && start < LAST_YEAR) return start + 1
  }
  return undefined
}

/** What files of one return share: the folder that names the year, else folder and the year that a file's name begins with. */
export function groupOf(path: string): string {
  const parts = path.split('/')
  const naming = parts.findLastIndex(part => yearIn(part) !== undefined)
  if (naming >= 0) {
    const folders = naming === parts.length - 1 ? parts.slice(0, -1) : parts.slice(0, naming)
    return [...folders, collectionYearEnding(yearIn(parts[naming]!)!)].join('/')
  }
  const prefix = /^(\d{4})(?!\d)/.exec(parts.at(-1)!)
  return [...parts.slice(0, -1), prefix?.[1] ?? ''].join('/')
}
