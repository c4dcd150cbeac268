import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { WebSettings } from '../web-settings.ts'
import type { Theme } from './theme.ts'

const A_YEAR = 'public, max-age=31536000, immutable'

/** Styles, scripts and fonts: their names carry a hash of their content, so browsers may keep them for a year. */
export async function addFixedFiles(
  app: FastifyInstance,
  settings: WebSettings,
  theme: Theme,
): Promise<void> {
  if (existsSync(settings.folders.public))
    await app.register(fastifyStatic, {
      root: resolve(settings.folders.public),
      prefix: '/assets/',
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: response => {
        response.setHeader('cache-control', A_YEAR)
      },
    })
  app.get(theme.path, (_, reply) =>
    reply.header('cache-control', A_YEAR).type('text/css; charset=utf-8').send(theme.css),
  )
  app.get('/favicon.ico', (_, reply) => reply.redirect(`/assets/icon.svg`, 301))
}
