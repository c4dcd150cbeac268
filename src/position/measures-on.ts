import { addMonths, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import type { Cut } from './cut.ts'
import { CUTS } from './cuts/index.ts'
import { Ground, type MeasureContext } from './ground.ts'
import { MEASURES } from './measures/index.ts'
import type { CountMeasure, Measure, Need, ShareMeasure, SpreadMeasure } from './measure.ts'
import type { MeasureRow } from './measure-row.ts'
import { Scene } from './scene.ts'
import { spreadOf, type Spread } from './spread.ts'

/** Which measures and cuts are asked for; all where nothing is said. */
export interface MeasureChoice {
  readonly measures?: readonly Measure[]
  readonly cuts?: readonly Cut[]
}

/** All measures on one day, in the order of the library; those that cannot be taken are left out (`whyNotMeasured`). */
export const measuresOn = (
  history: History,
  day: Day,
  context: MeasureContext,
  choice: MeasureChoice = {},
): MeasureRow[] => measuresOver(history, [day], context, choice)

/** The same on many days: what does not depend on the day is worked out once. */
export function measuresOver(
  history: History,
  days: readonly Day[],
  context: MeasureContext,
  { measures = MEASURES, cuts = CUTS }: MeasureChoice = {},
): MeasureRow[] {
  const ground = new Ground(history, context)
  const rows: MeasureRow[] = []
  for (const day of days) {
    const scene = new Scene(ground, day)
    const groups = new GroupIndex(scene, cuts)
    for (const measure of measures)
      if (whyNotMeasured(measure, scene) === undefined) addRows(measure, groups, rows)
  }
  return rows
}

/** Why a measure cannot be taken on a day, in words; undefined where it can. */
export function whyNotMeasured(measure: Measure, { history, ground, day }: Scene): string | undefined {
  const missing = measure.needs.find(need => !has(ground.context, need))
  if (missing) return `Needs ${NEED_LABELS[missing]}.`
  const first = addMonths(day, -measure.months) + (measure.months > 0 ? 1 : 0)
  if (measure.months > 0 && first < history.firstDay)
    return `Looks ${measure.months} months back, further than the returns reach.`
  // a child in care on the eve of the first return is in it, unless it left that very day
  const isCovered = day >= history.firstDay - 1 && day <= history.lastDay
  return isCovered ? undefined : 'The returns do not cover the day.'
}

/** A measure that was not taken, and why. */
export interface LeftOut {
  readonly measure: Measure
  readonly why: string
}

/** The measures of the library that cannot be taken on a day. */
export function leftOut(history: History, day: Day, context: MeasureContext): LeftOut[] {
  const scene = new Scene(new Ground(history, context), day)
  return MEASURES.flatMap(measure => {
    const why = whyNotMeasured(measure, scene)
    return why === undefined ? [] : [{ measure, why }]
  })
}

const NEED_LABELS: Record<Need, string> = {
  postcodes: 'a postcode directory',
  la_code: 'the authority’s ONS code',
}

const has = (context: MeasureContext, need: Need): boolean =>
  need === 'postcodes' ? context.postcodes !== undefined : context.laCode !== undefined

function addRows(measure: Measure, groups: GroupIndex, rows: MeasureRow[]): void {
  const { scene } = groups
  if (measure.shape === 'spread') return addSpread(measure, scene, rows)
  const { asked, counted } = tally(measure, groups)
  const isShare = measure.shape === 'share'
  groups.names.forEach((group, i) => {
    const [numerator, of] = [counted[i]!, asked[i]!]
    const denominator = isShare ? of : undefined
    const value = isShare ? (of === 0 ? undefined : numerator / of) : numerator
    rows.push({ date: scene.day, measure: measure.name, group, numerator, denominator, value })
  })
}

/** Counts a measure's denominator and numerator in every group at once. */
function tally(measure: CountMeasure | ShareMeasure, groups: GroupIndex) {
  const { scene } = groups
  const cases = scene.cases(measure.of)
  const [asked, counted] = [new Int32Array(groups.names.length), new Int32Array(groups.names.length)]
  const isAsked = measure.shape === 'share' && measure.isAsked ? measure.isAsked(scene, cases) : () => true
  const isCounted = measure.shape === 'share' ? measure.isCounted(scene, cases) : () => true
  const columns = groups.columnsOf(measure.of)
  for (let row = 0; row < cases.count; row++) {
    if (!isAsked(row)) continue
    const counts = isCounted(row)
    for (const column of columns) {
      asked[column[row]!]!++
      if (counts) counted[column[row]!]!++
    }
  }
  return { asked, counted }
}

const SPREAD_GROUPS = [
  'mean',
  'median',
  'sd',
  'p25',
  'p75',
  'max',
  'n',
] as const satisfies readonly (keyof Spread)[]

function addSpread(measure: SpreadMeasure, scene: Scene, rows: MeasureRow[]): void {
  const spread = spreadOf(amountsOf(measure, scene))
  for (const group of SPREAD_GROUPS) {
    const value = spread[group]
    rows.push({
      date: scene.day,
      measure: measure.name,
      group,
      numerator: undefined,
      denominator: undefined,
      value,
    })
  }
}

/** The amounts that a spread is made of, for its histogram. */
export function amountsOf(measure: SpreadMeasure, scene: Scene): number[] {
  const cases = scene.cases(measure.of)
  const valueOf = measure.valueOf(scene, cases)
  return Array.from({ length: cases.count }, (_, row) => valueOf(row)).filter(value => value !== undefined)
}

/** Which groups each case of a population falls in: one column of places in `names` a cut, and one for `all`. */
class GroupIndex {
  readonly names: readonly string[]
  readonly #columns = new Map<string, readonly Uint16Array[]>()

  constructor(
    readonly scene: Scene,
    readonly cuts: readonly Cut[],
  ) {
    this.names = ['all', ...cuts.flatMap(cut => cut.groups.map(group => `${cut.name}:${group}`))]
  }

  columnsOf(population: Measure['of']): readonly Uint16Array[] {
    const known = this.#columns.get(population)
    if (known) return known
    const cases = this.scene.cases(population)
    let offset = 1
    const columns = this.cuts.map(cut => {
      const [groupOf, first] = [cut.groupOf(this.scene, cases), offset]
      offset += cut.groups.length
      const column = new Uint16Array(cases.count)
      for (let row = 0; row < cases.count; row++) column[row] = first + groupOf(row)
      return column
    })
    const all = [new Uint16Array(cases.count), ...columns]
    this.#columns.set(population, all)
    return all
  }
}
