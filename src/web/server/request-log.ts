import type { FastifyInstance } from 'fastify'
import type { WebPorts } from '../web-ports.ts'

/** One line a request: the route's pattern, never the address itself, which may hold an identifier or a search. */
export function addRequestLog(app: FastifyInstance, { log }: Pick<WebPorts, 'log'>): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'no such page'
    if (route !== '/health' && route !== '/assets/*')
      log.info(
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          milliseconds: Math.round(reply.elapsedTime),
        },
        'answered',
      )
    done()
  })
}
