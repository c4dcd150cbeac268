import { SYMBOL_MEANINGS } from './published.ts'
import { PUBLISHED_DATASETS } from './read-published.ts'

const HEAD = `# Published statistics

Every published table that \`sufficiency published\` and the page "Published statistics" recognise. Written by \`npm run reference\`; a test fails when this page is stale.

- A table is known by its columns, never by its name. Columns may stand in any order, others may stand beside them; capitals and spaces do not matter. Names that columns have had in other years are known too (\`number\` is also \`children_count\`).
- CSV in UTF-8 with or without a byte order mark; spreadsheets in OpenDocument form (ODS). A zip of them is opened. Excel files are refused: publishers give the same table as CSV or ODS.
- A file is read whole or refused whole, with the reason. A cell that is neither a number nor one of the symbols below is refused with its row and column.
- Where two editions hold the same figure, the newer edition's stands, so corrections of earlier years count. Undo a file and what it held before stands again.
- Years are those in which a reporting or financial year ends: 2025 is the year to 31 March 2025. A mid-year estimate keeps its own year; rates on 31 March 2025 rest on the estimate for the middle of 2024.

`

/** The reference page of the tables that are recognised. */
export function publishedReference(): string {
  const datasets = PUBLISHED_DATASETS.map(
    ({ id, title, publisher, page, columns }) =>
      `| \`${id}\` | [${title}](${page}) | ${publisher} | ${columns} |`,
  )
  const symbols = Object.entries(SYMBOL_MEANINGS).map(([symbol, meaning]) => `| \`${symbol}\` | ${meaning} |`)
  return [
    HEAD,
    '## Tables\n\n<!-- prettier-ignore-start -->\n',
    '| Name | Table | Publisher | What is looked for |\n| --- | --- | --- | --- |\n',
    `${datasets.join('\n')}\n\n## Symbols\n\n| Symbol | Meaning |\n| --- | --- |\n${symbols.join('\n')}\n`,
    '<!-- prettier-ignore-end -->\n',
  ].join('')
}
