import { AGE_BANDS, KINDS } from '../../care/index.ts'
import {
  countBy,
  DISTANCE_BANDS,
  distanceBandOf,
  type Hexagon,
  type LivingPlace,
} from '../../position/index.ts'
import { suppressionOf, suppressionOfTable } from '../suppress.ts'

/** Which children a map shows; undefined: all. Places in KINDS and AGE_BANDS. */
export interface MapChoice {
  readonly kind: number | undefined
  readonly band: number | undefined
}

/** A count, or undefined where it is hidden. */
export type ShownCount = number | undefined

export interface AuthorityFigure {
  /** ONS code; '' stands for homes whose postcode is not known. */
  readonly code: string
  readonly children: ShownCount
}

export interface HexagonFigure {
  readonly hexagon: Hexagon
  /** The authority in which this part of the hexagon lies. */
  readonly code: string
  readonly children: ShownCount
}

export interface MapFigures {
  readonly total: ShownCount
  /** Most children first. */
  readonly authorities: readonly AuthorityFigure[]
  /** None for those who see no small numbers, while the map is filtered. */
  readonly hexagons: readonly HexagonFigure[]
  /** In the order of DISTANCE_BANDS; the last is not known. */
  readonly bands: readonly ShownCount[]
}

/**
 * What a map shows. For those who see no small numbers every view is a line of one table (authority by kind or by age) whose cells
 * are hidden together, whatever line is asked for: laying views side by side tells nothing that one of them hides.
 */
export function mapFigures(
  children: readonly LivingPlace[],
  choice: MapChoice,
  reader: { readonly seesSmallNumbers: boolean },
): MapFigures {
  if (reader.seesSmallNumbers) return exactFigures(chosen(children, choice))
  const { kind, band } = choice
  if (kind !== undefined)
    return oneLine(children, { line: kind, lines: KINDS.length, lineOf: child => child.kind })
  if (band !== undefined)
    return oneLine(children, { line: band, lines: AGE_BANDS.length, lineOf: child => child.band })
  return suppressedFigures(children)
}

const chosen = (children: readonly LivingPlace[], { kind, band }: MapChoice): readonly LivingPlace[] =>
  children.filter(
    child => (kind === undefined || child.kind === kind) && (band === undefined || child.band === band),
  )

const authorityOf = (child: LivingPlace): string => child.authority ?? ''
const bandOf = (child: LivingPlace): string => String(distanceBandOf(child.miles))
const BAND_NAMES = Array.from({ length: DISTANCE_BANDS.length + 1 }, (_, band) => String(band))

/** Names in order of their counts, the largest first. */
const namesOf = (children: readonly LivingPlace[]): string[] =>
  [...countBy(children, authorityOf)]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([name]) => name)

function exactFigures(children: readonly LivingPlace[]): MapFigures {
  const counts = countBy(children, authorityOf)
  const bands = countBy(children, bandOf)
  return {
    total: children.length,
    authorities: namesOf(children).map(code => ({ code, children: counts.get(code)! })),
    hexagons: hexagonsOf(children).map(({ children: own, ...where }) => ({ ...where, children: own.length })),
    bands: BAND_NAMES.map(name => bands.get(name) ?? 0),
  }
}

interface ChildrenOfHexagon {
  readonly hexagon: Hexagon
  readonly code: string
  readonly children: readonly LivingPlace[]
}

/** Hexagons are cut along the borders of authorities: then those of one authority add up to it, and tell nothing of another. */
function hexagonsOf(children: readonly LivingPlace[]): ChildrenOfHexagon[] {
  const found = new Map<string, { hexagon: Hexagon; code: string; children: LivingPlace[] }>()
  for (const child of children) {
    const { hexagon, authority } = child
    if (!hexagon || authority === undefined) continue
    const key = `${authority} ${hexagon.column} ${hexagon.row}`
    const known = found.get(key)
    if (known) known.children.push(child)
    else found.set(key, { hexagon, code: authority, children: [child] })
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

const hiddenAs = (count: number, isHidden: boolean | undefined): ShownCount => (isHidden ? undefined : count)

function suppressedFigures(children: readonly LivingPlace[]): MapFigures {
  const names = namesOf(children)
  const totals = countBy(children, authorityOf)
  const counts = names.map(name => totals.get(name)!)
  const hidden = suppressionOf(counts)
  const bandCounts = BAND_NAMES.map(name => countBy(children, bandOf).get(name) ?? 0)
  const hiddenBands = suppressionOf(bandCounts)
  const shown = new Set(names.filter((_, i) => !hidden[i]))
  const hexagons = hexagonsOf(children)
  return {
    total: children.length,
    authorities: names.map((code, i) => ({ code, children: hiddenAs(counts[i]!, hidden[i]) })),
    // of an authority with a handful of children not even the hexagon is told
    hexagons: [...shown].flatMap(code => {
      const own = hexagons.filter(each => each.code === code)
      const ownCounts = own.map(each => each.children.length)
      const ownHidden = suppressionOf(ownCounts)
      return own.map(({ hexagon }, i) => ({ hexagon, code, children: hiddenAs(ownCounts[i]!, ownHidden[i]) }))
    }),
    bands: bandCounts.map((count, i) => hiddenAs(count, hiddenBands[i])),
  }
}

interface Line {
  readonly line: number
  readonly lines: number
  readonly lineOf: (child: LivingPlace) => number
}

/** One line of a table: of authorities, of distances. Authorities whose own total is hidden stand together as one row. */
function oneLine(children: readonly LivingPlace[], asked: Line): MapFigures {
  const { authorities: all, bands: allBands } = suppressedFigures(children)
  const isOpen = new Set(all.filter(one => one.children !== undefined).map(one => one.code))
  const authorityColumn = hiddenColumn(children, asked, child => (isOpen.has(authorityOf(child)) ? authorityOf(child) : 'hidden')) // prettier-ignore
  const isOpenBand = (name: string): boolean => allBands[Number(name)] !== undefined
  const bandColumn = hiddenColumn(children, asked, child =>
    isOpenBand(bandOf(child)) ? bandOf(child) : 'hidden',
  )
  const total = lineTotal(children, asked)
  return {
    total,
    authorities: all.map(({ code }) => ({
      code,
      children: total !== undefined && isOpen.has(code) ? authorityColumn.get(code) : undefined,
    })),
    hexagons: [],
    bands: BAND_NAMES.map(name => {
      if (total === undefined || !isOpenBand(name)) return undefined
      return bandColumn.has(name) ? bandColumn.get(name) : 0
    }),
  }
}

/** How many there are in the line, unless the lines' own totals give it away. */
function lineTotal(children: readonly LivingPlace[], { line, lines, lineOf }: Line): ShownCount {
  const totals = Array.from(
    { length: lines },
    (_, each) => children.filter(child => lineOf(child) === each).length,
  )
  return hiddenAs(totals[line]!, suppressionOf(totals)[line])
}

/** The asked column of a table with a row a name: what of it is shown. A name without children in any column has no row. */
function hiddenColumn(
  children: readonly LivingPlace[],
  { line, lines, lineOf }: Line,
  nameOf: (child: LivingPlace) => string,
): ReadonlyMap<string, ShownCount> {
  const names = [...new Set(children.map(nameOf))].sort()
  const table = names.map(() => Array.from({ length: lines }, () => 0))
  const rowOf = new Map(names.map((name, row) => [name, row]))
  for (const child of children) table[rowOf.get(nameOf(child))!]![lineOf(child)]!++
  const hidden = suppressionOfTable(table)
  return new Map(names.map((name, row) => [name, hiddenAs(table[row]![line]!, hidden[row]![line])]))
}
