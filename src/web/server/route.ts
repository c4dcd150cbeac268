import type { Permission, User } from '../../access/index.ts'
import type { SourceFile } from '../../intake/index.ts'
import type { Answer } from './answer.ts'

/** What a handler is given. */
export interface VisitorRequest {
  /** undefined: nobody is signed in. */
  readonly user: User | undefined
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly files: readonly SourceFile[]
  /** Path without the query. */
  readonly path: string
  readonly address: string
  /** The network address that asks. */
  readonly from: string
  /** Token of the session, where somebody is signed in. */
  readonly sessionToken: string | undefined
  /** Milliseconds since 1970, and the same as an ISO instant. */
  readonly now: number
  readonly at: string
}

export interface UserRequest extends VisitorRequest {
  readonly user: User
}

/** What the audit log keeps of a request that went well; `none` says why nothing is kept. */
export type AuditDeclaration =
  | { readonly none: string }
  | {
      readonly action: string
      /** An identifier or a page, never a name or a value. A handler may say it more exactly in its answer. */
      readonly subject: string
    }

interface RouteBasics {
  readonly method: 'GET' | 'POST'
  /** Fastify's pattern: `/imports/:id`. */
  readonly path: string
  readonly audit: AuditDeclaration
  /** `files`: a form with files. Every POST needs the form's token, unless it comes with the command line's. */
  readonly takes?: 'form' | 'files'
}

export interface PublicRoute extends RouteBasics {
  readonly permission: 'public'
  readonly handle: (request: VisitorRequest) => Promise<Answer> | Answer
}

export interface GuardedRoute extends RouteBasics {
  readonly permission: Exclude<Permission, 'public'>
  /** `command line`: asked with the token of the command line on this machine, not by a person's session. */
  readonly asker?: 'person' | 'command line'
  readonly handle: (request: UserRequest) => Promise<Answer> | Answer
}

export type Route = PublicRoute | GuardedRoute
