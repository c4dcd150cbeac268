const needsQuotes = /[",\r\n]/

const cell = (value: string): string => (needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** Rows of text as CSV: CRLF, quotes only where needed. */
export const toCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map(row => row.map(cell).join(',')).join('\r\n') + '\r\n'
