import { dayInWords, type Day } from '../../care/index.ts'
import { ROUNDED_NOTE } from '../public-figures.ts'
import { unbroken } from '../words.ts'
import type { NeedsSection, PackChart, PackTable } from './needs-pack.ts'

export interface PackDocument {
  readonly authority: string
  readonly day: Day
  readonly sections: readonly NeedsSection[]
  /** Whether counts are rounded and small ones hidden: it may leave the professional roles. */
  readonly isPublic: boolean
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
body { font-family: 'Atkinson Hyperlegible Next', Arial, sans-serif; color: #0b0c0c; max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem; line-height: 1.45; }
h1 { font-size: 2.1rem; margin-bottom: 0.2rem; } h2 { font-size: 1.45rem; margin: 2.2rem 0 0.4rem; break-after: avoid; }
.says { font-size: 1.15rem; max-width: 44rem; } .note, .meta, footer { color: #505a5f; font-size: 0.92rem; max-width: 44rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 1.6rem; font-size: 0.92rem; break-inside: avoid; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.4rem; } th, td { border-bottom: 1px solid #c8cdd0; padding: 0.3rem 0.5rem; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; } tbody th { font-weight: 400; } thead th { border-bottom: 2px solid #123f4d; vertical-align: bottom; }
svg { max-width: 100%; height: auto; } figure { margin: 1rem 0; break-inside: avoid; } nav li { margin: 0.15rem 0; }
@page { size: A4; margin: 18mm 16mm; } @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } nav { break-after: page; } }
`

const cell = (text: string | number): string =>
  escape(typeof text === 'number' ? text.toLocaleString('en-GB') : text)

function tableHtml({ caption, columns, rows }: PackTable): string {
  const head = columns.map(column => `<th scope="col">${escape(column)}</th>`).join('')
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${cell(first ?? '')}</th>${rest.map(one => `<td>${cell(one)}</td>`).join('')}</tr>`,
  )
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const figureHtml = ({ title, says, svg }: PackChart): string =>
  `<figure><figcaption><b>${escape(title)}</b><br>${escape(unbroken(says))}</figcaption>${svg}</figure>`

const sectionHtml = ({ id, question, sentence, charts, tables, note }: NeedsSection): string =>
  [
    `<section id="${id}"><h2>${escape(question)}</h2><p class="says">${escape(unbroken(sentence))}</p>`,
    ...charts.map(figureHtml),
    ...tables.map(tableHtml),
    ...(note ? [`<p class="note">${escape(unbroken(note))}</p>`] : []),
    '</section>',
  ].join('\n')

/** The needs analysis as one document that stands by itself: opens anywhere, prints well, and Word takes it as it is. */
export function packDocument({ authority, day, sections, isPublic }: PackDocument): string {
  const title = `What our children need: ${authority}, ${dayInWords(day)}`
  const contents = sections
    .map(({ id, question }) => `<li><a href="#${id}">${escape(question)}</a></li>`)
    .join('')
  const rule = isPublic
    ? ROUNDED_NOTE
    : 'Exact figures, small ones too: for those who may see children’s records only, not to be published.'
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><header><h1>What our children need</h1><p class="meta">${escape(authority)} · needs analysis on ${dayInWords(day)}</p><p class="note">${escape(rule)}</p></header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>${sections.map(sectionHtml).join('\n')}</main>
<footer><p>Counted from the authority’s statutory returns (SSDA903), its places and fees. Definitions: the measure library of Sufficiency, after the Department for Education’s where there is one.</p></footer>
</body></html>
`
}
