import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { WebSettings } from '../web-settings.ts'

/** Scripts and styles come from our own files only; nothing stands in a page. Images may be drawn in the browser (PNG of a chart). */
export const helmetOptions = ({ isSecure }: Pick<WebSettings, 'isSecure'>): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  // a browser that met https once stays there for a year
  strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  crossOriginEmbedderPolicy: false,
})
