import { isDay, isoFromDay, type Day } from '../care/index.ts'

/** Fields of forecasts and of what they rest on that hold a day. */
const DAYS: ReadonlySet<string> = new Set([
  'asAt',
  'date',
  'origin',
  'openFrom',
  'openTo',
  'earliest',
  'latest',
])
/** Rows whose `from` and `to` are days; elsewhere the two may be anything. */
const ROWS_FROM_TO = 'fees'

/** A day as outside of the engine (2025-03-31); left out where there is none, or no end is known. */
const isoOf = (day: Day): string | undefined => (isDay(day) ? isoFromDay(day) : undefined)

/** The same document with its days as text, as files have them, in the place of whole day numbers. */
export function withIsoDays(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withIsoDays(one, within))
  if (typeof value !== 'object' || value === null) return value
  const isDayHere = (name: string): boolean =>
    DAYS.has(name) || (within === ROWS_FROM_TO && (name === 'from' || name === 'to'))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      typeof one === 'number' && isDayHere(name) ? isoOf(one) : withIsoDays(one, name),
    ]),
  )
}
