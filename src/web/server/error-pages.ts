import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { InputError } from '../../care/index.ts'
import type { WebPorts } from '../web-ports.ts'
import { page } from './answer.ts'
import { describeFault } from './describe-fault.ts'
import { PageFault } from './page-fault.ts'
import type { PageShell } from './page-shell.ts'
import { viewerOf } from './viewer.ts'

interface ErrorWords {
  readonly heading: string
  readonly what: string
  readonly next: string
}

/** What happened, what was kept, what to do. */
const WORDS: Readonly<Record<number, ErrorWords>> = {
  400: {
    heading: 'That could not be understood',
    what: 'Something in the request was missing or not as expected. Nothing was changed.',
    next: 'Go back and try again. If you followed a link, tell the person who sent it.',
  },
  403: {
    heading: 'You cannot do that',
    what: 'Your role does not allow this page, or the form was too old or came from another site. Nothing was changed.',
    next: 'Go back, reload the page and try again. If you need this page for your work, ask your administrator.',
  },
  404: {
    heading: 'There is no such page',
    what: 'The address may be mistyped, or what stood here has been removed.',
    next: 'Start from the home page.',
  },
  409: {
    heading: 'Somebody else changed this meanwhile',
    what: 'What you sent is about something that is no longer as you saw it. Nothing was changed.',
    next: 'Load the page before again, and make your change there.',
  },
  413: {
    heading: 'That is too large',
    what: 'The files together are larger than this installation takes. Nothing was kept of them.',
    next: 'Send fewer years at a time, or ask your administrator to raise the limit.',
  },
  429: {
    heading: 'Too many requests',
    what: 'This address has asked for more pages in a minute than is usual for people.',
    next: 'Wait a minute and try again.',
  },
  500: {
    heading: 'Something went wrong on our side',
    what: 'The fault has been noted in the log, without what you entered. What you had saved before is safe.',
    next: 'Try again. If it happens again, tell your administrator the number below.',
  },
}

const statusOf = (fault: unknown): number => {
  if (fault instanceof PageFault) return fault.status
  if (fault instanceof InputError) return 400
  const status = (fault as Partial<FastifyError>).statusCode
  return status !== undefined && status >= 400 && status < 500 ? status : 500
}

const explanationOf = (fault: unknown): string | undefined => {
  if (fault instanceof PageFault) return fault.explanation
  return fault instanceof InputError ? fault.message : undefined
}

const wantsJson = ({ headers, url }: FastifyRequest): boolean =>
  url.startsWith('/api/') || headers.accept?.includes('application/json') === true

interface ErrorPageParts {
  readonly ports: Pick<WebPorts, 'log'>
  readonly shell: PageShell
}

/** Error pages in plain words; programs that asked for JSON get the same sentences as JSON. */
export function addErrorPages(app: FastifyInstance, { ports, shell }: ErrorPageParts): void {
  const send = (request: FastifyRequest, reply: FastifyReply, status: number, what?: string) => {
    const words = WORDS[status] ?? WORDS[status >= 500 ? 500 : 400]!
    const said = { ...words, what: what ?? words.what }
    if (wantsJson(request))
      return reply.code(status).send({ error: said.heading, reason: said.what, next: said.next })
    const answer = page(
      'pages/error.njk',
      { question: said.heading, answer: said.what },
      { ...said, number: request.id },
    )
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(shell.render(answer, viewerOf(request)))
  }
  app.setNotFoundHandler((request, reply) => send(request, reply, 404))
  app.setErrorHandler((fault, request, reply) => {
    const status = statusOf(fault)
    const route = request.routeOptions.url ?? 'no such page'
    if (status >= 500)
      ports.log.error({ requestId: request.id, route, fault: describeFault(fault) }, 'request failed')
    return send(request, reply, status, explanationOf(fault))
  })
}
