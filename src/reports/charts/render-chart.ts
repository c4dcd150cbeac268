import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** What a reader of the screen, or of nothing but sound, is told about a chart. */
export interface ChartWords {
  readonly title: string
  /** One sentence: what to see. */
  readonly description: string
}

const FONT = "'Atkinson Hyperlegible Next', Arial, sans-serif"

interface SvgElement {
  setAttribute(name: string, value: string): void
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  querySelectorAll(selector: string): Iterable<SvgElement>
  remove(): void
  insertAdjacentHTML?(where: string, html: string): void
  outerHTML: string
}

/** Text as it stands in markup. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Inner labels name nothing that a role announces; styles would be refused by the pages' content security policy. */
function removeWhatPagesRefuse(svg: SvgElement): void {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden', 'style', 'class'])
      element.removeAttribute(name)
  }
  for (const name of ['class', 'style', '--plot-background']) svg.removeAttribute(name)
}

/**
 * A chart as SVG text: one image to assistive technology, with a title and a description, without inline styles or scripts,
 * so that it stands in a page under a strict content security policy and as a file of its own.
 */
export function renderChart(options: Plot.PlotOptions, words: ChartWords): string {
  // its own types speak of the browser's, which this program does not have
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    document: object
  }
  const svg = Plot.plot({ ...options, document }) as unknown as SvgElement
  removeWhatPagesRefuse(svg)
  for (const [name, value] of Object.entries({
    role: 'img',
    xmlns: 'http://www.w3.org/2000/svg',
    'font-family': FONT,
    'font-size': '13',
    'aria-label': words.title,
    class: 'chart',
  }))
    svg.setAttribute(name, value)
  const heading = `<title>${escapeMarkup(words.title)}</title><desc>${escapeMarkup(words.description)}</desc>`
  return svg.outerHTML.replace(/^(<svg[^>]*>)/, `$1${heading}`)
}
