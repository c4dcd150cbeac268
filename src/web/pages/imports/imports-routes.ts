import { can } from '../../../access/index.ts'
import type { KeptImport } from '../../../intake/index.ts'
import { sortedTable, type DataTable } from '../../components/data-table.ts'
import { page, redirect, type Answer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebSettings } from '../../web-settings.ts'
import { count, longInstant, number } from '../../words.ts'
import { commandLineRoutes } from './command-line-routes.ts'
import { heldYears, spanOfYears, yearsOf } from './held-years.ts'
import { filesTable, findingsInWords } from './preview-view.ts'
import { newImportPage } from './new-import.ts'
import { previewRoutes, type ImportPorts } from './preview-routes.ts'
import { Previews } from './previews.ts'

const NO_SUCH_IMPORT = 'There is no such import.'

/** Imports: which there are, a new one, the account of each, and taking one back. */
export const importsRoutes = (ports: ImportPorts, settings: WebSettings): Route[] => [
  {
    method: 'GET',
    path: '/imports',
    permission: 'see_children',
    audit: { none: 'names of files and counts of rows' },
    handle: request => importsPage(request, ports),
  },
  {
    method: 'GET',
    path: '/imports/new',
    permission: 'import_records',
    audit: { none: 'an empty form' },
    handle: () => newImportPage(settings),
  },
  ...previewRoutes(ports, new Previews(ports.now), settings),
  ...commandLineRoutes(ports, settings),
  {
    method: 'GET',
    path: '/imports/:id',
    permission: 'see_children',
    audit: { none: 'names of files and counts of rows' },
    handle: request => importPage(request, ports),
  },
  {
    method: 'POST',
    path: '/imports/:id/undo',
    permission: 'import_records',
    audit: { action: 'undid an import', subject: 'imports' },
    handle: request => undo(request, ports),
  },
]

async function importsPage(request: UserRequest, ports: ImportPorts): Promise<Answer> {
  const imports = await ports.imports.list()
  const held = heldYears(imports)
  const answer =
    held.length > 0
      ? `We hold the return of ${spanOfYears(held)}.`
      : 'None yet. Drop in the files of a statutory return to begin.'
  const header = { question: 'Which returns do we hold?', answer }
  return page('pages/imports/imports.njk', header, {
    isEmpty: imports.length === 0,
    mayImport: can(request.user, 'import_records'),
    table: sortedTable(importsTable(imports), request.path, request.query),
  })
}

const importsTable = (imports: readonly KeptImport[]): DataTable => ({
  caption: 'Imports, the newest first',
  columns: [
    { key: 'when', text: 'When', isSortable: true },
    { key: 'who', text: 'Who', isSortable: true },
    { key: 'years', text: 'Collection years', isSortable: true },
    { key: 'files', text: 'Files', isNumeric: true, isSortable: true },
    { key: 'rows', text: 'Rows', isNumeric: true, isSortable: true },
    { key: 'errors', text: 'Errors', isNumeric: true, isSortable: true },
    { key: 'warnings', text: 'Warnings', isNumeric: true, isSortable: true },
    { key: 'state', text: 'State' },
  ],
  rows: imports.map(one => ({
    isOut: one.state === 'undone',
    cells: [
      { text: longInstant(one.at), href: `/imports/${one.id}`, sortBy: one.at },
      { text: one.by },
      { text: spanOfYears(yearsOf(one.files)) },
      { text: number(one.files.length), sortBy: one.files.length },
      { text: number(one.rows), sortBy: one.rows },
      { text: number(one.findings.error), sortBy: one.findings.error },
      { text: number(one.findings.warning), sortBy: one.findings.warning },
      one.state === 'kept' ? { text: 'Counts', tag: 'green' } : { text: 'Undone', tag: 'grey' },
    ],
  })),
})

function whatCame({ files }: KeptImport): string {
  const years = yearsOf(files)
  return years.length > 0
    ? `The return of ${spanOfYears(years)}, and what came with it`
    : 'No return, but what stands beside it'
}

async function importPage(request: UserRequest, ports: ImportPorts): Promise<Answer> {
  const kept = orNotFound(await ports.imports.find(request.params['id'] ?? ''), NO_SUCH_IMPORT)
  const isNew = request.query.get('kept') === 'now' && kept.state === 'kept'
  const header = {
    question: `What came with this import?`,
    answer: `${isNew ? 'Kept. ' : ''}${whatCame(kept)}: ${count(kept.rows, 'row')} in ${count(kept.files.filter(file => file.readAs !== 'not read').length, 'file')}, with ${findingsInWords(kept.findings)}.`,
    meta: [`Imported by ${kept.by} on ${longInstant(kept.at)}`],
    back: { href: '/imports', text: 'Imports' },
  }
  return page('pages/imports/import.njk', header, {
    kept,
    isNew,
    mayUndo: kept.state === 'kept' && can(request.user, 'import_records'),
    files: sortedTable(filesTable(kept.files), request.path, request.query),
  })
}

async function undo(request: UserRequest, ports: ImportPorts): Promise<Answer> {
  const kept = orNotFound(await ports.imports.find(request.params['id'] ?? ''), NO_SUCH_IMPORT)
  if (kept.state === 'kept') await ports.imports.undo(kept.id, request.user.name, request.at)
  const notice = {
    text: 'The import is undone: its records no longer count. What people corrected stays, and so does this account of it.',
  }
  return redirect(`/imports/${kept.id}`, { notice, subject: `import ${kept.id}` })
}
