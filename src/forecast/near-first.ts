import { isOwnKind, locateRows, type AreaContext } from '../care/index.ts'
import type { ForecastRequest } from './forecast.ts'

/**
 * The request, asking for near before far where it is known of an own place, or of a booked one, where it is:
 * as stated, else by its postcode. The same request where it is known of none.
 */
export function askNearFirst(request: ForecastRequest, context: AreaContext): ForecastRequest {
  const provision = request.provision && locateRows(request.provision, context)
  const bookings = request.bookings && locateRows(request.bookings, context)
  const isKnown = ({ isInArea }: { readonly isInArea?: boolean | undefined }) => isInArea !== undefined
  if (!provision?.some(row => isOwnKind(row.kind) && isKnown(row)) && !bookings?.some(isKnown)) return request
  return { ...request, provision, ...(bookings ? { bookings } : {}), isNearFirst: true }
}
