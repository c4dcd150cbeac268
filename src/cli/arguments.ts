import { isDay, isoFromDay, parseDay, type Day } from '../care/index.ts'
import { InvalidArgumentError } from 'commander'

/** `--as-at 2024-03-31` or `31/03/2024`. */
export function dayArgument(text: string): Day {
  const day = parseDay(text)
  if (!isDay(day)) throw new InvalidArgumentError('a day is written 2025-03-31 or 31/03/2025.')
  return day
}

/** A whole number between two bounds, both allowed. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    const isGood = /^\d+$/.test(text.trim()) && value >= least && value <= most
    if (!isGood) throw new InvalidArgumentError(`a whole number from ${least} to ${most}.`)
    return value
  }

/** An as-at day must lie within what the returns cover. */
export function checkAsAt(
  day: Day,
  history: { readonly firstDay: Day; readonly lastDay: Day },
): string | undefined {
  if (day >= history.firstDay && day <= history.lastDay) return undefined
  return `--as-at ${isoFromDay(day)}: the returns cover ${isoFromDay(history.firstDay)} to ${isoFromDay(history.lastDay)}`
}
