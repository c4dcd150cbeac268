import { json, page, redirect, type Answer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { STOPPED, type Work } from '../../work/long-work.ts'

const SECONDS_BETWEEN_LOOKS = 2
const GONE =
  'This work is no longer known: it ended over an hour ago, or the server was started again. Nothing is half done.'

type Ports = Pick<WebPorts, 'work'>

/** How far long work is: a page that asks again by itself, with a script or without. It can be left and come back to. */
export const workRoutes = (ports: Ports): Route[] => [
  {
    method: 'GET',
    path: '/work/:id',
    permission: 'see_aggregates',
    audit: { none: 'how far one’s own work is' },
    handle: request => workPage(ownWork(request, ports)),
  },
  {
    method: 'GET',
    path: '/work/:id/state',
    permission: 'see_aggregates',
    audit: { none: 'how far one’s own work is' },
    handle: request => {
      const work = ownWork(request, ports)
      return json({ ...work.now, share: shareOf(work) })
    },
  },
  {
    method: 'POST',
    path: '/work/:id/stop',
    permission: 'see_aggregates',
    audit: { none: 'stops one’s own work, which then leaves nothing behind' },
    handle: request => {
      const { id } = ownWork(request, ports)
      ports.work.stop(id)
      return redirect(`/work/${id}`)
    },
  },
]

function ownWork(request: UserRequest, { work }: Ports): Work {
  const found = work.find(request.params['id'] ?? '')
  return orNotFound(found?.userId === request.user.id ? found : undefined, GONE)
}

/** Whole hundredths done; undefined where nobody knows of how many. */
function shareOf({ now }: Work): number | undefined {
  if (now.state !== 'running') return 100
  return now.of > 0 ? Math.min(100, Math.round((100 * now.done) / now.of)) : undefined
}

function workPage(work: Work): Answer {
  const { now, title } = work
  if (now.state === 'done') return redirect(now.address)
  if (now.state === 'failed') {
    const question = now.reason === STOPPED ? 'Stopped' : 'That did not work'
    const header = { question, answer: now.reason }
    return page('pages/work/failed.njk', header, { backTo: work.backTo }, { status: 422 })
  }
  const header = {
    question: title,
    answer: 'You can leave this page; the work goes on, and this address leads back to it.',
  }
  return page(
    'pages/work/work.njk',
    header,
    { now, share: shareOf(work), id: work.id, canStop: work.canStop },
    { refreshInSeconds: SECONDS_BETWEEN_LOOKS },
  )
}
