import { can, type Role } from '../../src/access/index.ts'
import { allRoutes } from '../../src/web/pages/all-routes.ts'
import type { Route } from '../../src/web/server/route.ts'
import { DEFAULT_SETTINGS } from '../../src/web/web-settings.ts'
import { FOLDERS, type TestParts } from '../web/demo-server.ts'

/** A route that answers with a file, or with a state for a script, and not with a page. */
const NO_PAGE = /\.(csv|svg)$|\/:file$|\/state$|^\/lab\/answer$/

/** Pages that are there only while something is under way: the tests of imports check them. */
const UNDER_WAY: readonly string[] = ['/imports/previews/:id', '/published/previews/:id', '/work/:id']

/** Who visits a route: the first of these who may, so that each page is visited once at each width. */
const VISITORS: readonly Role[] = ['analyst', 'head_of_service', 'administrator', 'councillor']

/** All routes that answer with a page to somebody who is signed in. */
export const pageRoutes = (parts: TestParts): readonly Route[] =>
  allRoutes(parts.ports, { ...DEFAULT_SETTINGS, folders: FOLDERS }).filter(
    ({ method, path }) =>
      method === 'GET' && path !== '/sign-in' && !NO_PAGE.test(path) && !UNDER_WAY.includes(path),
  )

/**
 * One address of each page that this role is the one to visit.
 * @param known addresses of routes with parameters
 * @throws Error where a route has a parameter and nobody says an address: a page cannot be added without being visited
 */
export function pagesToVisit(
  role: Role,
  routes: readonly Route[],
  known: Readonly<Record<string, string>>,
): readonly string[] {
  const own = routes.filter(
    ({ permission }) =>
      permission !== 'public' && VISITORS.find(one => can({ role: one }, permission)) === role,
  )
  return own.map(({ path }) => {
    const address = path.includes(':') ? known[path] : path
    if (address === undefined)
      throw new Error(`${path}: say an address of this page in test/browser, so that it is visited`)
    return address
  })
}
