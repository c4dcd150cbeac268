import {
  CONTRACT_TYPES,
  dayInWords,
  isDay,
  KIND_LABELS,
  KINDS,
  type ContractRow,
  type Day,
} from '../../../care/index.ts'
import { isInForce } from '../../../money/index.ts'
import type { Market, MarketCount } from '../../../position/index.ts'
import type { SupplyView } from '../../../reports/index.ts'
import type { NotAvailable } from '../../../supply/index.ts'
import type { Cell, Row, ShownTable } from '../../components/data-table.ts'
import { longDay, number } from '../../words.ts'
import { PROVISION_STAGE_LABELS } from '../places/further-fields.ts'

/** Places of a kind at the end of each year, and on each day of a change. */
export const daysTable = ({ label, days }: SupplyView): ShownTable => ({
  caption: `${label}: places over time`,
  columns: [
    { key: 'on', text: 'On' },
    { key: 'registered', text: 'Registered', isNumeric: true },
    { key: 'staffed', text: 'Staffed', isNumeric: true },
    { key: 'available', text: 'Available', isNumeric: true },
    { key: 'late', text: 'If openings are late', isNumeric: true },
    { key: 'early', text: 'If they are early', isNumeric: true },
  ],
  rows: days
    .filter((one, i) => i === 0 || i === days.length - 1 || differs(one, days[i - 1]!))
    .map(one => ({
      cells: [
        { text: dayInWords(one.date) },
        ...[one.registered, one.staffed, one.available, one.ifLate, one.ifEarly].map(places => ({ text: number(places) })), // prettier-ignore
      ],
    })),
})

type OneDay = SupplyView['days'][number]
const differs = (a: OneDay, b: OneDay): boolean =>
  (['registered', 'staffed', 'available', 'ifLate', 'ifEarly'] as const).some(count => a[count] !== b[count])

const between = (earliest: Day | undefined, latest: Day | undefined): string =>
  earliest === undefined && latest === undefined
    ? 'The day is sure'
    : [earliest, latest].map(day => (day === undefined ? 'then' : longDay(day))).join(' to ')

/** What opens and closes, with how far it has come and how sure its day is. */
export const stepsTable = (views: readonly SupplyView[], asAt: Day): ShownTable => ({
  caption: 'What opens and closes',
  columns: [
    { key: 'what', text: 'What' },
    { key: 'kind', text: 'Kind of home' },
    { key: 'places', text: 'Places', isNumeric: true },
    { key: 'on', text: 'Likely day' },
    { key: 'between', text: '8 times in 10 between' },
    { key: 'stage', text: 'How far it has come' },
    { key: 'full', text: 'Filled up' },
  ],
  rows: views
    .flatMap(view => view.steps.map(step => ({ ...step, label: view.label })))
    .sort((a, b) => a.on - b.on)
    .map(({ row, what, on, label }): Row => {
      const isLate = what === 'opens' && row.status === 'planned' && on <= asAt
      return {
        cells: [
          { text: row.provision, sub: what === 'closes' ? 'closes' : '' },
          { text: label },
          { text: `${what === 'opens' ? '+' : '−'}${number(row.places)}` },
          { text: longDay(on), ...(isLate ? { sub: 'This day has passed: is it open?' } : {}) },
          { text: what === 'opens' && row.status === 'planned' ? between(row.earliest, row.latest) : '' },
          {
            text: row.status === 'open' ? 'Open' : row.stage ? PROVISION_STAGE_LABELS[row.stage] : 'Not said',
          },
          { text: what === 'closes' ? '' : row.rampDays ? longDay(on + row.rampDays) : 'At once' },
        ],
      }
    }),
  whenEmpty: 'Nothing is planned to open or close.',
})

export const WHY_LABELS: Readonly<Record<NotAvailable['why'], string>> = {
  not_staffed: 'Without the staff for a child',
  not_usable: 'Cannot be used',
  held: 'Held for a child',
  used_by_others: 'Used by other authorities',
}

