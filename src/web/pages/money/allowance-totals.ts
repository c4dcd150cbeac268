import { ALLOWANCE_AREAS, CARER_SCHEMES, type AllowanceArea, type CarerPaymentRow } from '../../../care/index.ts' // prettier-ignore
import { checkAllowances, type AllowanceCheck, PUBLISHED_MINIMUM_ALLOWANCES } from '../../../money/index.ts'
import type { MoneyRegisters } from '../../../supply/index.ts'
import type { Cell } from '../../components/data-table.ts'
import { longDay, pounds } from '../../words.ts'
import { dayOfInstant } from '../places/places.ts'
import type { RegisterTotals } from '../registers/register-kind.ts'

/** Where most authorities lie; one that has entered a minimum of its own lies in that minimum's area. */
const USUAL_AREA: AllowanceArea = 'rest_of_england'

/** Against the last minimum that is known: a warning, never an all-clear. */
function againstLast({ payment, lastKnown }: AllowanceCheck): Cell {
  if (!lastKnown) return { text: 'No minimum is known', tag: 'yellow' }
  const short = lastKnown.weeklyInPence - payment.weeklyAllowanceInPence
  const year = `the last known, to ${longDay(lastKnown.to)}`
  return short > 0
    ? { text: `${pounds(short)} below`, tag: 'red', sub: year }
    : { text: 'None is known for this day', tag: 'yellow', sub: `At or above ${year}` }
}

function verdict(check: AllowanceCheck): Cell {
  const { minimumInPence, shortInPence: short } = check
  if (minimumInPence === undefined) return againstLast(check)
  return short > 0 ? { text: `${pounds(short)} below`, tag: 'red' } : { text: 'At or above it', tag: 'green' }
}

const rangeOf = (values: readonly number[]): string =>
  values.length === 0 ? '' : [...new Set([Math.min(...values), Math.max(...values)])].map(pounds).join(' to ')

const COLUMNS = [
  { key: 'scheme', text: 'Scheme' },
  { key: 'ages', text: 'Ages' },
  { key: 'allowance', text: 'Allowance a week', isNumeric: true },
  { key: 'minimum', text: 'Minimum at those ages', isNumeric: true },
  { key: 'verdict', text: 'Against the minimum' },
] as const

/** Each payment against the national minimum, the authority's own rows first, at the age where it falls shortest. */
export const allowanceTotals =
  ({ minimumAllowances }: MoneyRegisters) =>
  async (rows: readonly CarerPaymentRow[], now: number): Promise<RegisterTotals> => {
    const on = dayOfInstant(now)
    const own = (await minimumAllowances.list()).filter(one => !one.isRemoved).map(one => one.row)
    const area = own[0]?.area ?? USUAL_AREA
    const checks = checkAllowances(rows, [...own, ...PUBLISHED_MINIMUM_ALLOWANCES], { area, on })
    const payments = [...new Set(checks.map(one => one.payment))]
    const cellsOf = (payment: CarerPaymentRow): Cell[] => {
      const ofPayment = checks.filter(one => one.payment === payment)
      const minimumOf = (one: AllowanceCheck) => one.minimumInPence ?? one.lastKnown?.weeklyInPence
      const worst = ofPayment.reduce((a, b) => ((minimumOf(b) ?? 0) > (minimumOf(a) ?? 0) ? b : a))
      return [
        { text: CARER_SCHEMES[payment.scheme] },
        { text: `${payment.ageFrom} to ${payment.ageTo}` },
        { text: pounds(payment.weeklyAllowanceInPence) },
        { text: rangeOf(ofPayment.flatMap(one => minimumOf(one) ?? [])) },
        verdict(worst),
      ]
    }
    return {
      caption: `Allowances against the national minimum (${ALLOWANCE_AREAS[area]}) on ${longDay(on)}`,
      columns: COLUMNS,
      rows: payments.map(cellsOf),
    }
  }
