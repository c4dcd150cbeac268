/** A class of counts and its colour. */
export interface Shade {
  readonly from: number
  /** Up to and with; Infinity: no end. */
  readonly to: number
  readonly fill: string
}

/** One hue from light to dark, so that the order holds in grey too. */
const FILLS = ['#d3e6ea', '#9fc8d1', '#5fa0ae', '#2c7282', '#0f4452'] as const

const shadesFrom = (starts: readonly number[]): readonly Shade[] =>
  starts.map((from, at) => ({ from, to: (starts[at + 1] ?? Infinity) - 1, fill: FILLS[at]! }))

/** For pieces of a few miles, and for whole authorities. */
export const HEXAGON_SHADES = shadesFrom([1, 5, 10, 20, 40])
export const AUTHORITY_SHADES = shadesFrom([1, 5, 20, 50, 200])

/** The colour of a count that is shown; undefined for none. */
export function fillOf(count: number, shades: readonly Shade[]): string | undefined {
  return shades.find(shade => count >= shade.from && count <= shade.to)?.fill
}

/** `5 to 9`, `40 and more`. */
export const shadeInWords = ({ from, to }: Shade): string =>
  to === Infinity ? `${from} and more` : `${from} to ${to}`
