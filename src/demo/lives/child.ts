import type { Day, Kind } from '../../care/index.ts'
import type { Home } from '../town/market.ts'
import type { Household } from '../town/household.ts'
import type { Postcode } from '../town/geography.ts'

/** PLACE codes; SUP is supported accommodation, which is P2, H5 or K3 depending on the day and the collection year. */
// prettier-ignore
export type StayPlace =
  | 'U1' | 'U3' | 'U4' | 'U6' | 'A5' | 'A6' | 'K1' | 'K2' | 'SUP' | 'P1' | 'R2' | 'R3' | 'R5' | 'S1' | 'Z1' | 'T1' | 'T3' | 'T4'

/** One child's place in one home. */
export interface Stay {
  readonly place: StayPlace
  readonly kind: Kind
  readonly provider: string
  readonly urn: string
  readonly postcode: Postcode
  readonly home?: Home
  readonly household?: Household
}

/** A row of the return in the making. */
export interface Episode {
  readonly start: Day
  /** OPEN until it ends. */
  end: Day
  readonly rne: string
  readonly ls: string
  readonly stay: Stay
  rec: string
  reason: string
}

/** A period of care: from coming in to leaving. */
export interface Period {
  readonly start: Day
  end: Day
  readonly need: string
  readonly episodes: Episode[]
  /** Which time in care this is for the child: 0 for the first. */
  readonly count: number
}

/** A decision that a child should be placed for adoption, and what became of it. */
export interface AdoptionPlan {
  readonly decided: Day
  matched: Day | undefined
  ceased: Day | undefined
}

export type PlannedChange =
  | { readonly what: 'legal'; readonly day: Day; readonly ls: string; readonly thenHome: boolean }
  | {
      readonly what:
        | 'bridge_ends'
        | 'back_from_away'
        | 'remand_ends'
        | 'adoption_decided'
        | 'adoption_order'
        | 'placed_for_adoption'
        | 'adopted'
        | 'adoption_given_up'
        | 'registration'
      readonly day: Day
    }

export interface DemoChild {
  /** From 0, in order of first coming into care. */
  readonly number: number
  readonly birth: Day
  /** The 16th and the 18th birthday. */
  readonly turns16: Day
  readonly turns18: Day
  readonly sex: 'M' | 'F'
  readonly ethnicity: string
  readonly isUnaccompanied: boolean
  /** Where the family lives; not known for unaccompanied children. */
  readonly home: Postcode | undefined
  /** 1 to 5: how hard to care for. */
  readonly band: number
  /** Children who first came on the same day from the same home, the child itself among them. */
  readonly group: readonly DemoChild[]
  readonly periods: Period[]
  readonly adoptions: AdoptionPlan[]
  plans: PlannedChange[]
  /** When the child came to the home that it has now; days away and changes with the same carer do not count. */
  homeSince: Day
  /** Counts what has happened, so that each draw has a key of its own. */
  step: number
}

export const periodOf = (child: DemoChild): Period => child.periods[child.periods.length - 1]!

export function episodeOf(child: DemoChild): Episode {
  const { episodes } = periodOf(child)
  return episodes[episodes.length - 1]!
}

export const isTemporary = (stay: Stay): boolean => stay.place.startsWith('T')
export const isFostering = (stay: Stay): boolean => /^U/.test(stay.place)

/** Age in years, near enough for rates; the law's ages are `turns16` and `turns18`. */
export const ageInYears = (child: DemoChild, day: Day): number => (day - child.birth) / 365.25
