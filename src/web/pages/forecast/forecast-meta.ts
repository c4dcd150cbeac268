import { dayInWords } from '../../../care/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import { count } from '../../../reports/index.ts'
import { longInstant } from '../../words.ts'

/** Which forecast this is, in a line each. */
export const metaOf = ({ by, at, name, forecast: { request } }: KeptForecast): string[] => [
  `“${name}”, made by ${by} on ${longInstant(at)}`,
  `Known on ${dayInWords(request.asAt)}; ${count(request.runs)} futures of ${request.months} months`,
  request.supply === 'planned'
    ? 'Places: as they were entered when it was made, planned ones from their date'
    : 'Places: those open when it was made, planned ones left out',
]
