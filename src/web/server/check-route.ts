import { PERMISSIONS } from '../../access/index.ts'
import type { Route } from './route.ts'

/** Faults of a route's declaration; types say the same, but a cast or plain JavaScript can get around them. */
function declarationFaults(route: Partial<Route>): string[] {
  const faults: string[] = []
  if (!PERMISSIONS.some(permission => permission === route.permission)) faults.push('permission')
  const audit: unknown = route.audit
  if (!isAuditDeclared(audit)) faults.push('audit')
  return faults
}

function isAuditDeclared(audit: unknown): boolean {
  if (typeof audit !== 'object' || audit === null) return false
  const says = (name: string): boolean => {
    const value: unknown = Reflect.get(audit, name)
    return typeof value === 'string' && value.trim() !== ''
  }
  return says('none') || (says('action') && says('subject'))
}

/** Throws for a route that does not declare who may use it and what is kept of it: the server does not start. */
export function checkRoute(route: Route): void {
  const faults = declarationFaults(route)
  if (faults.length > 0)
    throw new Error(`${route.method} ${route.path} does not declare its ${faults.join(' and ')}`)
}
