import { InputError, MONEY_REGISTERS, type Finding } from '../care/index.ts'
import type { FileAccount, Intake } from './intake.ts'
import { moneyFileName } from './small/money-csv.ts'

/** What a file takes the place of as a whole: a row of it that is left out is a row that is gone. */
const REGISTERS = ['authority', 'provision', 'fees', 'population', 'localities'] as const

const READ_AS: ReadonlySet<string> = new Set([...REGISTERS, ...MONEY_REGISTERS.map(moneyFileName)])

/** A file of which rows cannot be used. */
export interface UnusableRows {
  readonly file: string
  readonly readAs: string
  /** How many cannot be used, and how many can. */
  readonly unusable: number
  readonly usable: number
  /** The first thing that is wrong. */
  readonly first: Finding
}

export interface FilesAndFindings {
  readonly files: readonly FileAccount[]
  readonly findings: readonly Finding[]
}

/** The authority's own files of which rows cannot be used, file by file; returns are not among them: their rows are set aside and named one by one. */
export function unusableRows({ files, findings }: FilesAndFindings): readonly UnusableRows[] {
  return files.flatMap(({ path, readAs, rows }) => {
    if (!READ_AS.has(readAs)) return []
    const wrong = findings.filter(one => one.file === path && one.severity === 'error')
    const [first] = wrong
    if (!first) return []
    const unusable = new Set(wrong.map(one => one.row)).size
    return [{ file: path, readAs, unusable, usable: rows, first }]
  })
}

const placeOf = ({ row, field }: Finding): string =>
  [row > 0 ? `row ${row}` : '', field].filter(Boolean).join(', ')

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`

/** `provision.csv, row 4, places: it must be ... (8 rows of provision.csv cannot be used, 7 can; ...)`. */
function inWords(all: readonly UnusableRows[]): string {
  const { file, first } = all[0]!
  const counts = all.map(
    one => `${rowsOf(one.unusable)} of ${one.file} cannot be used, ${one.usable} can${one === all[0] ? '' : ` (${placeOf(one.first)}: ${one.first.message})`}`, // prettier-ignore
  )
  return `${[file, placeOf(first)].filter(Boolean).join(', ')}: ${first.message} ${counts.join('; ')}.`
}

/** What a person should know before such files are kept; undefined where every row can be used. */
export function unusableRowsWarning(all: readonly UnusableRows[]): string | undefined {
  if (all.length === 0) return undefined
  return `${inWords(all)} Kept, what can be used takes the place of all that these files held before: mend the rows first, unless they are to go.`
}

/**
 * That no row of the authority's own files is lost on the way: half a list of places is a wrong list.
 * @param used names of the files that count; left out: all
 * @throws InputError with the counts, and the first row and column of each file
 */
export function mustUseEveryRow(intake: Pick<Intake, 'files' | 'findings'>, used?: readonly string[]): void {
  const all = unusableRows(intake).filter(one => used === undefined || used.includes(one.readAs))
  if (all.length > 0)
    throw new InputError(`${inWords(all)} Mend the rows, or take the file out of the folder.`)
}