/** Home by home: for those who may see where children live. */
export const notAvailableTable = (all: readonly NotAvailable[]): ShownTable => ({
  caption: 'Places that no child of ours can have now, and why',
  columns: [
    { key: 'home', text: 'Home or carers' },
    { key: 'kind', text: 'Kind of home' },
    { key: 'places', text: 'Places', isNumeric: true },
    { key: 'why', text: 'Why' },
    { key: 'until', text: 'Until' },
  ],
  rows: all.map(({ row, places, why, until }) => ({
    cells: [
      { text: row.provision },
      { text: KIND_LABELS[row.kind] },
      { text: number(places) },
      { text: WHY_LABELS[why], sub: why === 'not_usable' ? (row.whyUnavailable ?? '') : '' },
      { text: until === undefined ? 'Further notice' : longDay(until) },
    ],
  })),
  whenEmpty: 'Every open place can be used.',
})

/** By kind alone: a place held for one child, or used by another's, is a small number of children. */
export const notAvailableTotals = (all: readonly NotAvailable[]): ShownTable => ({
  caption: 'Places that no child of ours can have now',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'places', text: 'Not staffed, not usable, held, or used by others', isNumeric: true },
  ],
  rows: KINDS.flatMap(kind => {
    const places = all.reduce((sum, one) => sum + (one.row.kind === kind ? one.places : 0), 0)
    return places === 0 ? [] : [{ cells: [{ text: KIND_LABELS[kind] }, { text: number(places) }] }]
  }),
  whenEmpty: 'Every open place can be used.',
})

/** Paid whether used or not, in force on a day or later. */
const isBooked = (row: ContractRow, asAt: Day): boolean =>
  row.type !== 'spot' && (isInForce(row, asAt) || row.from > asAt)

/** How many places are booked with others by kind, for those who do not see with whom. */
export const bookedTotals = (contracts: readonly ContractRow[], asAt: Day): ShownTable => ({
  caption: 'Places booked with others',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'contracts', text: 'Contracts', isNumeric: true },
    { key: 'places', text: 'Places', isNumeric: true },
  ],
  rows: KINDS.flatMap(kind => {
    const rows = contracts.filter(row => row.kind === kind && isBooked(row, asAt))
    const places = rows.reduce((sum, row) => sum + row.places, 0)
    const cells = [{ text: KIND_LABELS[kind] }, { text: number(rows.length) }, { text: number(places) }]
    return rows.length === 0 ? [] : [{ cells }]
  }),
  whenEmpty: 'No block booking or retainer is entered.',
})

/** Places booked with others, in force on a day or later, each contract with its provider. */
export const bookedTable = (contracts: readonly ContractRow[], asAt: Day): ShownTable => ({
  caption: 'Places booked with others',
  columns: [
    { key: 'contract', text: 'Contract' },
    { key: 'kind', text: 'Kind of home' },
    { key: 'type', text: 'Type' },
    { key: 'places', text: 'Places', isNumeric: true },
    { key: 'from', text: 'From' },
    { key: 'to', text: 'Last day' },
  ],
  rows: contracts
    .filter(row => isBooked(row, asAt))
    .map(row => ({
      cells: [
        { text: row.contract, sub: row.provider },
        { text: KIND_LABELS[row.kind] },
        { text: CONTRACT_TYPES[row.type].split(':')[0]! },
        { text: number(row.places) },
        { text: longDay(row.from) },
        { text: isDay(row.to) ? longDay(row.to) : 'No end is known' },
      ],
    })),
  whenEmpty: 'No block booking or retainer is entered.',
})

const homes = ({ homes, places }: MarketCount): Cell => ({
  text: number(homes),
  ...(places > 0 ? { sub: `${number(places)} ${places === 1 ? 'place' : 'places'}` } : {}),
})
const judged = ({ good, judged }: MarketCount): string =>
  judged === 0 ? '' : `${number(good)} of ${number(judged)}`

/** Who offers homes around us. */
export const marketTable = ({ rows, authority, region }: Market): ShownTable => ({
  caption: `Homes and agencies on Ofsted’s list: ${authority}, and ${region}`,
  columns: [
    { key: 'type', text: 'Kind' },
    { key: 'sector', text: 'Run by' },
    { key: 'here', text: 'Here', isNumeric: true },
    { key: 'good', text: 'Judged good or better', isNumeric: true },
    { key: 'region', text: 'In the region', isNumeric: true },
    { key: 'regionGood', text: 'Judged good or better there', isNumeric: true },
    { key: 'country', text: 'In England', isNumeric: true },
  ],
  rows: rows.map(row => ({
    cells: [
      { text: row.type.replaceAll("'", '’') },
      { text: row.sector },
      homes(row.here),
      { text: judged(row.here) },
      homes(row.region),
      { text: judged(row.region) },
      homes(row.country),
    ],
  })),
})
