import { AGE_BAND_LABELS, dayInWords } from '../../../care/index.ts'
import type { Forecast } from '../../../forecast/index.ts'
import {
  ageGaps,
  chanceInWords,
  count,
  enoughPlaces,
  leaningOf,
  whyOutside,
  type GapView,
  type Leaning,
} from '../../../reports/index.ts'
import type { ShownTable } from '../../components/data-table.ts'

const range = (low: number, high: number): string => `${count(low)} to ${count(high)}`
const number = (key: string, text: string) => ({ key, text, isNumeric: true })
const cells = (...texts: readonly string[]) => ({ cells: texts.map(text => ({ text })) })

/** Places that would be enough in 80, 90 and 95 of 100 futures, on the last day of each year. */
export const enoughTable = (views: readonly GapView[]): ShownTable => ({
  caption: 'How many places would be enough',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'on', text: 'On' },
    number('places', 'Places then'),
    number('eighty', 'Enough in 80 futures of 100'),
    number('ninety', 'In 90 of 100'),
    number('surest', 'In 95 of 100'),
  ],
  rows: enoughPlaces(views).map(({ label, date, places, needed }) =>
    cells(label, dayInWords(date), count(places), count(needed[80]!), count(needed[90]!), count(needed[95]!)),
  ),
})

export const ageTable = (forecast: Forecast, views: readonly GapView[]): ShownTable => ({
  caption: 'By age, at the end of each year',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'age', text: 'Age' },
    { key: 'on', text: 'On' },
    number('demand', 'Would live there, on average'),
    number('range', '8 futures in 10'),
    number('outside', 'Of these outside for want of a place, on average'),
    number('chance', 'Chance that any is'),
    number('needed', 'Places enough in 90 futures of 100'),
  ],
  rows: ageGaps(forecast, views).map(one =>
    cells(
      one.label,
      AGE_BAND_LABELS[one.age],
      dayInWords(one.date),
      count(one.demand.mean),
      range(one.demand.low, one.demand.high),
      count(one.outside),
      chanceInWords(one.chanceOfBeingShort),
      count(one.needed),
    ),
  ),
})

export function whyOutsideTable(forecast: Forecast, views: readonly GapView[]): ShownTable {
  const rows = whyOutside(forecast, views)
  const isStated = rows.some(({ failed }) => failed !== undefined)
  return {
    caption: 'Why children live in homes that are not ours',
    columns: [
      { key: 'instead', text: 'Instead of' },
      { key: 'on', text: 'On' },
      number(
        'want',
        isStated
          ? 'For want of a place of ours that suits, on average'
          : 'For want of a place of ours, on average',
      ),
      number('wantRange', '8 futures in 10'),
      ...(isStated ? [number('failed', 'Of these, a place was free and did not suit (as stated)')] : []),
      number('other', 'For another reason, on average'),
      number('otherRange', '8 futures in 10'),
    ],
    rows: rows.map(({ label, date, want, failed, other }) =>
      cells(
        label,
        dayInWords(date),
        count(want.mean),
        range(want.low, want.high),
        ...(isStated ? [failed === undefined ? 'Nothing is stated' : count(failed)] : []),
        count(other.mean),
        range(other.low, other.high),
      ),
    ),
  }
}

const SEARCHES: Readonly<Record<Leaning['search'], (stated: number) => string>> = {
  none: () => 'All needed something else',
  as_stated: stated => `As stated: ${Math.round(100 * stated)} in 100 were failed matches`,
  every_match_failed: () => 'All were failed matches',
}

export const leaningTable = (forecast: Forecast, views: readonly GapView[]): ShownTable => ({
  caption: 'What the answer would be',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'if', text: 'Of those outside for another reason' },
    number('demand', 'Children who would live there, on average'),
    number('short', 'Short by, on average'),
    number('chance', 'Chance of being short'),
    number('needed', 'Places enough in 90 futures of 100'),
  ],
  rows: leaningOf(forecast, views).map(one => {
    const stated = Object.entries(forecast.request.failedMatches ?? {}).find(
      ([kind]) => kind === one.kind,
    )?.[1]
    return cells(
      one.label,
      SEARCHES[one.search](stated ?? 0),
      count(one.demand),
      count(one.shortfall),
      chanceInWords(one.chanceOfBeingShort),
      count(one.needed),
    )
  }),
})

/** How far the answer moves between the two ends, in a sentence. */
export function leaningSays(forecast: Forecast, views: readonly GapView[]): string {
  const all = leaningOf(forecast, views)
  const says = views.flatMap(({ kind, label }) => {
    const [least, most] = (['none', 'every_match_failed'] as const).map(search =>
      all.find(one => one.kind === kind && one.search === search),
    )
    if (!least || !most) return []
    const name = label.charAt(0).toLowerCase() + label.slice(1)
    return [`${count(least.demand)} to ${count(most.demand)} children would live with ${name}`.replace('with our own children’s', 'in our own children’s')] // prettier-ignore
  })
  const last = all.at(-1)
  return last
    ? `By ${dayInWords(last.date)} ${says.join(', and ')}, depending on what those searches were.`
    : ''
}
