import type { CookieSerializeOptions } from '@fastify/cookie'
import type { WebSettings } from '../web-settings.ts'

/** The __Host- prefix keeps other hosts of the council from setting our cookies; it needs https. */
const prefixed = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name)

export const cookieNames = ({ isSecure }: Pick<WebSettings, 'isSecure'>) => ({
  /** Token of a signed-in person's session. */
  session: prefixed('session', isSecure),
  /** Secret of someone who is not signed in: for the sign-in form's token. */
  visit: prefixed('visit', isSecure),
  /** What the next page says once. */
  notice: prefixed('notice', isSecure),
})

export const cookieOptions = ({ isSecure }: Pick<WebSettings, 'isSecure'>): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure,
})
