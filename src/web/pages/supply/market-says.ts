import { dayInWords, dayOf, isDay, type Day, type ProvisionRow } from '../../../care/index.ts'
import type { Market } from '../../../position/index.ts'
import { count, number } from '../../words.ts'

/** From then on supported accommodation could be registered (SI 2023/416, regulation 1). */
const FIRST_SUPPORTED = dayOf(2023, 4, 28)
const DAYS_IN_A_YEAR = 365.25

const isHome = ({ type }: Market['rows'][number]): boolean => /^children.s home$/i.test(type)

function homesSay({ rows, asAt, authority }: Market): string {
  const sum = (of: (row: Market['rows'][number]) => number) =>
    rows.filter(isHome).reduce((total, row) => total + of(row), 0)
  const day = isDay(asAt) ? ` on ${dayInWords(asAt)}` : ''
  const homes = count(
    sum(row => row.here.homes),
    'children’s home',
  )
  const places = count(
    sum(row => row.here.places),
    'place',
  )
  return `Ofsted’s list${day} has ${homes} in ${authority} with ${places}, homes for short breaks left out.`
}

/** Our own homes as Ofsted lists them, beside those that are entered here: they should agree. */
function oursSay({ rows }: Market, ours: readonly ProvisionRow[], today: Day): string {
  const own = rows.find(row => isHome(row) && row.sector === 'Local Authority')?.here
  const held = ours
    .filter(row => row.kind === 'in_house_residential' && row.status === 'open')
    .filter(row => row.openFrom <= today && today < row.openTo)
    .reduce((total, row) => total + row.places, 0)
  return `Of these ${number(own?.places ?? 0)} are in homes that a council runs; ${number(held)} of ours are entered here.`
}

/** A list of long ago may be of other homes than those of today. */
function ageSays({ asAt }: Market, today: Day): string[] {
  const years = isDay(asAt) ? Math.floor((today - asAt) / DAYS_IN_A_YEAR) : 0
  return years < 1 ? [] : [`The list is ${years === 1 ? 'a year' : count(years, 'year')} older than what else this page shows: homes have opened and closed since.`] // prettier-ignore
}

function supportedSays({ asAt, hasSupportedAccommodation }: Market): string[] {
  if (hasSupportedAccommodation) return []
  return [
    isDay(asAt) && asAt < FIRST_SUPPORTED
      ? 'Supported accommodation is not on it: it could not be registered before 28 April 2023.'
      : 'Supported accommodation is not on it.',
  ]
}

/** What the list tells of homes around us, and what it does not. @param today the day that the page is about */
export const marketSays = (market: Market, ours: readonly ProvisionRow[], today: Day): string =>
  [
    homesSay(market),
    oursSay(market, ours, today),
    ...ageSays(market, today),
    ...supportedSays(market),
    'A fostering agency is counted where its office is, wherever its carers live. Which places are free the list does not say.',
  ].join(' ')
