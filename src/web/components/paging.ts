export interface Paged<Thing> {
  readonly shown: readonly Thing[]
  /** Places of the first and last shown, from 1; both 0 where there are none. */
  readonly from: number
  readonly to: number
  readonly of: number
  /** As the Design System's pagination takes them; undefined on the first or last page. */
  readonly previous: { readonly href: string } | undefined
  readonly next: { readonly href: string } | undefined
}

const pageNumber = (query: URLSearchParams): number => {
  const asked = Number(query.get('page') ?? '1')
  return Number.isInteger(asked) && asked > 0 ? asked : 1
}

/** The address of the same view with some of its query changed; undefined takes a part out. */
export function addressWith(
  path: string,
  query: URLSearchParams,
  change: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change))
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  const text = next.toString()
  return text === '' ? path : `${path}?${text}`
}

export interface PagingPlace {
  readonly path: string
  readonly query: URLSearchParams
  readonly size: number
}

/** One page of many things, as the address asks (`?page=2`); a page past the end is the last one. */
export function paged<Thing>(things: readonly Thing[], { path, query, size }: PagingPlace): Paged<Thing> {
  const pages = Math.max(1, Math.ceil(things.length / size))
  const now = Math.min(pageNumber(query), pages)
  const start = (now - 1) * size
  const shown = things.slice(start, start + size)
  const to = (page: number) => ({ href: addressWith(path, query, { page: String(page) }) })
  return {
    shown,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    of: things.length,
    previous: now > 1 ? to(now - 1) : undefined,
    next: now < pages ? to(now + 1) : undefined,
  }
}
