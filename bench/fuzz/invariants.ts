import type { Intake, SourceFile } from '../../src/intake/index.ts'

/** What must hold for whatever was read; '' where it does. */
export function wrongsOf(files: readonly SourceFile[], intake: Intake): string {
  return [
    fileWithoutAccount,
    notReadInSilence,
    rowsThatDoNotAddUp,
    raggedTable,
    findingOutOfNowhere,
    lostLine,
  ]
    .map(rule => rule(files, intake))
    .filter(wrong => wrong !== '')
    .join('; ')
}

type Invariant = (files: readonly SourceFile[], intake: Intake) => string

const fileWithoutAccount: Invariant = (files, { files: accounts }) => {
  const lost = files
    .filter(({ path }) => path !== '')
    .find(({ path }) => !accounts.some(one => one.path === path || one.path.startsWith(`${path}/`)))
  return lost && !isEmptyZip(lost) ? `no account of ${lost.path}` : ''
}

/** A zip without files in it begins with its end. */
const isEmptyZip = ({ bytes }: SourceFile): boolean => bytes[0] === 0x50 && bytes[2] === 5

const notReadInSilence: Invariant = (_files, { files: accounts, findings }) => {
  const silent = accounts.find(
    ({ path, readAs }) => readAs === 'not read' && !findings.some(({ file }) => file === path),
  )
  return silent ? `${silent.path} is not read, and no finding says so` : ''
}

const rowsThatDoNotAddUp: Invariant = (_files, { returns, files: accounts }) => {
  const rows = returns.reduce(
    (sum, one) => sum + [...one.tables.values()].reduce((more, table) => more + table.rowCount, 0),
    0,
  )
  const accounted = accounts
    .filter(({ readAs }) => /\d{4}-\d\d$/.test(readAs))
    .reduce((sum, one) => sum + one.rows, 0)
  return rows === accounted ? '' : `${rows} rows in tables, ${accounted} in the accounts`
}

const raggedTable: Invariant = (_files, { returns }) => {
  for (const { tables } of returns)
    for (const table of tables.values())
      for (const [column, cells] of table.columns)
        if (cells.length !== table.rowCount || cells.some(cell => typeof cell !== 'string'))
          return `${table.name}.${column} has ${cells.length} cells for ${table.rowCount} rows`
  return ''
}

const findingOutOfNowhere: Invariant = (_files, { findings, files: accounts }) => {
  const paths = new Set(accounts.map(({ path }) => path))
  const odd = findings.find(
    ({ file, message, child }) =>
      !paths.has(file) || message === '' || message.length > 3000 || child.length > 100,
  )
  return odd ? `finding ${odd.rule} about ${odd.file.slice(0, 80)}: ${odd.message.slice(0, 80)}` : ''
}

/** In a plain text without quotation marks, every line with something in it is a row, or is said not to be one. */
const lostLine: Invariant = (files, { files: accounts, findings }) => {
  for (const { path, bytes } of files) {
    const account = accounts.find(one => one.path === path)
    if (
      !account ||
      !/^[A-Z][A-Za-z0-9]+ \d{4}-\d\d$/.test(account.readAs) ||
      accounts.filter(one => one.path === path).length > 1
    )
      continue
    const text = plainText(bytes)
    if (text === undefined || files.filter(one => one.path === path).length > 1) continue
    const lines = text.split(/\r\n|\r|\n/).filter(line => /[^,;|\s\u200b\ufeff]/u.test(line)).length
    const told = findings.filter(one => one.file === path && one.rule === 'read-repeated-header').length
    if (hasHeaderFirst(text) && lines - 1 - told !== account.rows)
      return `${path}: ${lines} lines, ${account.rows} rows read, ${told} told`
  }
  return ''
}

function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('"') || text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

const hasHeaderFirst = (text: string): boolean =>
  /^\s*[^\n]*\bCHILD\b/i.test(text.trimStart().split(/\r|\n/)[0] ?? '')
