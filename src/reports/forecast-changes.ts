import { dayInWords, type Day, type SupplyMode } from '../care/index.ts'
import { bookingsIn, type Assumption, type Forecast } from '../forecast/index.ts'
import { expectedOf, rangeOf, seriesOf, type Expected } from './forecast-answer.ts'
import { bookingChanges, feeChanges, placeChanges, type InputChange } from './register-changes.ts'
import { count } from './words.ts'

/** What two forecasts say of the same day. */
export interface DayCompared {
  readonly date: Day
  readonly before: Expected
  readonly after: Expected
}

/** What the earlier forecast said of the day that the later one starts from, and what was counted then. */
export interface SaidAndCounted {
  readonly date: Day
  readonly low: number
  readonly high: number
  readonly counted: number
  readonly isInside: boolean
}

export interface ForecastChanges {
  readonly answer: string
  /** undefined: the later forecast does not start on a month-end that the earlier one spoke of. */
  readonly sinceThen: SaidAndCounted | undefined
  readonly days: readonly DayCompared[]
  readonly inputs: readonly InputChange[]
}

const inCare = ({ rows }: Forecast) => seriesOf(rows, 'in_care', 'all')

function daysCompared(before: Forecast, after: Forecast): DayCompared[] {
  const said = new Map(inCare(before).map(row => [row.date, row]))
  const both = inCare(after).filter(row => said.has(row.date))
  return both
    .filter((_, i) => i === 0 || (i + 1) % 6 === 0 || i === both.length - 1)
    .map(row => ({ date: row.date, before: expectedOf(said.get(row.date)!), after: expectedOf(row) }))
}

function saidAndCounted(before: Forecast, after: Forecast): SaidAndCounted | undefined {
  const counts = new Map(
    after.past
      .filter(row => row.measure === 'in_care' && row.group === 'all')
      .map(row => [row.date, row.value]),
  )
  const known = inCare(before).filter(row => row.date <= after.request.asAt && counts.has(row.date))
  const last = known.at(-1)
  if (!last) return undefined
  const [{ low, high }, counted] = [rangeOf(last), counts.get(last.date)!]
  return { date: last.date, low, high, counted, isInside: low <= counted && counted <= high }
}

/** What somebody states, or the record adjusts, may be there in one forecast only; an estimate is in all that the method made. */
const mayBeAlone = ({ basis, name }: Assumption): boolean => basis === 'stated' || name.startsWith('How far')

const valueInWords = ({ value, unit }: Assumption): string => `${value} ${unit}`

function assumptionChanges(before: readonly Assumption[], after: readonly Assumption[]): InputChange[] {
  const [earlier, later] = [before, after].map(list => new Map(list.map(one => [one.name, one])))
  const names = new Set([...later!.keys(), ...earlier!.keys()])
  return [...names].flatMap(name => {
    const [was, is] = [earlier!.get(name), later!.get(name)]
    if (was && is) {
      return was.value === is.value
        ? []
        : [{ what: name, before: valueInWords(was), after: valueInWords(is) }]
    }
    if (is && mayBeAlone(is)) return [{ what: name, before: 'not stated', after: valueInWords(is) }]
    return was && mayBeAlone(was) ? [{ what: name, before: valueInWords(was), after: 'no longer' }] : []
  })
}

const SUPPLY_WORDS: Record<SupplyMode, string> = {
  'as-is': 'those that are open',
  planned: 'planned ones too, from their date',
}

function settingChanges(before: Forecast, after: Forecast): InputChange[] {
  const settings: InputChange[] = [
    { what: 'As at', before: dayInWords(before.request.asAt), after: dayInWords(after.request.asAt) },
    {
      what: 'Places that count',
      before: SUPPLY_WORDS[before.request.supply],
      after: SUPPLY_WORDS[after.request.supply],
    },
    { what: 'Futures', before: count(before.request.runs), after: count(after.request.runs) },
    { what: 'Seed', before: String(before.request.seed), after: String(after.request.seed) },
    { what: 'Method', before: before.method, after: after.method },
  ]
  return settings.filter(one => one.before !== one.after)
}

function answerOf(days: readonly DayCompared[], inputs: readonly InputChange[]): string {
  const last = days.at(-1)
  if (!last) return 'The two forecasts speak of no day in common.'
  const change = Math.round(last.after.mean) - Math.round(last.before.mean)
  const inputWords = inputs.length === 0 ? ' Nothing that they rest on has changed.' : ''
  if (change === 0)
    return `Both expect about ${count(last.after.mean)} children on ${dayInWords(last.date)}, on average over their futures.${inputWords}`
  const direction = change > 0 ? 'more' : 'fewer'
  return `For ${dayInWords(last.date)} the later forecast expects ${count(Math.abs(change))} ${direction} children than the earlier: ${count(last.after.mean)} in place of ${count(last.before.mean)}, on average over the futures of each.${inputWords}`
}

/**
 * What changed between two forecasts of one authority: what they say of the same days, what came of the earlier one, and what each rests on.
 * @param before the earlier
 */
export function forecastChanges(before: Forecast, after: Forecast): ForecastChanges {
  const days = daysCompared(before, after)
  const inputs = [
    ...settingChanges(before, after),
    ...placeChanges(before.request.provision, after.request.provision),
    ...bookingChanges(bookingsIn(before.request), bookingsIn(after.request)),
    ...feeChanges(before.request.fees, after.request.fees),
    ...assumptionChanges(before.assumptions, after.assumptions),
  ]
  return { answer: answerOf(days, inputs), sinceThen: saidAndCounted(before, after), days, inputs }
}
