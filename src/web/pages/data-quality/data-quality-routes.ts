import { can } from '../../../access/index.ts'
import { csvText, rulesNotRunCsv } from '../../../reports/index.ts'
import { filterValue, shownFilters } from '../../components/filters.ts'
import { addressWith } from '../../components/paging.ts'
import { pagedTable } from '../../components/paged-table.ts'
import type { PageHeader } from '../../components/page-header.ts'
import { csvFile, file, page, type Answer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { longInstant } from '../../words.ts'
import { spanOfYears, yearsOf } from '../imports/held-years.ts'
import { checkAccountView } from './check-account-view.ts'
import { findingsFile, findingsPage, PATH } from './findings-pages.ts'
import { foundRules, type FoundRule } from './found-rules.ts'
import { qualityOfImport, type QualityOfImport } from './quality-of-import.ts'
import { qualityFilters, wantedRules } from './quality-filters.ts'
import {
  changeInWords,
  qualityAnswer,
  roundedAnswer,
  rulesTable,
  suppressedRulesTable,
} from './quality-view.ts'
import { ruleWords } from './rule-words.ts'
import { trendChart, trendRows } from './trend.ts'

const QUESTION = 'How far can we trust our figures?'
const RULES_A_PAGE = 25

type Ports = Pick<WebPorts, 'imports'>

/** Findings by rule and what each does to the figures; the rows for those who may see them; better or worse than before. */
export const dataQualityRoutes = ({ imports }: Ports): Route[] => [
  {
    method: 'GET',
    path: PATH,
    permission: 'see_aggregates',
    audit: { none: 'counts by rule; small ones suppressed for those who see no rows' },
    handle: request => summaryPage(request, imports),
  },
  rows('/findings', 'saw rows of children with findings', async request =>
    findingsPage(request, await chosen(request, imports)),
  ),
  rows('/findings.csv', 'downloaded rows of children with findings', async request =>
    findingsFile(request, await chosen(request, imports)),
  ),
  trend('/rules-not-run.csv', async request => {
    const { kept, account } = await chosen(request, imports)
    if (!account) throw notFound('It was not kept which rules ran on this import.')
    return csvFile(`rules-not-run-${kept.at.slice(0, 10)}.csv`, rulesNotRunCsv(account.notRun))
  }),
  trend('/trend.csv', async () => {
    const header = ['imported', 'rows', 'errors', 'warnings', 'notes']
    return csvFile('findings-by-import.csv', csvText(header, trendRows(await imports.list())))
  }),
  trend('/trend.svg', async () => {
    const chart = trendChart(await imports.list())
    if (!chart) throw notFound('There are too few imports for a chart.')
    return file({ name: 'findings-by-import.svg', type: 'image/svg+xml', body: chart.svg })
  }),
]

function rows(path: string, action: string, handle: (request: UserRequest) => Promise<Answer>): GuardedRoute {
  return {
    method: 'GET',
    path: PATH + path,
    permission: 'see_children',
    audit: { action, subject: 'findings' },
    handle,
  }
}

function trend(path: string, handle: (request: UserRequest) => Promise<Answer>): GuardedRoute {
  const audit = { none: 'counts by import' }
  return { method: 'GET', path: PATH + path, permission: 'see_children', audit, handle }
}

/** The import that the address asks for, or the newest that counts; with `effect`, only findings that do so to the figures. */
async function chosen(request: UserRequest, imports: Ports['imports']): Promise<QualityOfImport> {
  const asked = request.query.get('import') ?? ''
  const quality = await qualityOfImport(imports, await imports.list(), asked === '' ? undefined : asked)
  if (!quality) throw notFound('There is no such import.')
  const effect = request.query.get('effect') ?? ''
  if (effect === '') return quality
  return { ...quality, findings: quality.findings.filter(({ rule }) => ruleWords(rule).effect === effect) }
}

async function summaryPage(request: UserRequest, imports: Ports['imports']): Promise<Answer> {
  const all = await imports.list()
  if (all.length === 0) return emptyPage(request)
  const quality = await chosenOrNothing(request, imports, all)
  if (!quality) return emptyPage(request)
  const isProfessional = can(request.user, 'see_children')
  const rules = foundRules(quality.findings)
  const filters = shownFilters(qualityFilters(rules, all), request.path, request.query)
  const [severity = '', effect = '', ofTable = ''] = ['severity', 'effect', 'table'].map(name =>
    filterValue(filters, name),
  )
  const wanted = isProfessional ? wantedRules(rules, { severity, effect, table: ofTable }) : rules
  const tableOf = (shown: readonly FoundRule[]) =>
    isProfessional ? rulesTable(quality, shown) : suppressedRulesTable(rules)
  const { path, query } = request
  const { table, paging } = pagedTable(wanted, tableOf, {
    path,
    query,
    size: isProfessional ? RULES_A_PAGE : rules.length + 1,
  })
  return page('pages/data-quality/summary.njk', headerOf(quality, isProfessional), {
    isProfessional,
    change: isProfessional ? changeInWords(quality) : undefined,
    filters: isProfessional ? filters : undefined,
    table,
    paging,
    rests: checkAccountView(quality.account),
    notRunHref: isProfessional
      ? addressWith(`${PATH}/rules-not-run.csv`, request.query, {
          sort: undefined,
          direction: undefined,
          page: undefined,
        })
      : undefined,
    chart: isProfessional ? trendChart(all) : undefined,
    downloadHref: addressWith(`${PATH}/findings.csv`, request.query, {
      sort: undefined,
      direction: undefined,
    }),
    rowsHref: addressWith(`${PATH}/findings`, request.query, {
      sort: undefined,
      direction: undefined,
      page: undefined,
    }),
  })
}

const chosenOrNothing = (
  request: UserRequest,
  imports: Ports['imports'],
  all: Awaited<ReturnType<Ports['imports']['list']>>,
) => qualityOfImport(imports, all, request.query.get('import') || undefined)

function headerOf(quality: QualityOfImport, isProfessional: boolean): PageHeader {
  const { kept } = quality
  return {
    question: QUESTION,
    answer: isProfessional ? qualityAnswer(quality) : roundedAnswer(quality),
    meta: [
      `Return of ${spanOfYears(yearsOf(kept.files))}`,
      `Imported ${longInstant(kept.at)}${kept.state === 'undone' ? ', undone since' : ''}`,
    ],
  }
}

function emptyPage(request: UserRequest): Answer {
  const header = { question: QUESTION, answer: 'There is nothing to trust or doubt yet.' }
  return page('pages/data-quality/empty.njk', header, { mayImport: can(request.user, 'import_records') })
}
