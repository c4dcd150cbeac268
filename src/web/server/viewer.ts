import type { FastifyRequest } from 'fastify'
import type { User } from '../../access/index.ts'
import type { Notice } from './answer.ts'
import { formToken } from './csrf.ts'
import type { Viewer } from './page-shell.ts'

/** Who asks, as found once for a request and kept with it. */
interface Asker {
  readonly user: User | undefined
  /** The secret that this visitor's form tokens are made with. */
  readonly secret: string | undefined
  readonly notice: Notice | undefined
}

const NOBODY: Asker = { user: undefined, secret: undefined, notice: undefined }
const askers = new WeakMap<FastifyRequest, Asker>()

export const rememberAsker = (request: FastifyRequest, asker: Asker): void => {
  askers.set(request, asker)
}

export const askerOf = (request: FastifyRequest): Asker => askers.get(request) ?? NOBODY

/** The address of a request without its query. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/'

export function viewerOf(request: FastifyRequest): Viewer {
  const { user, secret, notice } = askerOf(request)
  return { user, notice, path: pathOf(request), formToken: secret === undefined ? '' : formToken(secret) }
}
