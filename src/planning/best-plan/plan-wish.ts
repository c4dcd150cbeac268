import type { Kind } from '../../care/index.ts'
import type { PlanOption, PlanWishes } from './plan-question.ts'
import type { WishName } from './wish-names.ts'

/** What a person asks: which needs, what can be done at what price, and what it must bring. */
export interface PlanWish {
  /** Own kinds whose needs the plan is to meet. */
  readonly kinds: readonly Kind[]
  readonly options: readonly PlanOption[]
  readonly wishes: PlanWishes
  readonly capitalLimitInPence: number | undefined
  readonly capitalYears: number
  /** The wish of which it is shown what more would cost; left out: the first that is asked. */
  readonly frontier?: WishName
}

/** A sort of thing to open, for the form: our assumptions, each to be replaced by the authority’s own figures. */
export interface OfferedOption extends PlanOption {
  /** Where its figures come from. */
  readonly source: string
}

const HOME_SOURCE =
  'our assumption: about £5,000 a week for each place of an own home when full, more in a small one'

/** What the form begins with. Prices are assumptions (domain figures of 2024-25), marked as such until they are changed. */
export const OFFERED_OPTIONS: readonly OfferedOption[] = [
  {
    id: 'small_home',
    name: 'home for two',
    kind: 'in_house_residential',
    placesByMonth: [1, 1, 2],
    capitalInPence: 650_000_00,
    fixedWeeklyInPence: 11_500_00,
    firstMonth: 12,
    perQuarter: 2,
    inAll: 8,
    source: HOME_SOURCE,
  },
  {
    id: 'larger_home',
    name: 'home for four',
    kind: 'in_house_residential',
    placesByMonth: [2, 2, 3, 3, 4],
    capitalInPence: 950_000_00,
    fixedWeeklyInPence: 20_000_00,
    firstMonth: 15,
    perQuarter: 1,
    inAll: 2,
    source: HOME_SOURCE,
  },
  {
    id: 'block_bed',
    name: 'block-booked bed',
    kind: 'in_house_residential',
    placesByMonth: [1],
    capitalInPence: 0,
    fixedWeeklyInPence: 5_600_00,
    firstMonth: 3,
    perQuarter: 3,
    inAll: 6,
    source: 'our assumption: 80 % of £7,000, the price of a week bought by the week',
  },
  {
    id: 'carers',
    name: 'foster carer household',
    kind: 'in_house_fostering',
    placesByMonth: [1],
    capitalInPence: 0,
    fixedWeeklyInPence: 120_00,
    firstMonth: 6,
    perQuarter: 6,
    inAll: 40,
    source: 'our assumption: recruitment and support of a household, besides what is paid for each child',
  },
]

/** Whether an option is a contract for outside places and not a home of our own. */
export const isBlockBooking = ({ id }: PlanOption): boolean => id === 'block_bed'
