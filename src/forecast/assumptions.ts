import { isoFromDay, KIND_LABELS, kindIndex, KINDS, OWN_KINDS } from '../care/index.ts'
import { kindsWithoutFee, weeklyFeeInPence } from '../supply/index.ts'
import { calibrationAssumption, populationAssumptions, searchAssumptions } from './assumptions-chosen.ts'
import type { EntryStream } from './entries.ts'
import { BACK_FROM, WENT_HOME, type ComingBack } from './coming-back.ts'
import type { Assumption, ChangedBy } from './forecast.ts'
import { placeOrderAssumptions } from './place-order-words.ts'
import { statedAssumptions } from './stated-entries.ts'
import type { Plan } from './forecast-here.ts'
import { DAYS_IN_A_YEAR } from './steps.ts'

const DAYS_A_MONTH = DAYS_IN_A_YEAR / 12

/** What the forecast rests on, in words and figures that can be questioned. */
export function assumptionsOf(plan: Plan): Assumption[] {
  const { fit, known, request } = plan
  const source = `returns ${isoFromDay(known.firstDay)} to ${isoFromDay(request.asAt)}`
  const estimated = (name: string, value: number, unit: string, digits = 2): Assumption => ({
    name,
    value: value.toFixed(digits),
    unit,
    basis: 'estimated',
    source,
  })
  const by = (changedBy: ChangedBy, assumption: Assumption): Assumption => ({ ...assumption, changedBy })
  return [
    by('new_forecast', estimated('Families entering, level now', levelNow(fit.entries.families), 'groups of children a month', 1)), // prettier-ignore
    by('new_forecast', estimated('Trend of families entering', trendOf(fit.entries.families), '% a year', 1)),
    by('new_forecast', estimated('Unaccompanied children entering, level now', levelNow(fit.entries.unaccompanied), 'children a month', 1)), // prettier-ignore
    by('new_forecast', estimated('Trend of unaccompanied children entering', trendOf(fit.entries.unaccompanied), '% a year', 1)), // prettier-ignore
    ...statedAssumptions(request.changes),
    by('plan', estimated('Leaving before 18, all kinds of home and ages together', 100 * ratesOf(plan).leaving, '% of children a year', 0)), // prettier-ignore
    by('plan', estimated('Moving from one home to another, all together', ratesOf(plan).moving, 'moves a child a year')), // prettier-ignore
    by('plan', estimated('Coming back into care after going home', 100 * backWithinAYear(fit.comingBack), '% within a year', 0)), // prettier-ignore
    by('new_forecast', estimated('How far the rate of leaving drifts', 100 * plan.fit.hazards.leavingDrift, '% either way, in two futures of three', 0)), // prettier-ignore
    estimated('How much children differ in how often they move', Math.sqrt(fit.hazards.frailty.variance), 'standard deviation of the rate', 2), // prettier-ignore
    ...OWN_KINDS.map((kind, own) =>
      by(
        'plan',
        estimated(
          `${KIND_LABELS[kind]}: chance that a free place suits`,
          100 * averageMatch(plan, own),
          `% of searches, from ${fit.search.searches[own]!} searches`,
          0,
        ),
      ),
    ),
    ...searchAssumptions(plan),
    ...placeOrderAssumptions(request),
    ...calibrationAssumption(plan),
    ...populationAssumptions(plan),
    ...placesAssumptions(plan),
    ...feeAssumptions(plan),
    {
      name: 'Leaving at 18',
      value: '18th birthday',
      unit: 'nobody stays in care beyond it',
      basis: 'stated',
      source: 'Children Act 1989, section 105(1)',
    },
  ]
}

const MONTHS_A_YEAR = 12

/** Rates of all years, of everyone together: the forecast's own differ by kind of home, age and time. */
function ratesOf({ past }: Plan): { readonly leaving: number; readonly moving: number } {
  const sum = (measure: string) =>
    past.reduce(
      (total, row) => (row.measure === measure && row.group === 'all' ? total + row.value : total),
      0,
    )
  const childYears = sum('in_care') / MONTHS_A_YEAR
  if (childYears === 0) return { leaving: 0, moving: 0 }
  return {
    leaving: (sum('exits') - sum('turning_18')) / childYears,
    moving: sum('moves') / childYears,
  }
}

/** Share of those who went home who are back within a year. */
function backWithinAYear({ rate }: ComingBack): number {
  let risk = 0
  BACK_FROM.forEach((from, step) => {
    const until = Math.min(BACK_FROM[step + 1] ?? DAYS_A_YEAR, DAYS_A_YEAR)
    if (until > from) risk += rate[WENT_HOME * BACK_FROM.length + step]! * (until - from)
  })
  return 1 - Math.exp(-risk)
}

const DAYS_A_YEAR = 365

const expectation = (stream: EntryStream, of: (mean: readonly number[]) => number): number =>
  stream.level.reduce((sum, mode) => sum + mode.weight * of(mode.mean), 0)

const levelNow = (stream: EntryStream): number =>
  stream.groups.count === 0 ? 0 : DAYS_A_MONTH * Math.exp(expectation(stream, mean => mean[0]! + mean[2]!))

const trendOf = (stream: EntryStream): number =>
  stream.groups.count === 0 ? 0 : 100 * (Math.exp(expectation(stream, mean => mean[1]!)) - 1)

const averageMatch = (plan: Plan, own: number): number => {
  const chances = plan.fit.search.match.subarray(own * 5, own * 5 + 5)
  return chances.reduce((a, b) => a + b, 0) / chances.length
}

function placesAssumptions({ request, prepared }: Plan): Assumption[] {
  if (request.provision) return []
  const days = prepared.monthEnds.at(-1)! + 1
  return OWN_KINDS.map((kind, own) => ({
    name: `${KIND_LABELS[kind]}: places`,
    value: String(prepared.places[own * days]),
    unit: 'places, as many as are in use',
    basis: 'assumed' as const,
    source: 'no provision was given',
    changedBy: 'places' as const,
  }))
}

function feeAssumptions({ request }: Plan): Assumption[] {
  const missing = new Set(kindsWithoutFee(request.fees))
  return [...KINDS]
    .sort((a, b) => kindIndex(a) - kindIndex(b))
    .map(kind => ({
      name: `${KIND_LABELS[kind]}: weekly fee`,
      value: (weeklyFeeInPence(request.fees, kind, request.asAt) / 100).toFixed(0),
      unit: '£ a week',
      basis: missing.has(kind) ? ('assumed' as const) : ('stated' as const),
      source: missing.has(kind) ? 'default of this product' : 'fees of the authority',
      changedBy: 'fees' as const,
    }))
}
