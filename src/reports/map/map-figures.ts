import {
  countBy,
  DISTANCE_BANDS,
  distanceBandOf,
  type Hexagon,
  type LivingPlace,
} from '../../position/index.ts'
import { publicCount } from '../public-figures.ts'
import type { Reader } from '../series-view.ts'

/** Which children a map shows; undefined: all. Places in KINDS and AGE_BANDS. */
export interface MapChoice {
  readonly kind: number | undefined
  readonly band: number | undefined
}

/** A count, or undefined where it is hidden. */
export type ShownCount = number | undefined

export interface AuthorityFigure {
  /** ONS code. */
  readonly code: string
  readonly children: number
}

export interface HexagonFigure {
  readonly hexagon: Hexagon
  /** The authority in which this part of the hexagon lies. */
  readonly code: string
  readonly children: number
}

export interface MapFigures {
  readonly total: ShownCount
  /** Those whose count is shown, most children first. */
  readonly authorities: readonly AuthorityFigure[]
  /** Children elsewhere: in authorities that are not shown, or where the postcode is not known. */
  readonly elsewhere: ShownCount
  /** Those whose count is shown. */
  readonly hexagons: readonly HexagonFigure[]
  /** In the order of DISTANCE_BANDS; the last is not known. */
  readonly bands: readonly ShownCount[]
}

/**
 * What a map shows. For those who see no small numbers each count is rounded by itself, the total too, and a small one is not told
 * from none: the place of a handful of children is not on their map at all.
 */
export function mapFigures(
  children: readonly LivingPlace[],
  choice: MapChoice,
  { seesSmallNumbers }: Reader,
): MapFigures {
  const shownAs = seesSmallNumbers ? (count: number): ShownCount => count : publicCount
  const chosen = childrenOf(children, choice)
  const counts = [...countBy(chosen, child => child.authority ?? '')]
  const isShown = ([code, count]: readonly [string, number]): boolean =>
    code !== '' && shownAs(count) !== undefined
  const elsewhere = counts.filter(each => !isShown(each)).reduce((sum, [, count]) => sum + count, 0)
  const bands = countBy(chosen, child => String(distanceBandOf(child.miles)))
  return {
    total: shownAs(chosen.length),
    authorities: inOrder(
      counts.filter(isShown).map(([code, count]) => ({ code, children: shownAs(count)! })),
    ),
    elsewhere: elsewhere === 0 && seesSmallNumbers ? 0 : shownAs(elsewhere),
    hexagons: hexagonsOf(chosen).flatMap(figure => {
      const shown = shownAs(figure.children)
      return shown === undefined ? [] : [{ ...figure, children: shown }]
    }),
    bands: Array.from({ length: DISTANCE_BANDS.length + 1 }, (_, band) =>
      shownAs(bands.get(String(band)) ?? 0),
    ),
  }
}

const childrenOf = (children: readonly LivingPlace[], { kind, band }: MapChoice): readonly LivingPlace[] =>
  children.filter(
    child => (kind === undefined || child.kind === kind) && (band === undefined || child.band === band),
  )

const inOrder = (figures: readonly AuthorityFigure[]): readonly AuthorityFigure[] =>
  [...figures].sort((one, other) => other.children - one.children || (one.code < other.code ? -1 : 1))

/** Hexagons are cut along the borders of authorities. */
function hexagonsOf(children: readonly LivingPlace[]): HexagonFigure[] {
  const found = new Map<string, { hexagon: Hexagon; code: string; children: number }>()
  for (const { hexagon, authority } of children) {
    if (!hexagon || authority === undefined) continue
    const key = `${authority} ${hexagon.column} ${hexagon.row}`
    const known = found.get(key)
    if (known) known.children++
    else found.set(key, { hexagon, code: authority, children: 1 })
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
}
