import type { PageHeader } from '../components/page-header.ts'

/** What was done or seen, beyond what the route declares: which import, which person. */
export type Subject = string

export interface FormError {
  /** Id of the field that it belongs to. */
  readonly field: string
  readonly text: string
}

/** Shown once on the next page; with `undo`, as a button that takes it back. */
export interface Notice {
  readonly text: string
  readonly undo?: { readonly action: string; readonly text: string }
}

export interface PageAnswer {
  readonly kind: 'page'
  readonly template: string
  readonly header: PageHeader
  readonly view: object
  readonly status: number
  readonly errors: readonly FormError[]
  /** Seconds after which the page asks again: for long work, without a script. */
  readonly refreshInSeconds: number | undefined
  readonly subject: Subject | undefined
}

export interface RedirectAnswer {
  readonly kind: 'redirect'
  readonly to: string
  readonly notice: Notice | undefined
  /** A session to begin, or the one to end. */
  readonly session: { readonly token: string; readonly expires: number } | 'end' | undefined
  readonly subject: Subject | undefined
}

export interface FileAnswer {
  readonly kind: 'file'
  readonly name: string
  readonly type: string
  readonly body: string | Uint8Array
  readonly subject: Subject | undefined
}

export interface JsonAnswer {
  readonly kind: 'json'
  readonly value: unknown
  readonly status: number
  readonly subject: Subject | undefined
}

export type Answer = PageAnswer | RedirectAnswer | FileAnswer | JsonAnswer

type PageOptions = Partial<Pick<PageAnswer, 'status' | 'errors' | 'refreshInSeconds' | 'subject'>>

/** A page: a question with its answer, and the template that shows the rest. */
export function page(
  template: string,
  header: PageHeader,
  view: object,
  options: PageOptions = {},
): PageAnswer {
  const errors = options.errors ?? []
  return {
    kind: 'page',
    template,
    header,
    view,
    status: options.status ?? (errors.length > 0 ? 400 : 200),
    errors,
    refreshInSeconds: options.refreshInSeconds,
    subject: options.subject,
  }
}

type RedirectOptions = Partial<Pick<RedirectAnswer, 'notice' | 'session' | 'subject'>>

export const redirect = (to: string, options: RedirectOptions = {}): RedirectAnswer => ({
  kind: 'redirect',
  to,
  notice: options.notice,
  session: options.session,
  subject: options.subject,
})

export const file = (toSend: Omit<FileAnswer, 'kind' | 'subject'>, subject?: Subject): FileAnswer => ({
  kind: 'file',
  ...toSend,
  subject,
})

export const csvFile = (name: string, body: string, subject?: Subject): FileAnswer =>
  file({ name, type: 'text/csv; charset=utf-8', body }, subject)

export const json = (value: unknown, status = 200, subject?: Subject): JsonAnswer => ({
  kind: 'json',
  value,
  status,
  subject,
})
