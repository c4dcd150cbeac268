/** A request that gets an error page: not a fault of the server. */
export class PageFault extends Error {
  override name = 'PageFault'
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 429,
    /** A sentence for the person, in place of the usual one. */
    readonly explanation?: string,
  ) {
    super(explanation ?? String(status))
  }
}

export const notFound = (explanation?: string): PageFault => new PageFault(404, explanation)

/** The thing asked for, or the page that says that it is not there. */
export function orNotFound<Thing>(thing: Thing | undefined, explanation?: string): Thing {
  if (thing === undefined) throw notFound(explanation)
  return thing
}
