import { strToU8, zipSync } from 'fflate'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>`
const TAIL = '</office:spreadsheet></office:body></office:document-content>'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const cellOf = (value: string | number): string =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>shown</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`

/** An OpenDocument spreadsheet whose sheets are written as XML. */
export const odsOf = (content: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(HEAD + content + TAIL),
  })

/** An OpenDocument spreadsheet with sheets of cells. */
export const anOds = (
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Uint8Array =>
  odsOf(
    Object.entries(sheets)
      .map(([name, rows]) => {
        const lines = rows.map(row => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`)
        return `<table:table table:name="${escaped(name)}">${lines.join('')}</table:table>`
      })
      .join(''),
  )
