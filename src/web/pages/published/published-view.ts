import { PUBLISHED_DATASETS, type KeptPublication, type PublishedDataset } from '../../../intake/index.ts'
import { numberCell, type Cell, type DataTable } from '../../components/data-table.ts'
import type { ReadPublications } from '../../web-ports.ts'
import { capital, count, fileSize, listOf, longInstant, number } from '../../words.ts'

const titleOf = (dataset: string): string =>
  PUBLISHED_DATASETS.find(({ id }) => id === dataset)?.title ?? dataset

/** `We hold 12 tables of 16 files; the newest figures are of 2025.` */
export function heldAnswer(kept: readonly KeptPublication[]): string {
  const standing = kept.filter(one => !one.undone)
  if (standing.length === 0)
    return 'None yet. Drop in the files of the Department, MHCLG, Ofsted and the ONS as they are published, and this authority can be compared with others.'
  const tables = new Set(standing.map(one => one.dataset)).size
  const newest = Math.max(...standing.map(one => one.lastYear))
  return `${capital(count(tables, 'table'))} in ${count(standing.length, 'file')}; the newest figures are of ${newest}.`
}

/** What is kept, newest first: which table, which edition, who brought it. */
export const keptTable = (kept: readonly KeptPublication[]): DataTable => ({
  caption: 'Files that are kept',
  columns: [
    { key: 'table', text: 'Table', isSortable: true },
    { key: 'edition', text: 'Edition', isSortable: true },
    { key: 'file', text: 'File', isSortable: true },
    { key: 'rows', text: 'Rows', isNumeric: true, isSortable: true },
    { key: 'when', text: 'Kept', isSortable: true },
    { key: 'state', text: 'State' },
  ],
  rows: kept.map(one => ({
    isOut: one.undone !== undefined,
    cells: [
      { text: titleOf(one.dataset) },
      { text: capital(one.edition), sortBy: one.lastYear },
      { text: one.path, sub: `${one.sheet === '' ? '' : `sheet ${one.sheet}, `}${fileSize(one.bytes)}` },
      numberCell(one.rows),
      { text: longInstant(one.at), sub: `by ${one.by}`, sortBy: one.at },
      stateCell(one),
    ],
  })),
})

const stateCell = ({ undone }: KeptPublication): Cell =>
  undone
    ? { text: 'Undone', tag: 'grey', sub: `by ${undone.by} on ${longInstant(undone.at)}` }
    : { text: 'Counts', tag: 'green' }

/** A table that can be kept, and whether it is. */
export interface ShownDataset extends PublishedDataset {
  /** `Kept: years 2021 to 2025`; blank where it is not. */
  readonly held: string
}

/** Every table that is recognised, with where it is published. */
export const datasetsTable = (kept: readonly KeptPublication[]): readonly ShownDataset[] =>
  PUBLISHED_DATASETS.map(dataset => {
    const [newest] = kept
      .filter(one => one.dataset === dataset.id && !one.undone)
      .sort((one, other) => other.lastYear - one.lastYear)
    return { ...dataset, held: newest ? newest.edition : '' }
  })

/** The first sentence of a preview. */
export function previewAnswer({ publications, refused }: ReadPublications): string {
  const kinds = [...new Set(publications.map(one => titleOf(one.dataset)))]
  const known =
    kinds.length === 0
      ? 'None of these files is a published table that is known here.'
      : `Recognised: ${listOf(kinds.slice(0, 4))}${kinds.length > 4 ? ` and ${number(kinds.length - 4)} more` : ''}.`
  const not = refused.length === 0 ? '' : ` ${capital(count(refused.length, 'file'))} cannot be read.`
  return `${known}${not} Nothing is kept yet.`
}

export const previewTable = ({ publications }: ReadPublications): DataTable => ({
  caption: 'What was recognised',
  columns: [
    { key: 'table', text: 'Table' },
    { key: 'edition', text: 'Edition' },
    { key: 'file', text: 'File' },
    { key: 'rows', text: 'Rows', isNumeric: true },
    { key: 'figures', text: 'Figures', isNumeric: true },
  ],
  rows: publications.map(one => ({
    cells: [
      { text: titleOf(one.dataset) },
      { text: capital(one.edition) },
      { text: one.path, ...(one.sheet === '' ? {} : { sub: `sheet ${one.sheet}` }) },
      numberCell(one.rows),
      one.content.kind === 'figures' ? numberCell(one.content.figures.value.length) : { text: '' },
    ],
  })),
  whenEmpty: 'Nothing was recognised.',
})

export const refusedTable = ({ refused }: ReadPublications): DataTable => ({
  caption: 'What cannot be read, and why',
  columns: [
    { key: 'file', text: 'File' },
    { key: 'why', text: 'Why' },
  ],
  rows: refused.map(({ path, why }) => ({ cells: [{ text: path }, { text: why }] })),
})
