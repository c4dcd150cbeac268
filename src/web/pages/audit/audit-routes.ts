import type { KeptAuditEntry } from '../../../access/index.ts'
import type { DataTable } from '../../components/data-table.ts'
import { page } from '../../server/answer.ts'
import type { Route } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { capital, longInstant } from '../../words.ts'

const ENTRIES_A_PAGE = 100

/** Who saw or changed what. */
export const auditRoutes = ({ audit }: Pick<WebPorts, 'audit'>): Route[] => [
  {
    method: 'GET',
    path: '/audit',
    permission: 'see_audit',
    audit: { action: 'read the audit log', subject: 'audit log' },
    handle: async request => {
      const before = request.query.get('before')
      const entries = await audit.list({ count: ENTRIES_A_PAGE, ...(isId(before) ? { before } : {}) })
      const last = entries.length === ENTRIES_A_PAGE ? entries.at(-1) : undefined
      const header = {
        question: 'Who saw or changed what?',
        answer:
          'Every sign-in, import, correction, download and look at rows of children is kept here. Nobody can change or delete it.',
      }
      return page('pages/audit/audit.njk', header, {
        table: auditTable(entries),
        older: last ? `/audit?before=${encodeURIComponent(last.id)}` : undefined,
      })
    },
  },
]

const isId = (text: string | null): text is string => text !== null && /^\d{1,18}$/.test(text)

const auditTable = (entries: readonly KeptAuditEntry[]): DataTable => ({
  caption: 'The newest first',
  columns: [
    { key: 'when', text: 'When' },
    { key: 'who', text: 'Who' },
    { key: 'what', text: 'What' },
    { key: 'about', text: 'About' },
  ],
  rows: entries.map(entry => ({
    cells: [
      { text: longInstant(entry.at) },
      { text: capital(entry.userName) },
      { text: capital(entry.action) },
      { text: entry.subject },
    ],
  })),
})
