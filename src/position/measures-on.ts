import { addMonths, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import { groupsOf, type Cut } from './cut.ts'
import { CUTS, FIXED_CUTS } from './cuts/index.ts'
import { Ground, type MeasureContext } from './ground.ts'
import { MEASURES } from './measures/index.ts'
import type { Measure, Need, SpreadMeasure } from './measure.ts'
import { membership } from './membership.ts'
import type { MeasureRow } from './measure-row.ts'
import type { Cases } from './population.ts'
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
): MeasureRow[] => measuresIn(new Scene(new Ground(history, context), day), choice)

/** The same on many days, by cuts that have the same groups everywhere: what does not depend on the day is worked out once. */
export function measuresOver(
  history: History,
  days: readonly Day[],
  context: MeasureContext,
  { measures = MEASURES, cuts = FIXED_CUTS }: MeasureChoice = {},
): MeasureRow[] {
  const ground = new Ground(history, context)
  const rows: MeasureRow[] = []
  for (const day of days) addRowsOn(new Scene(ground, day), { measures, cuts }, rows)
  return rows
}

function addRowsOn(scene: Scene, { measures, cuts }: Required<MeasureChoice>, rows: MeasureRow[]): void {
  const groups = new GroupIndex(scene, cuts)
  for (const measure of measures)
    if (whyNotMeasured(measure, scene) === undefined) addRows(measure, groups, rows)
}

/** Measures on a scene's day: for many questions about one ground. */
export function measuresIn(
  scene: Scene,
  { measures = MEASURES, cuts = CUTS }: MeasureChoice = {},
): MeasureRow[] {
  const rows: MeasureRow[] = []
  addRowsOn(scene, { measures, cuts }, rows)
  return rows
}

/** Why a measure cannot be taken on a day, in words; undefined where it can. */
export function whyNotMeasured(measure: Measure, scene: Scene): string | undefined {
  const missing = measure.needs.find(need => !has(scene, need))
  if (missing) return `Needs ${NEED_LABELS[missing]}.`
  return whyNotCovered(measure, scene)
}

function whyNotCovered(measure: Measure, { history, day }: Scene): string | undefined {
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
  distances: 'a postcode directory that has the homes of the returns',
  la_code: 'the authority’s ONS code',
  population: 'the number of children who live in the area (population.csv)',
  provision: 'the places (provision.csv)',
  OC2: 'the health table (OC2) of the last whole year',
  Missing: 'the table of children missing of the twelve months',
  SWEpisodes: 'the table of social workers of the twelve months',
  DoLo: 'the table of orders that deprive of liberty (DoLo)',
  Reviews: 'the table of reviews of the twelve months',
  prices: 'the prices of children’s homes on the day (placement-costs.csv)',
}

function has({ ground, day, yearStart, yearEnd }: Scene, need: Need): boolean {
  const { context, tables } = ground
  const { laCode, population } = context
  switch (need) {
    case 'postcodes':
      return context.postcodes !== undefined
    case 'distances':
      return ground.knowsDistances
    case 'la_code':
      return laCode !== undefined
    case 'population':
      return laCode !== undefined && population?.on({ area: laCode, day }) !== undefined
    case 'provision':
      return context.provision !== undefined
    case 'OC2':
      return tables.covers('OC2', yearEnd, yearEnd)
    case 'DoLo':
      return tables.covers('DoLo', day, day)
    case 'prices':
      return ground.hasPricesOn(day)
    case 'Missing':
    case 'Reviews':
    case 'SWEpisodes':
      return tables.covers(need, yearStart, day)
  }
}

function addRows(measure: Measure, groups: GroupIndex, rows: MeasureRow[]): void {
  const { scene } = groups
  if (measure.shape === 'spread') return addSpread(measure, scene, rows)
  const { asked, counted } = tally(measure, groups)
  const denominatorOf = denominators(measure, scene, asked)
  const per = measure.shape === 'rate' ? measure.per : 1
  groups.names.forEach((group, i) => {
    const [numerator, denominator] = [counted[i]!, denominatorOf(group, i)]
    if (measure.shape === 'rate' && denominator === undefined) return
    const share = denominator === 0 ? undefined : (numerator / (denominator ?? 1)) * per
    rows.push({ date: scene.day, measure: measure.name, group, numerator, denominator, value: share })
  })
}

