import { createHash } from 'node:crypto'
import { DEFAULT_SETTINGS } from '../web-settings.ts'

const LEAST_CONTRAST = 4.5

const channel = (hex: string): number => {
  const value = parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Contrast of a `#rrggbb` colour against white, by WCAG 2.2 (1.4.3). */
export function contrastAgainstWhite(colour: string): number {
  const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)].map(channel)
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05)
}

const isUsable = (colour: string): boolean =>
  /^#[0-9a-f]{6}$/i.test(colour) && contrastAgainstWhite(colour) >= LEAST_CONTRAST

export interface Theme {
  readonly css: string
  readonly path: string
  readonly colour: string
}

/** The authority's colour as a small stylesheet of its own: no style needs to stand in a page. */
export function themeOf(authorityColour: string): Theme {
  const colour = isUsable(authorityColour) ? authorityColour : DEFAULT_SETTINGS.authorityColour
  const css = `:root{--authority:${colour};--govuk-brand-colour:${colour}}`
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 10)
  return { css, colour, path: `/theme-${hash}.css` }
}
