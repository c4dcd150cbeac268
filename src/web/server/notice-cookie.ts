import type { Notice } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { cookieNames, cookieOptions } from './cookies.ts'
import { isSame, seal } from './csrf.ts'

const SECONDS_TO_LIVE = 60

const encode = (notice: Notice, secret: string): string => {
  const text = Buffer.from(JSON.stringify(notice)).toString('base64url')
  return `${text}.${seal(secret, text)}`
}

function decode(value: string, secret: string): Notice | undefined {
  const [text, sealed] = value.split('.')
  if (!text || !sealed || !isSame(sealed, seal(secret, text))) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Notice
}

/** Leaves a notice for the next page of this person: sealed with their session, so that nobody else can write one. */
export function leaveNotice({ reply, parts }: Exchange, secret: string, notice: Notice): void {
  reply.setCookie(cookieNames(parts.settings).notice, encode(notice, secret), {
    ...cookieOptions(parts.settings),
    maxAge: SECONDS_TO_LIVE,
  })
}

/** The notice left for this page, once. */
export function takeNotice({ request, reply, parts }: Exchange, secret: string): Notice | undefined {
  const name = cookieNames(parts.settings).notice
  const value = request.cookies[name]
  if (value === undefined || request.method !== 'GET') return undefined
  reply.clearCookie(name, cookieOptions(parts.settings))
  return decode(value, secret)
}
