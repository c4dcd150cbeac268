import type { Day } from '../day.ts'
import { isOwnKind, type Kind } from '../kind.ts'
import { isWholePostcode } from '../postcode.ts'
import type { CellProblem, RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, KIND, TO } from './unit-cost.ts'

export const CONTRACT_TYPES = {
  block: 'Block booking: paid whether used or not',
  retainer: 'Retainer: paid to hold a place, and more when it is used',
  spot: 'Spot: paid when used',
} as const
export type ContractType = keyof typeof CONTRACT_TYPES

export const IN_AREA = { yes: 'Yes', no: 'No', as_postcode: 'As its postcode says' } as const

/** An agreement with a provider about places. */
export interface ContractRow {
  readonly contract: string
  readonly provider: string
  readonly kind: Kind
  readonly type: ContractType
  readonly places: number
  /** A place a week: of a block what is paid, of a retainer what holds it, of spot what is paid when used. */
  readonly weeklyRateInPence: number
  /** Of a retainer: paid besides when the place is used. */
  readonly weeklyWhenUsedInPence: number
  /** What the same place costs when bought by the week; 0: the unit cost of the kind. */
  readonly weeklySpotInPence: number
  /** How much of the booked places can be used at most, children and homes being what they are; hundredths of a per cent. */
  readonly usableInHundredths: number
  /** Weeks from giving notice to the end. */
  readonly noticeWeeks: number
  readonly from: Day
  readonly to: Day
  /** Whether the home is in the authority's area, where someone states it; else as its postcode says. */
  readonly inArea?: keyof typeof IN_AREA
  /** '' where it is not told. */
  readonly postcode?: string
}

/** Whether the home is in the area as somebody states it; undefined: nobody does. */
export const isStatedInArea = ({ inArea }: Pick<ContractRow, 'inArea'>): boolean | undefined =>
  inArea === 'yes' ? true : inArea === 'no' ? false : undefined

const retainerSaysWhatUseCosts = (row: ContractRow): CellProblem | undefined =>
  row.type === 'retainer' && row.weeklyWhenUsedInPence === 0
    ? { column: 'weekly_when_used', message: 'A retainer needs what is paid when the place is used' }
    : undefined

const isWithOthers = ({ kind }: ContractRow): CellProblem | undefined =>
  isOwnKind(kind)
    ? { column: 'kind', message: 'A contract is with others: of our own homes and carers there is none' }
    : undefined

const postcodeIsWhole = ({ postcode = '' }: ContractRow): CellProblem | undefined =>
  postcode === '' || isWholePostcode(postcode)
    ? undefined
    : { column: 'postcode', message: 'It must be a whole postcode, such as LS6 1LU' }

export const CONTRACTS: RowShape<ContractRow> = {
  register: 'contracts',
  one: 'a contract',
  signature: ['contract', 'weekly_rate'],
  fields: {
    contract: { column: 'contract', label: 'Contract', is: 'text' },
    provider: { column: 'provider', label: 'Provider', is: 'text' },
    kind: KIND,
    type: { column: 'type', label: 'Type', is: 'choice', choices: CONTRACT_TYPES },
    places: { column: 'places', label: 'Places', is: 'whole', most: 500 },
    weeklyRateInPence: { column: 'weekly_rate', label: 'A place a week', is: 'pence', hint: 'Of a block or retainer: whether used or not.' }, // prettier-ignore
    weeklyWhenUsedInPence: { column: 'weekly_when_used', label: 'More a week when used', is: 'pence', whenBlank: 0, hint: 'Retainers only.' }, // prettier-ignore
    weeklySpotInPence: { column: 'weekly_spot_rate', label: 'The same place by the week', is: 'pence', whenBlank: 0, hint: 'Leave blank to compare with the unit cost of the kind.' }, // prettier-ignore
    usableInHundredths: { column: 'usable_percent', label: 'Can be used at most', is: 'percent', most: 100, whenBlank: 10_000, hint: 'Not every child fits every booked place. Blank: 100 %.' }, // prettier-ignore
    noticeWeeks: { column: 'notice_weeks', label: 'Weeks of notice', is: 'whole', most: 104, whenBlank: 0 },
    from: FROM,
    to: TO,
    inArea: { column: 'in_area', label: 'Is the home in our area?', is: 'choice', choices: IN_AREA, whenBlank: 'as_postcode', hint: 'Among booked places near ones are filled before far ones.' }, // prettier-ignore
    postcode: { column: 'postcode', label: 'Postcode of the home', is: 'text', mayBeBlank: true, hint: 'Blank: not known.' }, // prettier-ignore
  },
  exactly: ['contract', 'kind', 'from'],
  loosely: ['contract', 'kind'],
  check: row =>
    endsAfterItBegins(row) ?? isWithOthers(row) ?? retainerSaysWhatUseCosts(row) ?? postcodeIsWhole(row),
}
