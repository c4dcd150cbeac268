/** Counts from 1 to this are not shown outside the professional roles (the convention of the Department's own tables). */
export const LARGEST_SMALL_COUNT = 4

/** What stands in the place of a hidden count, as in the Department's tables. */
export const SUPPRESSED = 'c'

const isSmall = (count: number): boolean => count > 0 && count <= LARGEST_SMALL_COUNT

/** Which of the shown counts to hide next: the smallest that is not nought, else the smallest. */
function nextToHide(counts: readonly number[], hidden: readonly boolean[]): number {
  const shown = counts.map((_, i) => i).filter(i => !hidden[i])
  const candidates = shown.some(i => counts[i]! > 0) ? shown.filter(i => counts[i]! > 0) : shown
  return candidates.reduce((best, i) => (counts[i]! < counts[best]! ? i : best), candidates[0] ?? -1)
}

/** Hidden counts give themselves away when they are alone under a shown total, or when they add up to a small count. */
function areGivenAway(counts: readonly number[], hidden: readonly boolean[]): boolean {
  const hiddenCounts = counts.filter((_, i) => hidden[i])
  if (hiddenCounts.length === 0) return false
  const sum = hiddenCounts.reduce((total, count) => total + count, 0)
  return hiddenCounts.length < 2 || sum <= LARGEST_SMALL_COUNT
}

/**
 * Which of some counts to hide when their total is shown: the small ones, and as many more as keep them from being worked out.
 * @param alreadyHidden counts that another rule hides
 */
export function suppressionOf(counts: readonly number[], alreadyHidden: readonly boolean[] = []): boolean[] {
  const hidden = counts.map((count, i) => isSmall(count) || alreadyHidden[i] === true)
  while (areGivenAway(counts, hidden) && hidden.includes(false)) hidden[nextToHide(counts, hidden)] = true
  return hidden
}

/**
 * The same for a table whose row totals and column totals are shown: each line hides none, or enough.
 * @param table rows of counts, all of one length
 */
export function suppressionOfTable(table: readonly (readonly number[])[]): boolean[][] {
  let hidden = table.map(row => row.map(isSmall))
  for (;;) {
    const before = countHidden(hidden)
    hidden = table.map((row, i) => suppressionOf(row, hidden[i]))
    const columns = (table[0] ?? []).map((_, j) => suppressionOf(columnOf(table, j), columnOf(hidden, j)))
    hidden = hidden.map((row, i) => row.map((_, j) => columns[j]![i]!))
    if (countHidden(hidden) === before) return hidden
  }
}

const columnOf = <Value>(table: readonly (readonly Value[])[], j: number): Value[] =>
  table.map(row => row[j]!)

const countHidden = (hidden: readonly (readonly boolean[])[]): number => hidden.flat().filter(Boolean).length

/**
 * Which of some series (parts of a shown total over the same dates) to hide whole: hiding one date of a series and showing
 * its neighbours would tell what was hidden.
 */
export function suppressionOfSeries(series: readonly (readonly number[])[]): boolean[] {
  let hidden = series.map(values => values.some(value => isSmall(Math.round(value))))
  const dates = series[0]?.length ?? 0
  for (let date = 0; date < dates; date++) {
    hidden = suppressionOf(
      series.map(values => Math.round(values[date]!)),
      hidden,
    )
  }
  return hidden
}
