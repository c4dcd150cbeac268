import type { MadeFile } from '../make-return.ts'

const ROWS: Readonly<Record<string, string>> = {
  reviews: 'AREVIEW', missing: 'AMISSING', prevperm: 'PERMANENCE', oc2: 'OC2', placedadoption: 'AD_PLACED',
} // prettier-ignore
const NAMES: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }

type Row = Readonly<Record<string, string>>

/** The tables of one made return in the Department's XML form, but for those that it has no elements for. */
export function xmlOf(files: readonly MadeFile[]): string {
  const tables = new Map(files.map(({ path, text }) => [path.replace(/^.*\/|\.csv$/g, ''), rowsOf(text)]))
  const of = (name: string, child: string) => (tables.get(name) ?? []).filter(row => row['CHILD'] === child)
  const children = (tables.get('header') ?? []).map(header => {
    const id = header['CHILD']!
    const rows = Object.entries(ROWS).flatMap(([name, element]) =>
      of(name, id).map(row => `<${element}>${fields(row, ['CHILD', 'DOB'])}</${element}>`),
    )
    const inHeader = ['uasc', 'oc3', 'ad1'].flatMap(name =>
      of(name, id).map(row => fields(row, ['CHILD', 'DOB', 'SEX'])),
    )
    const episodes = of('episodes', id).map(row => `<EPISODE>${fields(row, ['CHILD'])}</EPISODE>`)
    const unaccompanied = `<UASC>${of('uasc', id).length > 0 ? '1' : '0'}</UASC>`
    return `<CHILD><HEADER>${fields(header, [])}${unaccompanied}${inHeader.join('')}${rows.join('')}</HEADER>${episodes.join('')}</CHILD>`
  })
  return `<?xml version="1.0" encoding="us-ascii"?>\n<EXPSSDA903>${children.join('\n')}</EXPSSDA903>\n`
}

function rowsOf(text: string): readonly Row[] {
  const [header, ...lines] = text.trim().split('\n')
  const columns = header!.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, at) => [columns[at]!, cell])))
}

const fields = (row: Row, without: readonly string[]): string =>
  Object.entries(row)
    .filter(([column]) => !without.includes(column))
    .map(([column, cell]) => `<${NAMES[column] ?? column}>${cell}</${NAMES[column] ?? column}>`)
    .join('')
