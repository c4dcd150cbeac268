import { findingsTable } from '../../components/findings-table.ts'
import { pagedTable } from '../../components/paged-table.ts'
import type { Finding } from '../../../care/index.ts'
import { warningsOf, type ReadOptions, type SourceFile } from '../../../intake/index.ts'
import { gravestFirst } from '../data-quality/found-rules.ts'
import { sortedTable } from '../../components/data-table.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import type { WebSettings } from '../../web-settings.ts'
import { capital, longInstant } from '../../words.ts'
import { checkAccountView } from '../data-quality/check-account-view.ts'
import { rulesFoundTable } from '../data-quality/rules-table.ts'
import { dayOfInstant } from '../places/places.ts'
import { cutOnIn, cutOnView } from './cut-on.ts'
import { filterFindings } from './findings-filter.ts'
import { heldYears } from './held-years.ts'
import { newImportPage, NO_FILE } from './new-import.ts'
import {
  besidesReturns,
  countFindings,
  findingsInWords,
  filesTable,
  previewAnswer,
  yearsTable,
} from './preview-view.ts'
import type { Preview, Previews } from './previews.ts'

const FINDINGS_A_PAGE = 50
const GONE =
  'This preview is no longer here: it is kept for an hour, and another import takes its place. Nothing of it was kept. Drop the files in again.'

export type ImportPorts = Pick<WebPorts, 'imports' | 'readSourceFiles' | 'work' | 'now'>

/** From the files that were dropped to the records that are kept: preview, accept or cancel. */
export const previewRoutes = (ports: ImportPorts, previews: Previews, settings: WebSettings): Route[] => [
  {
    method: 'POST',
    path: '/imports/new',
    permission: 'import_records',
    audit: { action: 'handed in files to import', subject: 'imports' },
    takes: 'files',
    handle: request =>
      request.files.length === 0
        ? newImportPage(settings, [NO_FILE])
        : startReading({ files: request.files, user: request.user }, ports, previews),
  },
  {
    method: 'GET',
    path: '/imports/previews/:id',
    permission: 'import_records',
    audit: { action: 'looked at what files hold before an import', subject: 'import preview' },
    handle: request => previewPage(request, ports, { previews, settings }),
  },
  {
    method: 'POST',
    path: '/imports/previews/:id/accept',
    permission: 'import_records',
    audit: { action: 'accepted an import', subject: 'imports' },
    handle: request => accept(request, ports, previews),
  },
  {
    method: 'POST',
    path: '/imports/previews/:id/cut',
    permission: 'import_records',
    audit: { action: 'said on which day an extract was cut', subject: 'import preview' },
    handle: request => {
      const { id, files } = ownPreview(request, previews)
      const cutOn = cutOnIn(request.form)
      if (!cutOn.ok) return previewPage(request, ports, { previews, settings, errors: cutOn.problems })
      const backTo = `/imports/previews/${id}`
      return startReading({ files, user: request.user, cutOn: cutOn.value, backTo }, ports, previews)
    },
  },
  {
    method: 'POST',
    path: '/imports/previews/:id/cancel',
    permission: 'import_records',
    audit: { action: 'cancelled an import', subject: 'imports' },
    handle: request => {
      previews.drop(ownPreview(request, previews).id)
      return redirect('/imports', { notice: { text: 'Cancelled. Nothing of these files was kept.' } })
    },
  },
]

function ownPreview(request: UserRequest, previews: Previews): Preview {
  const preview = previews.find(request.params['id'] ?? '', request.user.id)
  if (!preview) throw notFound(GONE)
  return preview
}

interface ToRead extends ReadOptions {
  readonly files: readonly SourceFile[]
  readonly user: UserRequest['user']
  readonly backTo?: string
}

function startReading(
  { files, user, cutOn, backTo = '/imports/new' }: ToRead,
  ports: ImportPorts,
  previews: Previews,
): Answer {
  const work = ports.work.start({
    title: 'What is in your files?',
    userId: user.id,
    backTo,
    run: async progress => {
      const read = await ports.readSourceFiles(files, progress, {
        cutOn,
        today: dayOfInstant(ports.now()),
      })
      return `/imports/previews/${previews.add(user.id, read, files).id}`
    },
  })
  return redirect(`/work/${work.id}`)
}

interface PreviewParts {
  readonly previews: Previews
  readonly settings: WebSettings
  /** Of the day on which the extract was cut, as it was sent. */
  readonly errors?: readonly FormError[]
}

async function previewPage(
  request: UserRequest,
  ports: ImportPorts,
  { previews, settings, errors = [] }: PreviewParts,
): Promise<Answer> {
  const { read, id, until } = ownPreview(request, previews)
  const { query } = request
  const path = `/imports/previews/${id}`
  const holding = await ports.imports.holding(read.files.map(file => file.sha256))
  const imports = await ports.imports.list()
  const { grave, same } = await warningsOf(read, ports.imports, settings.authorityName)
  const filtered = filterFindings(gravestFirst(read.findings), path, query)
  const tableOf = (shown: readonly Finding[]) => findingsTable(shown, 'What is wrong with these files')
  const { table, paging } = pagedTable(filtered.findings, tableOf, { path, query, size: FINDINGS_A_PAGE })
  const header = {
    question: 'What is in these files?',
    answer: previewAnswer(read),
    meta: [`Waiting for your decision until ${longInstant(new Date(until).toISOString())}`],
    back: { href: '/imports', text: 'Imports' },
  }
  const view = {
    id,
    same,
    besides: besidesReturns(read),
    warnings: grave,
    years: sortedTable(yearsTable(read, heldYears(imports)), path, query),
    files: sortedTable(filesTable(read.files, holding), path, query),
    counts: countFindings(read.findings),
    found: capital(findingsInWords(countFindings(read.findings))),
    rules: sortedTable(rulesFoundTable(read.findings, path), path, query),
    filters: filtered.filters,
    findings: table,
    paging,
    cut: cutOnView(read.intake),
    rests: checkAccountView(read.account),
  }
  return page('pages/imports/preview.njk', header, view, { errors })
}

function accept(request: UserRequest, ports: ImportPorts, previews: Previews): Answer {
  const { read, id } = ownPreview(request, previews)
  const work = ports.work.start({
    title: 'Keeping your records',
    userId: request.user.id,
    backTo: `/imports/previews/${id}`,
    run: async progress => {
      const kept = await ports.imports.keep({ ...read, by: request.user.name, at: request.at }, progress)
      previews.drop(id)
      return `/imports/${kept.id}?kept=now`
    },
  })
  return redirect(`/work/${work.id}`)
}
