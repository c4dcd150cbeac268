import { isoFromDay, OWN_KINDS, type OwnKind } from '../care/index.ts'
import type { Assumption, ForecastRequest } from './forecast.ts'
import { bookedAhead } from './place-order.ts'

const OURS: Readonly<Record<OwnKind, string>> = {
  in_house_fostering: 'our own foster carers',
  in_house_residential: 'our own children’s homes',
}
const SEARCHES: Readonly<Record<OwnKind, string>> = {
  in_house_fostering: 'Fostering',
  in_house_residential: 'Children’s homes',
}

/** "first our own foster carers, then booked places, then the market" */
export const placeOrderInWords = (kind: OwnKind, isBookedFirst: boolean): string => {
  const [first, second] = isBookedFirst ? ['booked places', OURS[kind]] : [OURS[kind], 'booked places']
  return `first ${first}, then ${second}, then the market`
}

/** One sentence of both sorts of home. @param bookedFirst kinds for which booked places come first */
export const placeOrdersInWords = (bookedFirst: readonly OwnKind[] = []): string =>
  OWN_KINDS.map(kind => `${SEARCHES[kind]}: ${placeOrderInWords(kind, bookedFirst.includes(kind))}`).join('; ') + '.' // prettier-ignore

/** In which order free places are tried: the return does not say. */
export const placeOrderAssumptions = ({ bookedFirst, asAt }: ForecastRequest): Assumption[] =>
  OWN_KINDS.map((kind, own) => {
    const isBookedFirst = bookedFirst?.kinds.includes(kind) ?? false
    const order = bookedFirst && { ...bookedFirst, kinds: [kind] }
    const booked = bookedAhead(order, { first: asAt, count: 1 })?.[own] ?? 0
    return {
      name: `${SEARCHES[kind]}: which free places are tried first`,
      value: isBookedFirst ? 'booked places' : 'our own',
      unit: placeOrderInWords(kind, isBookedFirst),
      basis: isBookedFirst ? ('stated' as const) : ('assumed' as const),
      source: isBookedFirst
        ? `the authority; ${booked} usable places booked in blocks on ${isoFromDay(asAt)} by its contracts`
        : 'the return does not say; our own places are paid for whether used or not',
      changedBy: 'searches' as const,
    }
  })
