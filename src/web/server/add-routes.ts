import type { FastifyInstance, FastifyReply } from 'fastify'
import { can } from '../../access/index.ts'
import type { Answer } from './answer.ts'
import { checkRoute } from './check-route.ts'
import { findAsker } from './find-asker.ts'
import { keepAudit } from './keep-audit.ts'
import { PageFault } from './page-fault.ts'
import type { Exchange, ServerParts } from './exchange.ts'
import { readRequest } from './read-request.ts'
import type { Route } from './route.ts'
import { sendAnswer } from './send-answer.ts'
import { askerOf } from './viewer.ts'
import { isCommandLine } from './command-line-asker.ts'

/** Adds the routes, each with its permission and audit; throws for one that declares neither. */
export function addRoutes(app: FastifyInstance, routes: readonly Route[], parts: ServerParts): void {
  routes.forEach(checkRoute)
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.path,
      onRequest: (request, reply) => findAsker(route, { request, reply, parts }),
      handler: (request, reply) => answerRoute(route, { request, reply, parts }),
    })
}

/** Asks permission, reads, handles, keeps the audit, and only then sends: nothing is seen that is not kept. */
async function answerRoute(route: Route, exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, parts } = exchange
  const { user } = askerOf(request)
  if (route.permission !== 'public' && user === undefined) return sendToSignIn(exchange)
  if (!can(user, route.permission)) throw new PageFault(403)
  const read = await readRequest(route, exchange)
  const answer: Answer =
    route.permission === 'public' ? await route.handle(read) : await route.handle({ ...read, user: user! })
  await keepAudit(route, answer, { read, audit: parts.ports.audit })
  return sendAnswer(answer, { request, reply, parts })
}

/** A page that needs a person asks for sign-in and comes back after it; a form's work is not repeated. */
function sendToSignIn({ request, reply }: Exchange): FastifyReply {
  if (isCommandLine(request)) throw new PageFault(403)
  const backTo =
    request.method === 'GET' && request.url !== '/' ? `?to=${encodeURIComponent(request.url)}` : ''
  return reply.redirect(`/sign-in${backTo}`, 303)
}
