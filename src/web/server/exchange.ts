import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebPorts } from '../web-ports.ts'
import type { WebSettings } from '../web-settings.ts'
import type { PageShell } from './page-shell.ts'

/** What every route of one server shares. */
export interface ServerParts {
  readonly ports: WebPorts
  readonly settings: WebSettings
  readonly shell: PageShell
}

/** One request on its way to its answer. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly parts: ServerParts
}
