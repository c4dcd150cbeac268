/** A cell of a CSV file. */
export type Cell = string | number

/** Text that a spreadsheet would run as a formula is shown with an apostrophe before it (OWASP, CSV injection). */
const guardFormula = (text: string): string => (/^[=+@\t\r]|^-[^\d.]/.test(text) ? `'${text}` : text)

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = guardFormula(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV text (RFC 4180, lines ending in a line feed): a header and rows. */
export const csvText = (header: readonly string[], rows: Iterable<readonly Cell[]>): string => {
  const lines = [header.join(',')]
  for (const row of rows) lines.push(row.map(cellText).join(','))
  return `${lines.join('\n')}\n`
}

/** A figure with at most two decimals, as a number: 3.14159 → 3.14. */
export const twoDecimals = (value: number): number => {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? 0 : rounded
}
