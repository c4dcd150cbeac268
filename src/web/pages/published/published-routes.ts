import { can } from '../../../access/index.ts'
import { InputError } from '../../../care/index.ts'
import { sortedTable } from '../../components/data-table.ts'
import { json, page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { ReadPublications, WebPorts } from '../../web-ports.ts'
import type { WebSettings } from '../../web-settings.ts'
import { count, fileSize, longInstant } from '../../words.ts'
import { Previews, type Preview } from '../imports/previews.ts'
import {
  datasetsTable,
  heldAnswer,
  keptTable,
  previewAnswer,
  previewTable,
  refusedTable,
} from './published-view.ts'

export type PublishedPorts = Pick<WebPorts, 'publications' | 'readPublishedFiles' | 'work' | 'now'>

const GONE =
  'This preview is no longer here: it is kept for an hour, and another takes its place. Nothing of it was kept. Drop the files in again.'

/** Published statistics: which are kept, what can be, a new file, taking one back. They are public: no child is in them. */
export function publishedRoutes(ports: PublishedPorts, settings: WebSettings): Route[] {
  const previews = new Previews<ReadPublications>(ports.now)
  return [
    {
      method: 'GET',
      path: '/published',
      permission: 'see_aggregates',
      audit: { none: 'published statistics' },
      handle: request => publishedPage(request, ports),
    },
    {
      method: 'GET',
      path: '/published/new',
      permission: 'import_records',
      audit: { none: 'an empty form' },
      handle: () => newPage(settings),
    },
    {
      method: 'POST',
      path: '/published/new',
      permission: 'import_records',
      audit: { action: 'handed in published statistics', subject: 'published statistics' },
      takes: 'files',
      handle: request =>
        request.files.length === 0 ? newPage(settings, [NO_FILE]) : readFiles(request, ports, previews),
    },
    {
      method: 'GET',
      path: '/published/previews/:id',
      permission: 'import_records',
      audit: { none: 'published statistics' },
      handle: request => previewPage(request, previews),
    },
    {
      method: 'POST',
      path: '/published/previews/:id/accept',
      permission: 'import_records',
      audit: { action: 'kept published statistics', subject: 'published statistics' },
      handle: request => accept(request, ports, previews),
    },
    {
      method: 'POST',
      path: '/published/previews/:id/cancel',
      permission: 'import_records',
      audit: { action: 'cancelled published statistics', subject: 'published statistics' },
      handle: request => {
        previews.drop(ownPreview(request, previews).id)
        return redirect('/published', { notice: { text: 'Cancelled. Nothing of these files was kept.' } })
      },
    },
    {
      method: 'POST',
      path: '/published/:id/undo',
      permission: 'import_records',
      audit: { action: 'undid published statistics', subject: 'published statistics' },
      handle: request => undo(request, ports),
    },
    {
      method: 'POST',
      path: '/api/published',
      permission: 'import_records',
      asker: 'command line',
      audit: { action: 'kept published statistics', subject: 'published statistics' },
      takes: 'files',
      handle: request => keepForCommandLine(request, ports),
    },
  ]
}

async function publishedPage(request: UserRequest, ports: PublishedPorts): Promise<Answer> {
  const kept = await ports.publications.list()
  const header = { question: 'Which published statistics do we hold?', answer: heldAnswer(kept) }
  return page('pages/published/published.njk', header, {
    mayImport: can(request.user, 'import_records'),
    isEmpty: kept.length === 0,
    kept: sortedTable(keptTable(kept), request.path, request.query),
    undoable: can(request.user, 'import_records') ? kept.filter(one => !one.undone) : [],
    datasets: datasetsTable(kept),
  })
}

const NO_FILE = { field: 'files', text: 'No file was chosen. Choose the published files and send them.' }

function newPage(settings: WebSettings, errors: readonly FormError[] = []): Answer {
  const header = {
    question: 'Which published statistics do you want to keep?',
    answer:
      'Drop the files in as they were published. You will see what was recognised before anything is kept.',
    back: { href: '/published', text: 'Published statistics' },
  }
  const limit = { size: fileSize(settings.mostImportBytes), files: count(settings.mostImportFiles, 'file') }
  const view = { limit, datasets: datasetsTable([]) }
  return page('pages/published/new-published.njk', header, view, { errors })
}

function readFiles(
  { files, user }: UserRequest,
  ports: PublishedPorts,
  previews: Previews<ReadPublications>,
): Answer {
  const work = ports.work.start({
    title: 'What is in your files?',
    userId: user.id,
    backTo: '/published/new',
    run: async progress => {
      const read = await ports.readPublishedFiles(files, progress)
      return `/published/previews/${previews.add(user.id, read).id}`
    },
  })
  return redirect(`/work/${work.id}`)
}

function ownPreview(request: UserRequest, previews: Previews<ReadPublications>): Preview<ReadPublications> {
  const preview = previews.find(request.params['id'] ?? '', request.user.id)
  if (!preview) throw notFound(GONE)
  return preview
}

function previewPage(request: UserRequest, previews: Previews<ReadPublications>): Answer {
  const { read, id, until } = ownPreview(request, previews)
  const header = {
    question: 'What is in these files?',
    answer: previewAnswer(read),
    meta: [`Waiting for your decision until ${longInstant(new Date(until).toISOString())}`],
    back: { href: '/published', text: 'Published statistics' },
  }
  return page('pages/published/preview.njk', header, {
    id,
    isAny: read.publications.length > 0,
    recognised: previewTable(read),
    refused: read.refused.length > 0 ? refusedTable(read) : undefined,
  })
}

async function accept(
  request: UserRequest,
  ports: PublishedPorts,
  previews: Previews<ReadPublications>,
): Promise<Answer> {
  const { read, id } = ownPreview(request, previews)
  if (read.publications.length === 0) throw new InputError('There is nothing in these files to keep.')
  const kept = await ports.publications.keep(read.publications, request.user.name, request.at)
  previews.drop(id)
  const notice = { text: `Kept: ${count(kept.length, 'table')}. The benchmarks count on them from now on.` }
  return redirect('/published', { notice, subject: `publications ${kept.map(one => one.id).join(' ')}` })
}

async function undo(request: UserRequest, ports: PublishedPorts): Promise<Answer> {
  const id = request.params['id'] ?? ''
  const found = (await ports.publications.list()).find(one => one.id === id)
  if (!found) throw notFound('There is no such file among the published statistics.')
  if (!found.undone) await ports.publications.undo(id, request.user.name, request.at)
  const notice = { text: `Undone: ${found.path} no longer counts. What was held before it stands again.` }
  return redirect('/published', { notice, subject: `publication ${id}` })
}

async function keepForCommandLine({ files, user, at }: UserRequest, ports: PublishedPorts): Promise<Answer> {
  const read = await ports.readPublishedFiles(files, () => undefined)
  const [refused] = read.refused
  if (refused) throw new InputError(`${refused.why} Nothing was kept.`)
  const kept = await ports.publications.keep(read.publications, user.name, at)
  return json(kept, 201, `publications ${kept.map(one => one.id).join(' ')}`)
}
