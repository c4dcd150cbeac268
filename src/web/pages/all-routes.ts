import type { Route } from '../server/route.ts'
import type { WebPorts } from '../web-ports.ts'
import type { WebSettings } from '../web-settings.ts'
import { accountRoutes } from './account/account-routes.ts'
import { auditRoutes } from './audit/audit-routes.ts'
import { bestPlanRoutes } from './best-plan/best-plan-routes.ts'
import { benchmarksRoutes } from './benchmarks/benchmarks-routes.ts'
import { calculatorRoutes } from './calculators/calculator-routes.ts'
import { dataQualityRoutes } from './data-quality/data-quality-routes.ts'
import { feesKind } from './fees/fees.ts'
import { forecastRoutes } from './forecast/forecast-routes.ts'
import { importsRoutes } from './imports/imports-routes.ts'
import { measuresRoutes } from './measures/measures-routes.ts'
import { localitiesRoutes } from './localities/localities-routes.ts'
import { mapRoutes } from './map/map-routes.ts'
import { needsRoutes } from './needs/needs-routes.ts'
import { moneyRoutes } from './money/money-routes.ts'
import { placesKind } from './places/places.ts'
import { publishedRoutes } from './published/published-routes.ts'
import { registerRoutes } from './registers/register-routes.ts'
import { searchesRoutes } from './searches/searches-routes.ts'
import { scenarioRoutes } from './scenarios/scenario-routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { startRoutes } from './start/start-routes.ts'
import { supplyRoutes } from './supply/supply-routes.ts'
import { usersRoutes } from './users/users-routes.ts'
import { workRoutes } from './work/work-routes.ts'

/** Every route of the application; a new page adds its own here, and its line to the navigation. */
export const allRoutes = (ports: WebPorts, settings: WebSettings): readonly Route[] => [
  ...startRoutes(ports),
  ...signInRoutes(ports, settings),
  ...accountRoutes(ports),
  ...forecastRoutes(ports),
  ...scenarioRoutes(ports),
  ...measuresRoutes(ports),
  ...needsRoutes(ports, settings),
  ...mapRoutes(ports),
  ...benchmarksRoutes(ports),
  ...localitiesRoutes(ports),
  ...importsRoutes(ports, settings),
  ...bestPlanRoutes(ports),
  ...publishedRoutes(ports, settings),
  ...workRoutes(ports),
  ...dataQualityRoutes(ports),
  ...searchesRoutes(ports),
  ...supplyRoutes(ports),
  ...registerRoutes(placesKind(ports), ports.now),
  ...registerRoutes(feesKind(ports.fees), ports.now),
  ...moneyRoutes(ports),
  ...calculatorRoutes(ports),
  ...usersRoutes(ports),
  ...auditRoutes(ports),
]
