import type { Route } from '../server/route.ts'
import type { WebPorts } from '../web-ports.ts'
import type { WebSettings } from '../web-settings.ts'
import { accountRoutes } from './account/account-routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { importsRoutes } from './imports/imports-routes.ts'
import { startRoutes } from './start/start-routes.ts'
import { workRoutes } from './work/work-routes.ts'

/** Every route of the application; a new page adds its own here, and its line to the navigation. */
export const allRoutes = (ports: WebPorts, settings: WebSettings): readonly Route[] => [
  ...startRoutes(ports),
  ...signInRoutes(ports, settings),
  ...accountRoutes(ports),
  ...importsRoutes(ports, settings),
  ...workRoutes(ports),
]
