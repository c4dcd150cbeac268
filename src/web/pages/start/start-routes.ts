import { can } from '../../../access/index.ts'
import { navigationFor } from '../../navigation.ts'
import { page } from '../../server/answer.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { longInstant } from '../../words.ts'
import { heldYears } from '../imports/held-years.ts'

type Ports = Pick<WebPorts, 'imports' | 'places' | 'fees' | 'forecasts'>

/** What each page answers, and on a new installation what it needs first. */
export const startRoutes = (ports: Ports): Route[] => [
  {
    method: 'GET',
    path: '/',
    permission: 'see_aggregates',
    audit: { none: 'questions without figures' },
    handle: async request => {
      const records = await heldRecords(ports)
      const header = { question: 'What do you want to know?', answer: answerOf(request, records) }
      const groups = navigationFor(request.user, request.path)
      return page('pages/start/start.njk', header, {
        groups,
        records,
        mayImport: can(request.user, 'import_records'),
      })
    },
  },
]

interface HeldRecords {
  readonly imports: number
  readonly years: readonly string[]
  readonly lastImport: string | undefined
}

async function heldRecords({ imports }: Ports): Promise<HeldRecords> {
  const kept = (await imports.list()).filter(one => one.state === 'kept')
  const last = kept[0]
  return { imports: kept.length, years: heldYears(kept), lastImport: last && longInstant(last.at) }
}

function answerOf(request: UserRequest, records: HeldRecords): string {
  if (records.years.length > 0) return 'Each page below answers one question from your own records.'
  return can(request.user, 'import_records')
    ? 'There are no records yet. Drop in a statutory return, and the pages below begin to answer.'
    : 'There are no records yet. When an analyst has imported a statutory return, the pages below begin to answer.'
}
