import type { Day } from '../care/index.ts'
import { trustOfRows, type Trust } from '../history/index.ts'
import type { Ground } from './ground.ts'
import type { Measure } from './measure.ts'
import { questionsOf } from './measures-on.ts'
import { membership } from './membership.ts'
import { Scene } from './scene.ts'

/** A case behind a figure: rows of the history, so that those allowed can look at it. */
export interface CaseBehind {
  readonly child: number
  readonly period: number
  readonly placement: number
  readonly source: number
  /** Whether it is in the numerator; a case of a spread always is. */
  readonly isCounted: boolean
  /** The amount, for a spread. */
  readonly amount: number | undefined
}

/** What figure is asked about. */
export interface Figure {
  readonly measure: Measure
  readonly day: Day
  /** `all`, `placement:kinship`, ... */
  readonly group?: string
}

/** The cases in a figure's denominator, with those in its numerator marked: the drill from a figure to its children. */
export function casesBehind(ground: Ground, figure: Figure): CaseBehind[] {
  const scene = new Scene(ground, figure.day)
  const { measure } = figure
  const cases = scene.cases(measure.of)
  const isIn = membership(figure.group ?? 'all', scene, cases)
  const { isAsked, isCounted } = questionsOf(measure, scene, cases)
  const amountOf = measure.shape === 'spread' ? measure.valueOf(scene, cases) : () => undefined
  const rows = Array.from({ length: cases.count }, (_, row) => row).filter(row => isIn(row) && isAsked(row))
  return rows
    .map(row => ({
      child: cases.child[row]!,
      period: cases.period[row]!,
      placement: cases.placement[row]!,
      source: cases.source[row]!,
      isCounted: isCounted(row),
      amount: amountOf(row),
    }))
    .filter(one => measure.shape !== 'spread' || one.amount !== undefined)
}

/** How many rows a figure rests on, how many of them were mended, and by which rule. */
export const trustOfFigure = (ground: Ground, figure: Figure): Trust =>
  trustOfRows(
    ground.history,
    casesBehind(ground, figure).map(one => one.source),
  )
