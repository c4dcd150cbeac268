import type { FastifyRequest } from 'fastify'
import type { Exchange } from './exchange.ts'
import { isFormToken } from './csrf.ts'
import { PageFault } from './page-fault.ts'
import { readForm, type FormWithFiles } from './read-form.ts'
import type { Route, VisitorRequest } from './route.ts'
import { askerOf, pathOf } from './viewer.ts'

const NO_FORM: FormWithFiles = { form: new URLSearchParams(), files: [] }

const isFromCommandLine = (route: Route): boolean =>
  route.permission !== 'public' && route.asker === 'command line'

/** The request as handlers see it; throws where a form's token is missing or not this visitor's. */
export async function readRequest(route: Route, exchange: Exchange): Promise<VisitorRequest> {
  const { request, parts } = exchange
  const now = parts.ports.now()
  const asker = askerOf(request)
  const checkToken = (token: string | null): void => {
    if (!isFromCommandLine(route) && !isFormToken(asker.secret, token)) throw new PageFault(403)
  }
  const { form, files } = route.method === 'POST' ? await readForm(route, exchange, checkToken) : NO_FORM
  return {
    user: asker.user,
    sessionToken: asker.user && asker.secret,
    from: request.ip,
    params: request.params as Record<string, string>,
    query: queryOf(request),
    form,
    files,
    path: pathOf(request),
    address: request.url,
    now,
    at: new Date(now).toISOString(),
  }
}

function queryOf(request: FastifyRequest): URLSearchParams {
  const start = request.url.indexOf('?')
  return new URLSearchParams(start < 0 ? '' : request.url.slice(start + 1))
}
