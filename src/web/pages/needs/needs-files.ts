import { strToU8, zipSync } from 'fflate'
import { isoFromDay } from '../../../care/index.ts'
import type { Picture } from '../../../position/index.ts'
import { packDocument, packFiles, packTableCsv, type NeedsSection } from '../../../reports/index.ts'
import { file, type FileAnswer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { packAsked, type PackParts } from './asked-pack.ts'

/** Instants inside the zip: the same pack gives the same bytes. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1))

/** `needs-analysis.html`, a document that stands by itself, or `needs-analysis.zip`, its tables as CSV. */
export async function needsFile(
  picture: Picture,
  request: UserRequest,
  { authorityName, ...parts }: PackParts & { readonly authorityName: string },
): Promise<FileAnswer> {
  const pack = await packAsked(picture, request, parts)
  const { day, sections } = pack
  const isPublic = pack.view === 'out'
  const name = `needs-analysis-${isoFromDay(day)}${isPublic ? '' : '-exact'}`
  const subject = `needs analysis ${isoFromDay(day)}${isPublic ? '' : ', exact figures'}`
  const document = packDocument({ authority: authorityName, day, sections, isPublic })
  const wanted = request.params['file'] ?? ''
  const single = singleFile(wanted, sections)
  if (single) return file(single, `${subject}, ${wanted}`)
  if (wanted === 'needs-analysis.html')
    return file({ name: `${name}.html`, type: 'text/html; charset=utf-8', body: document }, subject)
  if (wanted !== 'needs-analysis.zip') throw notFound('There is no such file.')
  const texts = [...packFiles(sections), ['needs-analysis.html', document] as const]
  const body = zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), {
    mtime: NO_TIME,
  })
  return file({ name: `${name}.zip`, type: 'application/zip', body }, subject)
}

/** One table as CSV, or one drawing as SVG, by its name. */
function singleFile(wanted: string, sections: readonly NeedsSection[]) {
  const table = sections.flatMap(one => one.tables).find(one => `${one.id}.csv` === wanted)
  if (table) return { name: wanted, type: 'text/csv; charset=utf-8', body: packTableCsv(table) }
  const chart = sections.flatMap(one => one.charts).find(one => `${one.id}.svg` === wanted)
  return chart && { name: wanted, type: 'image/svg+xml; charset=utf-8', body: chart.svg }
}
