import { isDay, isoFromDay, OWN_KINDS, parseDay, type Day, type OwnKind } from '../care/index.ts'
import type { FailedMatches } from '../forecast/index.ts'
import { InvalidArgumentError } from 'commander'
import { LEAST_STATED, MOST_STATED } from '../forecast/index.ts'

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

/** Per cent more, or fewer below nought: `-10`, `20`, `12.5`. */
export function statedPercent(text: string): number {
  const value = Number(text.replace(/%$/, ''))
  if (text.trim() === '' || !(value >= LEAST_STATED && value <= MOST_STATED))
    throw new InvalidArgumentError(`a number of per cent from ${LEAST_STATED} to ${MOST_STATED}.`)
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

/** `in_house_fostering,in_house_residential` */
export const ownKindsOf = (text: string): OwnKind[] =>
  text.split(',').map(part => {
    const kind = OWN_KINDS.find(one => one === part.trim())
    if (!kind) throw new InvalidArgumentError(`kinds are ${OWN_KINDS.join(', ')}.`)
    return kind
  })

/** `in_house_residential=40,in_house_fostering=20`: per cent of each own kind, kept as shares. */
export function failedMatchesOf(text: string): FailedMatches {
  const parts = text.split(',').map((part): readonly [string, number] => {
    const [kind = '', percent = ''] = part.split('=').map(piece => piece.trim())
    const isGood = (OWN_KINDS as readonly string[]).includes(kind) && /^\d+(\.\d+)?$/.test(percent) && Number(percent) <= 100 // prettier-ignore
    if (!isGood) throw new InvalidArgumentError(`write it like ${OWN_KINDS[1]}=40; kinds are ${OWN_KINDS.join(', ')}, per cent from 0 to 100.`) // prettier-ignore
    return [kind, Number(percent) / 100]
  })
  return Object.fromEntries(parts)
}
