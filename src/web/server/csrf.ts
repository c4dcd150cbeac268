import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The token in every form: a random salt and its HMAC under the secret of the visitor's own cookie, so that only a page which we
 * sent to this very visitor can hold it. A new salt each time keeps it from being guessed through compression (BREACH).
 * OWASP, Cross-Site Request Forgery Prevention: signed double submit, bound to the session.
 */
export const formToken = (secret: string): string => {
  const salt = randomBytes(12).toString('base64url')
  return `${salt}.${seal(secret, salt)}`
}

export function isFormToken(secret: string | undefined, token: string | null | undefined): boolean {
  const [salt, sealed] = (token ?? '').split('.')
  if (!secret || !salt || !sealed) return false
  return isSame(sealed, seal(secret, salt))
}

/** Seals a text for one visitor: used for the notice that the next page shows. */
export const seal = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`form ${text}`).digest('base64url')

/** Compares without telling by its time where two texts differ. */
export function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}

/**
 * A form that another site sent: browsers say so in a header that pages cannot set.
 * @returns false also for old browsers and programs, which send neither header: the token decides.
 */
export function isFromAnotherSite(headers: Readonly<Record<string, unknown>>, host: string): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  const origin = headers['origin']
  if (typeof origin !== 'string') return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
