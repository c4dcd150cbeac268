import {
  ageOn,
  AGE_BAND_STARTS,
  birthday,
  distanceBetween,
  isInArea,
  isTemporaryPlace,
  type ChildPopulation,
  type FeeRow,
  type PlacementCostRow,
  type Postcodes,
  type ProvisionRow,
  type Return,
} from '../care/index.ts'
import { hasNewCarer, type History } from '../history/index.ts'
import { FurtherTables } from './further-tables.ts'
import { localityIndex, type Localities, type LocalityIndex } from './localities.ts'
import { pricesByChild, type PricesByChild } from './prices-by-child.ts'
import { reviewsOfPeriod, type PeriodReviews } from './reviews.ts'
import { siblingGroups, siblingsLivedWith, type SiblingGroups } from './sibling-groups.ts'

/** What measures need besides the history. */
export interface MeasureContext {
  /** Provider codes that mean the authority itself. */
  readonly ownProviders: readonly string[]
  /** ONS code of the authority; undefined: what lies outside its area is not known. */
  readonly laCode?: string | undefined
  /** undefined: distances are not known. */
  readonly postcodes?: Postcodes | undefined
  /** Children who live in the area; undefined: no rates. */
  readonly population?: ChildPopulation | undefined
  /** Places as they stand. */
  readonly provision?: readonly ProvisionRow[] | undefined
  /** Fees as they stand; a kind without one costs what is assumed. */
  readonly fees?: readonly FeeRow[] | undefined
  /** What single children's homes cost. */
  readonly placementCosts?: readonly PlacementCostRow[] | undefined
  /** The returns themselves, for the tables besides the episodes. */
  readonly returns?: readonly Return[] | undefined
  /** undefined: localities are districts of home postcodes. */
  readonly localities?: Localities | undefined
}

const DAYS_IN_A_YEAR = 365.2425
/** Birthdays kept of each child: from the day of birth to the 20th. */
const AGES_KEPT = 21
const BANDS = AGE_BAND_STARTS.length
/** Stands for "asked, and not known" among distances. */
const UNKNOWN_DISTANCE = -1

/** What is worked out once for a history, whatever the number of days. */
export class Ground {
  readonly ownProviders: ReadonlySet<string>
  /** Day of each band's first birthday, BANDS a child. */
  readonly bandStarts: Int32Array
  readonly eighteenth: Int32Array
  readonly #birthdays: Int32Array
  readonly spells: CarerSpells
  readonly tables: FurtherTables
  readonly #reviews: PeriodReviews[] = []
  #prices: PricesByChild | undefined
  #siblings: SiblingGroups | undefined
  #localities: LocalityIndex | undefined
  readonly #distances: Float64Array
  readonly #areas: Int8Array
  #knowsDistances: boolean | undefined

  constructor(
    readonly history: History,
    readonly context: MeasureContext,
  ) {
    const { children, sources } = history
    this.ownProviders = new Set(context.ownProviders)
    this.bandStarts = new Int32Array(children.count * BANDS)
    this.eighteenth = new Int32Array(children.count)
    this.#birthdays = new Int32Array(children.count * AGES_KEPT)
    children.birth.forEach((birth, child) => {
      for (let age = 0; age < AGES_KEPT; age++)
        this.#birthdays[child * AGES_KEPT + age] = birthday(birth, age)
      this.eighteenth[child] = birthday(birth, 18)
      AGE_BAND_STARTS.forEach(
        (years, band) => (this.bandStarts[child * BANDS + band] = birthday(birth, years)),
      )
    })
    this.spells = carerSpells(history)
    this.tables = new FurtherTables(history, context.returns ?? [])
    this.#distances = new Float64Array(sources.count).fill(Number.NaN)
    this.#areas = new Int8Array(sources.count).fill(-2)
  }

  /** Pounds a week that a child's home costs on a day, partners' shares included; undefined where the register does not tell. */
  priceOf(child: number, day: number): number | undefined {
    this.#prices ??= pricesByChild(this.history, this.context.placementCosts ?? [])
    return this.#prices.priceOn(child, day)
  }

  /** Whether the register of prices tells of this day: it lists homes of now, and is older than none of its rows. */
  hasPricesOn(day: number): boolean {
    this.#prices ??= pricesByChild(this.history, this.context.placementCosts ?? [])
    return this.#prices.tellsOf(day)
  }

