import type { KeptRow } from '../../../supply/index.ts'
import type { Cell, DataTable } from '../../components/data-table.ts'
import { longInstant } from '../../words.ts'
import type { RegisterKind } from './register-kind.ts'

/** Where a row comes from: the file, or a person, and then what the file says. */
export function originCell<Row>(kept: KeptRow<Row>, inWords: (row: Row) => string): Cell {
  const { corrected, isRemoved } = kept
  if (!corrected) return { text: 'The file' }
  const by = `${corrected.by}, ${longInstant(corrected.at)}`
  const fileSays = corrected.fileSays === undefined ? '' : `. The file says: ${inWords(corrected.fileSays)}`
  if (isRemoved) return { text: 'Taken out', tag: 'red', sub: by + fileSays }
  if (corrected.fileSays === undefined) return { text: 'Entered here', tag: 'blue', sub: by }
  return { text: 'Corrected here', tag: 'orange', sub: by + fileSays }
}

/** Every row with where it comes from; for those who may correct, the way to do so. */
export const registerTable = <Row>(
  kind: RegisterKind<Row>,
  kept: readonly KeptRow<Row>[],
  mayCorrect: boolean,
): DataTable => ({
  caption: 'Each row, and who says so',
  columns: [
    ...kind.columns,
    { key: 'origin', text: 'Who says so', isSortable: true },
    ...(mayCorrect ? [{ key: 'actions', text: '' }] : []),
  ],
  rows: kept.map(one => ({
    isOut: one.isRemoved,
    cells: [
      ...kind.cells(one.row),
      originCell(one, kind.inWords),
      ...(mayCorrect
        ? [{ text: 'Correct', href: `${kind.path}/${one.id}`, hiddenText: kind.inWords(one.row) }]
        : []),
    ],
  })),
})

/** Whether a file brought the row, this one or one before it. */
export const isFromFile = <Row>(kept: KeptRow<Row>): boolean =>
  kept.importId !== undefined || kept.corrected?.fileSays !== undefined
