import { searchesLine, type SearchesLine } from '../../components/searches-line.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import type { CoveredDays } from '../../forecasting.ts'
import type { Work } from '../../work/long-work.ts'
import { valuesOf, type Values } from './asked-values.ts'
import { fieldsOf } from './forecast-fields.ts'
import type { ForecastPorts } from './forecast-ports.ts'
import { errorsOf, wishOf } from './forecast-wish.ts'

const HEADER = {
  question: 'What should the forecast rest on?',
  answer:
    'The returns, places and fees as they stand now, and what you say here. It is kept with all of them, so that it can be opened again.',
  back: { href: '/forecasts', text: 'Forecasts' },
}

const formPage = (
  values: Values,
  { covered, searches }: { readonly covered: CoveredDays; readonly searches: SearchesLine },
  errors: readonly FormError[] = [],
): Answer =>
  page('pages/forecast/new-forecast.njk', HEADER, { fields: fieldsOf(values, covered), searches }, { errors })

/** The form for a new forecast, filled with what the address says: whoever comes back to it finds it as it was sent. */
export async function newForecastPage({ query, user }: UserRequest, ports: ForecastPorts): Promise<Answer> {
  const covered = await ports.forecasting.covered()
  if (!covered) return redirect('/forecast')
  return formPage(valuesOf(query, covered), { covered, searches: await searchesLine(user, ports) })
}

/** Starts a forecast as long work; what is wrong with the form comes back with it. */
export async function startForecast(request: UserRequest, ports: ForecastPorts): Promise<Answer> {
  const covered = await ports.forecasting.covered()
  if (!covered) return redirect('/forecast')
  const values = valuesOf(request.form, covered)
  const errors = errorsOf(values, covered)
  if (errors.length > 0)
    return formPage(values, { covered, searches: await searchesLine(request.user, ports) }, errors)
  const who = { by: request.user.name, at: request.at }
  const work = ports.work.start({
    title: 'Making the forecast',
    userId: request.user.id,
    backTo: `/forecasts/new?${new URLSearchParams(values).toString()}`,
    run: async progress => {
      return `/forecasts/${await ports.forecasting.make(wishOf(values), who, progress)}`
    },
  })
  return redirect(`/work/${work.id}`)
}

/** Works out the track record of a forecast while the person goes on. */
export function startRecord(id: string, { user }: UserRequest, ports: ForecastPorts): Work {
  return ports.work.start({
    title: 'Working out how wrong the forecast has been',
    userId: user.id,
    backTo: `/forecasts/${id}`,
    run: async progress => {
      await ports.forecasting.addRecord(id, progress)
      return `/forecasts/${id}/accuracy`
    },
  })
}
