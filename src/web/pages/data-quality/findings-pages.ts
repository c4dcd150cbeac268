import type { Finding } from '../../../care/index.ts'
import { findingsCsv } from '../../../reports/index.ts'
import { filterValue } from '../../components/filters.ts'
import { findingsTable } from '../../components/findings-table.ts'
import type { PageHeader } from '../../components/page-header.ts'
import { pagedTable } from '../../components/paged-table.ts'
import { addressWith } from '../../components/paging.ts'
import { csvFile, page, type Answer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { capital, count, longInstant } from '../../words.ts'
import { filterFindings } from '../imports/findings-filter.ts'
import type { QualityOfImport } from './quality-of-import.ts'
import { ruleName, ruleWords } from './rule-words.ts'

/** Address of the summary; the rows stand below it. */
export const PATH = '/data-quality'
const FINDINGS_A_PAGE = 100

/** The rows behind the findings: only for those who may see children. */
export function findingsPage(request: UserRequest, { kept, findings }: QualityOfImport): Answer {
  const { path, query } = request
  const filtered = filterFindings(findings, path, query)
  const tableOf = (shown: readonly Finding[]) => findingsTable(shown, 'Findings')
  const { table, paging } = pagedTable(filtered.findings, tableOf, { path, query, size: FINDINGS_A_PAGE })
  const rule = filterValue(filtered.filters, 'rule')
  const words = rule === '' ? undefined : ruleWords(rule)
  const header: PageHeader = {
    question: 'Which rows are they?',
    answer: words
      ? `${words.meaning} ${words.consequence}`
      : `${capital(count(filtered.findings.length, 'finding'))} in the files of this import.`,
    meta: [
      ...(rule === '' ? [] : [ruleName(rule)]),
      `Imported ${longInstant(kept.at)}`,
      'This look is kept in the audit log',
    ],
    back: {
      href: addressWith(PATH, query, { rule: undefined, page: undefined, q: undefined }),
      text: 'Data quality',
    },
  }
  return page(
    'pages/data-quality/findings.njk',
    header,
    {
      filters: filtered.filters,
      table,
      paging,
      downloadHref: addressWith(`${PATH}/findings.csv`, query, { page: undefined }),
    },
    { subject: subjectOf(kept.id, rule) },
  )
}

const subjectOf = (id: string, rule: string): string => `import ${id}${rule === '' ? '' : `, rule ${rule}`}`

/** To send to the social-work teams: the rows that the filters show, all pages of them. */
export function findingsFile(request: UserRequest, { kept, findings }: QualityOfImport): Answer {
  const filtered = filterFindings(findings, request.path, request.query)
  const rule = filterValue(filtered.filters, 'rule')
  const name = ['findings', rule, kept.at.slice(0, 10)].filter(part => part !== '').join('-')
  return csvFile(`${name}.csv`, findingsCsv(filtered.findings), subjectOf(kept.id, rule))
}