/** What is divided by, group by group: nothing, the cases that are asked, or what is counted elsewhere. */
function denominators(measure: CountedMeasure, scene: Scene, asked: Int32Array) {
  if (measure.shape === 'rate') return measure.denominatorOf(scene)
  return measure.shape === 'share' ? (_: string, i: number) => asked[i] : () => undefined
}

type CountedMeasure = Exclude<Measure, SpreadMeasure>

/** Everybody is. */
const everybody = () => true

/** Who is in the denominator and who in the numerator, by row of the cases. */
export function questionsOf(measure: Measure, scene: Scene, cases: Cases) {
  const isAsked = measure.shape === 'share' && measure.isAsked ? measure.isAsked(scene, cases) : everybody
  const isCounted =
    measure.shape === 'share' || measure.shape === 'rate'
      ? (measure.isCounted?.(scene, cases) ?? everybody)
      : everybody
  return { isAsked, isCounted }
}

/** Counts a measure's denominator and numerator in every group at once; of a whole population the groups' sizes are known. */
function tally(measure: CountedMeasure, groups: GroupIndex) {
  const { scene } = groups
  const cases = scene.cases(measure.of)
  const { isAsked, isCounted } = questionsOf(measure, scene, cases)
  const columns = groups.columnsOf(measure.of)
  const sizes = groups.sizesOf(measure.of)
  const asked = isAsked === everybody ? sizes : new Int32Array(groups.names.length)
  if (isAsked === everybody && isCounted === everybody) return { asked, counted: sizes }
  const counted = new Int32Array(groups.names.length)
  for (let row = 0; row < cases.count; row++) {
    if (isAsked !== everybody) {
      if (!isAsked(row)) continue
      addTo(asked, columns, row)
    }
    if (isCounted(row)) addTo(counted, columns, row)
  }
  return { asked, counted }
}

function addTo(counts: Int32Array, columns: readonly Uint16Array[], row: number): void {
  for (let i = 0; i < columns.length; i++) counts[columns[i]![row]!]!++
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
  const spread = spreadOf(amountsIn(measure, scene))
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

/** The amounts that a spread is made of, of everyone or of a group: for its histogram. */
export function amountsIn(measure: SpreadMeasure, scene: Scene, group = 'all'): number[] {
  const cases = scene.cases(measure.of)
  const [isIn, valueOf] = [membership(group, scene, cases), measure.valueOf(scene, cases)]
  const amounts: number[] = []
  for (let row = 0; row < cases.count; row++) {
    const amount = isIn(row) ? valueOf(row) : undefined
    if (amount !== undefined) amounts.push(amount)
  }
  return amounts
}

/** Which groups each case of a population falls in: one column of places in `names` a cut, and one for `all`. */
class GroupIndex {
  readonly names: readonly string[]
  readonly #columns = new Map<string, readonly Uint16Array[]>()
  readonly #sizes = new Map<string, Int32Array>()

  constructor(
    readonly scene: Scene,
    readonly cuts: readonly Cut[],
  ) {
    const groups = cuts.flatMap(cut => groupsOf(cut, scene.ground).map(group => `${cut.name}:${group}`))
    this.names = ['all', ...groups]
  }

  /** How many cases of a population fall in each group. */
  sizesOf(population: Measure['of']): Int32Array {
    const known = this.#sizes.get(population)
    if (known) return known
    const sizes = new Int32Array(this.names.length)
    for (const column of this.columnsOf(population)) for (const group of column) sizes[group]!++
    this.#sizes.set(population, sizes)
    return sizes
  }

  columnsOf(population: Measure['of']): readonly Uint16Array[] {
    const known = this.#columns.get(population)
    if (known) return known
    const cases = this.scene.cases(population)
    let offset = 1
    const columns = this.cuts.map(cut => {
      const [groupOf, first] = [cut.groupOf(this.scene, cases), offset]
      offset += groupsOf(cut, this.scene.ground).length
      const column = new Uint16Array(cases.count)
      for (let row = 0; row < cases.count; row++) column[row] = first + groupOf(row)
      return column
    })
    const all = [new Uint16Array(cases.count), ...columns]
    this.#columns.set(population, all)
    return all
  }
}
