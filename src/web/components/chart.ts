import type { ShownTable } from './data-table.ts'

export interface ChartDownload {
  /** `CSV`, `SVG`. */
  readonly text: string
  readonly href: string
}

/** A chart is a sentence that says what to see, the drawing, its table, its files and its source. */
export interface Chart {
  /** Unique on its page. */
  readonly id: string
  /** With the unit in it. */
  readonly title: string
  readonly says: string
  /** From `reports/`: one image with its own title and description, without styles or scripts in it. */
  readonly svg: string
  /** The same for a phone, about 340 pixels wide: without it the wide one is made smaller, and its words with it. */
  readonly narrowSvg?: string
  readonly table: ShownTable
  /** A picture (PNG) is made in the browser, where a script may run, and offered beside these. */
  readonly downloads: readonly ChartDownload[]
  readonly source: string
}
