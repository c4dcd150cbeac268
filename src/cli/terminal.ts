/** Where a command speaks: two streams, each a terminal or a pipe. */
export interface Terminal {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
}

/** Says something to a person at a terminal; in a pipe there is silence. */
export const say = (terminal: Terminal, text: string): void => {
  if (terminal.out.isTTY) terminal.out.write(`${text}\n`)
}

/** One JSON document on standard output. */
export const sayJson = (terminal: Terminal, document: unknown): void => {
  terminal.out.write(`${JSON.stringify(document)}\n`)
}

const BAR_LENGTH = 24

const bar = (share: number): string => {
  const full = Math.round(share * BAR_LENGTH)
  return '█'.repeat(full) + '░'.repeat(BAR_LENGTH - full)
}

/** A line of progress that is drawn over itself on a terminal; silent in a pipe. */
export function progressLine(terminal: Terminal): {
  readonly show: (done: number, of: number, what: string) => void
  readonly clear: () => void
} {
  if (!terminal.err.isTTY) return { show: () => undefined, clear: () => undefined }
  return {
    show: (done, of, what) => terminal.err.write(`\r\x1b[K${bar(of > 0 ? done / of : 0)} ${what}`),
    clear: () => terminal.err.write('\r\x1b[K'),
  }
}
