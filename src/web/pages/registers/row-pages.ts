import type { KeptRow } from '../../../supply/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, type Answer, type FormError } from '../../server/answer.ts'
import { isFromFile, originCell } from './register-table.ts'
import type { RegisterKind } from './register-kind.ts'

/** The form for a new row. */
export function newPage<Row>(
  kind: RegisterKind<Row>,
  fields: readonly FormField[],
  errors: readonly FormError[] = [],
): Answer {
  const header = { question: kind.questionToAdd, back: { href: kind.path, text: 'Back' } }
  const action = `${kind.path}/new`
  return page('pages/registers/row.njk', header, { fields, action, button: 'Save' }, { errors })
}

/** The form for a row that there is, with who says so. */
export function rowPage<Row>(
  kind: RegisterKind<Row>,
  kept: KeptRow<Row>,
  errors: readonly FormError[] = [],
  fields = kind.fields(kept.row),
): Answer {
  const origin = originCell(kept, kind.inWords)
  const header = {
    question: kind.questionToCorrect,
    answer: kind.inWords(kept.row),
    back: { href: kind.path, text: 'Back' },
  }
  const action = `${kind.path}/${kept.id}`
  const mayTakeBack = kept.corrected !== undefined && !kept.isRemoved
  return page(
    'pages/registers/row.njk',
    header,
    { fields, action, button: 'Save', kept, origin, mayTakeBack, isFromFile: isFromFile(kept) },
    { errors },
  )
}
