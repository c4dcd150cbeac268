import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { allRoutes } from '../pages/all-routes.ts'
import type { WebPorts } from '../web-ports.ts'
import type { WebSettings } from '../web-settings.ts'
import { addErrorPages } from './error-pages.ts'
import { addFixedFiles } from './fixed-files.ts'
import { addHealth } from './health.ts'
import { addRequestLog } from './request-log.ts'
import { addRoutes } from './add-routes.ts'
import { helmetOptions } from './security-headers.ts'
import { PageShell } from './page-shell.ts'
import { PageFault } from './page-fault.ts'
import type { Route } from './route.ts'

export type WebServer = FastifyInstance

const FORM_BYTES = 1024 * 1024
/** A large return over a slow line still arrives. */
const REQUEST_MILLISECONDS = 10 * 60 * 1000

/** The web application: all that it needs comes in as arguments. It does not listen yet. */
export async function createWebServer(
  ports: WebPorts,
  settings: WebSettings,
  routes: readonly Route[] = allRoutes(ports, settings),
): Promise<WebServer> {
  const app = Fastify({
    logger: false,
    bodyLimit: FORM_BYTES,
    requestTimeout: REQUEST_MILLISECONDS,
    trustProxy: settings.isBehindProxy,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  const shell = new PageShell(settings)
  addRequestLog(app, ports)
  addErrorPages(app, { ports, shell })
  await addPlugins(app, settings)
  await addFixedFiles(app, settings, shell.theme)
  addHealth(app, ports)
  addRoutes(app, routes, { ports, settings, shell })
  return app
}

async function addPlugins(app: FastifyInstance, settings: WebSettings): Promise<void> {
  await app.register(helmet, helmetOptions(settings))
  await app.register(cookie)
  await app.register(formbody, { parser: text => ({ form: new URLSearchParams(text) }) })
  await app.register(multipart, {
    preservePath: true,
    limits: {
      files: settings.mostImportFiles,
      fileSize: settings.mostImportBytes,
      fields: 20,
      fieldSize: 10_000,
    },
  })
  await app.register(rateLimit, {
    max: settings.mostRequestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new PageFault(429),
  })
}
