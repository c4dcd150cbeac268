import type { FastifyInstance } from 'fastify'
import type { WebPorts } from '../web-ports.ts'

/** For the machinery that runs the server: `/health` says that the process lives, `/ready` that its database answers. */
export function addHealth(app: FastifyInstance, ports: Pick<WebPorts, 'isReady'>): void {
  const isQuiet = { config: { rateLimit: false } } as const
  app.get('/health', isQuiet, () => ({ status: 'alive' }))
  app.get('/ready', isQuiet, async (_, reply) => {
    const isReady = await ports.isReady().catch(() => false)
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'the database does not answer' })
  })
}
