import { addMonths, isoFromDay, type Day } from '../../care/index.ts'
import type { World } from '../lives/world.ts'
import { toCsv } from './csv.ts'

/** Eight small homes and two larger (Leeds' programme), in months after the last return; places at the story's size. */
// prettier-ignore
const PROGRAMME = [
  ['Small group home', 3, 2], ['Small group home', 6, 2], ['Small group home', 9, 2], ['Larger home', 10, 5],
  ['Small group home', 12, 2], ['Small group home', 15, 2], ['Small group home', 18, 2], ['Larger home', 19, 5],
  ['Small group home', 21, 2], ['Small group home', 24, 2],
] as const

/** A home of the programme that is planned after the last return. */
export interface PlannedHome {
  readonly name: string
  readonly opens: Day
  readonly places: number
}

export const plannedHomes = (scale: number, lastDay: Day): PlannedHome[] =>
  PROGRAMME.map(([name, months, places], i) => ({
    name: `${name} ${i + 1}`,
    opens: addMonths(lastDay + 1, months),
    places: Math.max(1, Math.round(places * scale)),
  }))

/** provision.csv: what is open and what is planned; URN, postcode and households as further columns. */
export function provisionCsv({ carers, market, scale }: World, lastDay: Day): string {
  const fostering = ['Our own foster carers', 'in_house_fostering', String(carers.usablePlaces), '2000-01-01', '', 'open'] // prettier-ignore
  const open = market.homes
    .filter(home => home.provider === 'PR1')
    .map(home => [home.name, 'in_house_residential', String(home.places), isoFromDay(home.openFrom), '', 'open', home.urn, home.postcode.text, '']) // prettier-ignore
  const planned = plannedHomes(scale, lastDay).map(({ name, opens, places }) => [
    name,
    'in_house_residential',
    String(places),
    isoFromDay(opens),
    '',
    'planned',
    '',
    '',
    '',
  ])
  const header = [
    'provision',
    'kind',
    'places',
    'open_from',
    'open_to',
    'status',
    'urn',
    'postcode',
    'households',
  ]
  const households = String(carers.open.length)
  return toCsv(header, [[...fostering, market.ownFosteringUrn, '', households], ...open, ...planned])
}
