import { can, type User } from '../../../access/index.ts'
import { navigationFor } from '../../navigation.ts'
import { page } from '../../server/answer.ts'
import type { Route } from '../../server/route.ts'
import { heldYears } from '../imports/held-years.ts'
import { answersFor, type Answers, type StartPorts } from './answers.ts'

/** What each page answers and, so far as there are records, its answer; on a new installation what it needs first. */
export const startRoutes = (ports: StartPorts): Route[] => [
  {
    method: 'GET',
    path: '/',
    permission: 'see_aggregates',
    audit: { none: 'totals of the authority' },
    handle: async request => {
      const hasRecords = heldYears(await ports.imports.list()).length > 0
      const header = { question: 'What do you want to know?', answer: answerOf(request.user, hasRecords) }
      return page('pages/start/start.njk', header, {
        groups: groupsFor(request.user, await answersFor(request.user, ports)),
        hasRecords,
        mayImport: can(request.user, 'import_records'),
      })
    },
  },
]

const groupsFor = (user: User, answers: Answers) =>
  navigationFor(user, '/').map(group => ({
    text: group.text,
    pages: group.pages.map(one => ({ ...one, answer: answers.get(one.href) })),
  }))

function answerOf(user: User, hasRecords: boolean): string {
  if (hasRecords) return 'Each page answers one question from your own records.'
  return can(user, 'import_records')
    ? 'There are no records yet. Drop in a statutory return, and the pages below begin to answer.'
    : 'There are no records yet. When an analyst has imported a statutory return, the pages below begin to answer.'
}
