import { InputError } from '../../care/index.ts'

const LONGEST_LINE = 1024 * 1024

/** Hands on the lines of a file however it comes in pieces: a directory of a gigabyte never stands in memory. */
export class LineScanner {
  readonly #decoder = new TextDecoder()
  #rest = ''
  row = 0

  constructor(
    readonly path: string,
    readonly take: (line: string, row: number) => void,
  ) {}

  push(piece: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(piece, { stream: true })
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.take(text.slice(from, end), ++this.row)
      from = end + 1
    }
    this.#rest = text.slice(from)
    if (this.#rest.length > LONGEST_LINE) {
      const place = `${this.path}, row ${this.row + 1}`
      throw new InputError(`${place}: a line of more than a million characters is no postcode’s.`)
    }
  }

  finish(): void {
    if (this.#rest !== '') this.take(this.#rest, ++this.row)
  }
}

/**
 * Puts the cells at some places of a line into `cells`, blank where the line has none.
 * @param places in rising order, each with the cell it goes to
 */
export function cellsAt(
  line: string,
  delimiter: string,
  places: readonly (readonly [place: number, cell: number])[],
  cells: string[],
): void {
  const isQuoted = line.includes('"')
  let [from, place] = [0, 0]
  for (const [wanted, cell] of places) {
    while (place < wanted && from >= 0) {
      from = startOfNext(line, delimiter, from, isQuoted)
      place++
    }
    cells[cell] = from < 0 ? '' : cellFrom(line, delimiter, from, isQuoted)
  }
}

/** Where the cell ends that begins at `from`: at the delimiter, or at the line's end. */
function endOf(line: string, delimiter: string, from: number, isQuoted: boolean): number {
  const closing = isQuoted && line[from] === '"' ? line.indexOf('"', from + 1) : from
  const end = line.indexOf(delimiter, closing < 0 ? from : closing)
  return end < 0 ? line.length : end
}

function startOfNext(line: string, delimiter: string, from: number, isQuoted: boolean): number {
  const end = endOf(line, delimiter, from, isQuoted)
  return end === line.length ? -1 : end + 1
}

function cellFrom(line: string, delimiter: string, from: number, isQuoted: boolean): string {
  const cell = line.slice(from, endOf(line, delimiter, from, isQuoted)).trim()
  return isQuoted ? cell.replaceAll('"', '') : cell
}
