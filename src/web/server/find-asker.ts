import { newToken, tokenHash } from './session-token.ts'
import { commandLineAsker } from './command-line-asker.ts'
import { cookieNames, cookieOptions } from './cookies.ts'
import { isFromAnotherSite } from './csrf.ts'
import type { Exchange } from './exchange.ts'
import { PageFault } from './page-fault.ts'
import { takeNotice } from './notice-cookie.ts'
import type { Route } from './route.ts'
import { rememberAsker } from './viewer.ts'

const isForCommandLine = (route: Route): boolean =>
  route.permission !== 'public' && route.asker === 'command line'

/** Finds out who asks, before anything of the body is read. */
export async function findAsker(route: Route, exchange: Exchange): Promise<void> {
  const { request, parts } = exchange
  if (route.method === 'POST' && isFromAnotherSite(request.headers, request.host)) throw new PageFault(403)
  if (isForCommandLine(route)) {
    const user = commandLineAsker(request, parts.settings.commandLineToken)
    if (user === undefined) throw new PageFault(403)
    rememberAsker(request, { user, secret: undefined, notice: undefined })
    return
  }
  await findPerson(route, exchange)
}

async function findPerson(route: Route, exchange: Exchange): Promise<void> {
  const { request, parts } = exchange
  const { ports, settings } = parts
  const token = request.cookies[cookieNames(settings).session]
  const at = new Date(ports.now()).toISOString()
  const user = token === undefined ? undefined : await ports.sessions.find(tokenHash(token), at)
  const secret = user === undefined ? visitSecret(route, exchange) : token
  const notice = user === undefined ? undefined : takeNotice(exchange, secret!)
  rememberAsker(request, { user, secret, notice })
}

/** Someone who is not signed in gets a secret of their own with the first public page, for the sign-in form's token. */
function visitSecret(route: Route, { request, reply, parts }: Exchange): string | undefined {
  if (route.permission !== 'public') return undefined
  const name = cookieNames(parts.settings).visit
  const known = request.cookies[name]
  if (known !== undefined || route.method === 'POST') return known
  const made = newToken()
  reply.setCookie(name, made, cookieOptions(parts.settings))
  return made
}
