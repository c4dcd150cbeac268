import type { Permission } from '../../../access/index.ts'
import type { Result } from '../../../care/index.ts'
import type { KeptRow, Register } from '../../../supply/index.ts'
import type { Cell, Column } from '../../components/data-table.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { PageHeader } from '../../components/page-header.ts'
import type { FormError } from '../../server/answer.ts'

/** A register of rows that come by file and are corrected by people: places, fees. */
export interface RegisterKind<Row> {
  /** Address of its page. */
  readonly path: string
  /** `a home or carers`, `a fee`: what a row is called in a sentence. */
  readonly one: string
  readonly questionToAdd: string
  readonly questionToCorrect: string
  readonly register: Register<Row>
  readonly columns: readonly Column[]
  readonly cells: (row: Row) => readonly Cell[]
  /** A row in one line: "Elm House: 4 places, our own children’s homes, open from 1 April 2024". */
  readonly inWords: (row: Row) => string
  readonly fields: (row: Row | undefined) => readonly FormField[]
  readonly parse: (form: URLSearchParams) => Result<Row, FormError>
  /** What the records say against a row that can be read. */
  readonly against?: (row: Row) => Promise<readonly FormError[]>
  /** What is odd about a row that is saved all the same. */
  readonly doubtOf?: (row: Row) => Promise<string | undefined>
  /** What the page says above its rows, for those who may see each row and for those who see totals. */
  readonly header: (kept: readonly KeptRow<Row>[], now: number) => PageHeader
  /** A table of totals, for everyone. */
  readonly totals: (rows: readonly Row[], now: number) => RegisterTotals | Promise<RegisterTotals>
  readonly empty: { readonly heading: string; readonly text: string }
  /** Who may change rows; places and fees unless said otherwise. */
  readonly mayEdit?: Exclude<Permission, 'public'>
  /** Each row is about a child: only those who may see children open the page, and that is kept in the audit log. */
  readonly isAboutChildren?: boolean
  /** Its rows stand on a page that is made elsewhere. */
  readonly hasOwnPage?: boolean
}

export interface RegisterTotals {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