  /** When the reviews of a period of care fell due and were held. */
  reviewsOf(period: number): PeriodReviews {
    const known = this.#reviews[period]
    if (known) return known
    const child = this.history.periods.child[period]!
    return (this.#reviews[period] = reviewsOfPeriod(this.history, period, this.tables.reviewsOf(child)))
  }

  /** With how many of its brothers and sisters in care the child of a placement lives; undefined where it has none, or it is not known. */
  siblingsLivedWith(placement: number, day: number) {
    this.#siblings ??= siblingGroups(this.history)
    return siblingsLivedWith(this.history, this.#siblings, { placement, day })
  }

  /** Names of the localities that homes lie in, in order. */
  get localities(): readonly string[] {
    this.#localities ??= localityIndex(this.history, this.context.localities)
    return this.#localities.names
  }

  /** Place in `localities` of the home of an episode row; -1 where it is not known. */
  localityOf(source: number): number {
    this.#localities ??= localityIndex(this.history, this.context.localities)
    return this.#localities.ofSource[source]!
  }

  /** Age band of a child on a day, as its place in AGE_BANDS. */
  bandOn(child: number, day: number): number {
    let band = BANDS - 1
    while (band > 0 && this.bandStarts[child * BANDS + band]! > day) band--
    return band
  }

  /** Age of a child in completed years on a day. */
  ageOf(child: number, day: number): number {
    let years = Math.floor((day - this.history.children.birth[child]!) / DAYS_IN_A_YEAR)
    const at = (age: number) => this.#birthdays[child * AGES_KEPT + age]!
    if (years < 0 || years >= AGES_KEPT - 1) return ageOn(this.history.children.birth[child]!, day)
    while (years > 0 && day < at(years)) years--
    while (years < AGES_KEPT - 2 && day >= at(years + 1)) years++
    return years
  }

  isUnder16(child: number, day: number): boolean {
    return day < this.bandStarts[child * BANDS + BANDS - 1]!
  }

  /** Miles from home to the placement of an episode row, by the return's formula; undefined where a postcode is not known. */
  distanceOf(source: number): number | undefined {
    const known = this.#distances[source]!
    if (!Number.isNaN(known)) return known === UNKNOWN_DISTANCE ? undefined : known
    const { homePostcode, placementPostcode } = this.history.sources
    const { postcodes } = this.context
    const miles = postcodes && distanceBetween(postcodes, homePostcode[source]!, placementPostcode[source]!)
    this.#distances[source] = miles ?? UNKNOWN_DISTANCE
    return miles
  }

  /** Whether the distance of any row is known: of none, a share of far homes would say nought of what nobody knows. */
  get knowsDistances(): boolean {
    this.#knowsDistances ??= this.#distances.some((_, source) => this.distanceOf(source) !== undefined)
    return this.#knowsDistances
  }

  /** Whether the placement of an episode row lies outside the authority; undefined where its postcode is not known. */
  isOutside(source: number): boolean | undefined {
    if (this.#areas[source] === -2) this.#areas[source] = this.#areaOf(source)
    const area = this.#areas[source]!
    return area < 0 ? undefined : area === 1
  }

  #areaOf(source: number): number {
    const { laCode, postcodes } = this.context
    const place = postcodes?.lookup(this.history.sources.placementPostcode[source]!)
    if (place === undefined || laCode === undefined) return -1
    return isInArea(place.laua, laCode) ? 0 : 1
  }
}

/** Stays with one carer or in one home, as the Department counts placements: S, P and B begin one, T, U and L do not. */
export interface CarerSpells {
  readonly start: Int32Array
  readonly end: Int32Array
  /** First spell of each child, one longer than the children. */
  readonly firstOfChild: Int32Array
  /** Which spell each placement belongs to. */
  readonly ofPlacement: Int32Array
  /** Last placement of each spell. */
  readonly lastPlacement: Int32Array
}

function carerSpells(history: History): CarerSpells {
  const { placements, periods, children } = history
  const [start, end, lastPlacement]: [number[], number[], number[]] = [[], [], []]
  const ofPlacement = new Int32Array(placements.count)
  const firstOfChild = new Int32Array(children.count + 1)
  for (let row = 0; row < placements.count; row++) {
    const period = placements.period[row]!
    if (periods.firstPlacement[period] === row || hasNewCarer(placements, row)) {
      start.push(placements.start[row]!)
      end.push(0)
      lastPlacement.push(row)
    }
    const spell = start.length - 1
    end[spell] = placements.end[row]!
    lastPlacement[spell] = row
    ofPlacement[row] = spell
    firstOfChild[periods.child[period]! + 1] = start.length
  }
  return {
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    firstOfChild,
    ofPlacement,
    lastPlacement: Int32Array.from(lastPlacement),
  }
}

/** The episode row that tells a placement's home on a day: the last begun that is no temporary stay; failing that, the first after. */
export function homeRowOn({ placements, sources }: History, placement: number, day: number): number {
  const [first, end] = [placements.source[placement]!, placements.source[placement + 1]!]
  let home = -1
  for (let row = first; row < end; row++) {
    if (isTemporaryPlace(sources.place[row]!)) continue
    if (home >= 0 && sources.start[row]! > day) break
    home = row
  }
  return home < 0 ? first : home
}
