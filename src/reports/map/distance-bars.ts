import { DISTANCE_BANDS } from '../../position/index.ts'
import { escapeMarkup, type ChartWords } from '../charts/render-chart.ts'
import { SUPPRESSED } from '../suppress.ts'
import type { ShownCount } from './map-figures.ts'

export interface DistanceBars {
  /** In the order of DISTANCE_BANDS; the last is not known. */
  readonly bands: readonly ShownCount[]
  readonly words: ChartWords
  readonly width: number
}

const ROW = 34
const LABELS = 150
const FIGURES = 56
const FONT = "'Atkinson Hyperlegible Next', Arial, sans-serif"
/** Further is darker; what is not known is grey. */
const FILLS = ['#9fc8d1', '#5fa0ae', '#2c7282', '#b3470b', '#7d3006', '#a9b2b6'] as const

/** Words of a band; the one past the last is not known. */
export const distanceBandInWords = (band: number): string => DISTANCE_BANDS[band]?.label ?? 'Not known'

/** A bar for each band of distance, with its count written beside it. SVG text. */
export function distanceBars({ bands, words, width }: DistanceBars): string {
  const most = Math.max(1, ...bands.map(count => count ?? 0))
  const room = width - LABELS - FIGURES
  const rows = bands.map((count, band) => {
    const y = band * ROW
    const length = ((count ?? 0) / most) * room
    const figure = count === undefined ? SUPPRESSED : count.toLocaleString('en-GB')
    return [
      `<text x="${LABELS - 12}" y="${y + 22}" text-anchor="end" fill="#14191c">${escapeMarkup(distanceBandInWords(band))}</text>`,
      `<rect x="${LABELS}" y="${y + 6}" width="${length.toFixed(1)}" height="${ROW - 12}" fill="${FILLS[band]!}"/>`,
      `<text x="${(LABELS + length + 8).toFixed(1)}" y="${y + 22}" fill="#14191c" font-weight="bold">${figure}</text>`,
    ].join('')
  })
  const height = bands.length * ROW
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}" font-size="15" aria-label="${escapeMarkup(words.title)}" class="chart"><title>${escapeMarkup(words.title)}</title><desc>${escapeMarkup(words.description)}</desc>${rows.join('')}</svg>`
}
