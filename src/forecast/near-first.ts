import { locateRows, OWN_KINDS, type AreaContext, type Kind } from '../care/index.ts'
import type { ForecastRequest } from './forecast.ts'

const isOwn = (kind: Kind): boolean => (OWN_KINDS as readonly Kind[]).includes(kind)

/**
 * The request, asking for near before far where it is known of an own place, or of a booked one that comes first, where it is:
 * as stated, else by its postcode. The same request where it is known of none.
 */
export function askNearFirst(request: ForecastRequest, context: AreaContext): ForecastRequest {
  const provision = request.provision && locateRows(request.provision, context)
  const bookings = request.bookedFirst && locateRows(request.bookedFirst.bookings, context)
  const isKnown = ({ isInArea }: { readonly isInArea?: boolean | undefined }) => isInArea !== undefined
  if (!provision?.some(row => isOwn(row.kind) && isKnown(row)) && !bookings?.some(isKnown)) return request
  const bookedFirst = request.bookedFirst && bookings && { ...request.bookedFirst, bookings }
  return { ...request, provision, ...(bookedFirst ? { bookedFirst } : {}), isNearFirst: true }
}
