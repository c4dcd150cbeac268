import type { FastifyRequest } from 'fastify'
import type { User } from '../../access/index.ts'
import { isSame } from './csrf.ts'

/** The command line on this machine acts under this name; what it may do is what an analyst may. */
export const COMMAND_LINE: User = {
  id: 'command-line',
  name: 'command line',
  email: '',
  role: 'analyst',
  isActive: true,
}

const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]

/** Whether a request comes with a token at all, right or wrong. */
export const isCommandLine = (request: FastifyRequest): boolean => bearerOf(request) !== undefined

/** The command line as a user, where its token is the one that this server wrote at its start. */
export function commandLineAsker(request: FastifyRequest, token: string | undefined): User | undefined {
  const given = bearerOf(request)
  return token !== undefined && given !== undefined && isSame(given, token) ? COMMAND_LINE : undefined
}
