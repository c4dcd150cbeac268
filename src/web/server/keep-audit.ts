import type { AuditLog } from '../../access/index.ts'
import type { Answer } from './answer.ts'
import type { Route, VisitorRequest } from './route.ts'

const CLIENT_ERROR = 400

const isRefusal = (answer: Answer): boolean => 'status' in answer && answer.status >= CLIENT_ERROR

/** Keeps what was done or seen, where the route declares it and it was not refused. */
export async function keepAudit(
  route: Route,
  answer: Answer,
  { read, audit }: { readonly read: VisitorRequest; readonly audit: AuditLog },
): Promise<void> {
  if ('none' in route.audit || isRefusal(answer)) return
  await audit.add({
    at: read.at,
    userId: read.user?.id,
    userName: read.user?.name ?? 'not signed in',
    action: route.audit.action,
    subject: answer.subject ?? route.audit.subject,
  })
}
