import { addMonths, isoFromDay, type Day, type ProvisionStage } from '../../care/index.ts'
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

/** How far a home has come that opens so many months from now, and how early and late it may be: the further off, the less sure. */
function sureness(months: number): { stage: ProvisionStage; early: number; late: number } {
  if (months <= 6) return { stage: 'registering', early: 0, late: 1 }
  if (months <= 10) return { stage: 'building', early: 0, late: 3 }
  return months <= 16 ? { stage: 'site', early: 1, late: 4 } : { stage: months <= 20 ? 'agreed' : 'idea', early: 1, late: 6 } // prettier-ignore
}

const HEADER = [
  'provision', 'kind', 'places', 'open_from', 'open_to', 'status', 'urn', 'postcode', 'households', 'unavailable',
  'why_unavailable', 'unavailable_until', 'held', 'held_until', 'stage', 'earliest', 'latest', 'ramp_days',
] as const // prettier-ignore
type Cells = Readonly<Partial<Record<(typeof HEADER)[number], string>>>

const inMonths = (day: Day, months: number): string => isoFromDay(addMonths(day, months))
/** Children move into a new home one after another: our assumption, a place a month. */
const DAYS_A_PLACE = 30

const plannedCells = (home: PlannedHome, months: number): Cells => {
  const { stage, early, late } = sureness(months)
  return {
    provision: home.name,
    kind: 'in_house_residential',
    places: String(home.places),
    open_from: isoFromDay(home.opens),
    status: 'planned',
    stage,
    earliest: inMonths(home.opens, -early),
    latest: inMonths(home.opens, late),
    ramp_days: String(DAYS_A_PLACE * home.places),
  }
}

/** Of 431 places some rest and some are held, in the story's size. */
const [RESTING, HELD] = [4, 2] as const

/** provision.csv: what is open and what is planned, with further columns. */
export function provisionCsv({ carers, market, scale }: World, lastDay: Day): string {
  const [resting, held] = [RESTING, HELD].map(places => Math.round(places * scale))
  const fostering: Cells = {
    provision: 'Our own foster carers',
    kind: 'in_house_fostering',
    places: String(carers.usablePlaces),
    open_from: '2000-01-01',
    status: 'open',
    urn: market.ownFosteringUrn,
    households: String(carers.open.length),
    ...(resting ? { unavailable: String(resting), why_unavailable: 'carers rest between children', unavailable_until: inMonths(lastDay + 1, 3) } : {}), // prettier-ignore
    ...(held ? { held: String(held), held_until: inMonths(lastDay + 1, 1) } : {}),
  }
  const open = market.homes
    .filter(home => home.provider === 'PR1')
    .map((home): Cells => ({
      provision: home.name,
      kind: 'in_house_residential',
      places: String(home.places),
      open_from: isoFromDay(home.openFrom),
      status: 'open',
      urn: home.urn,
      postcode: home.postcode.text,
    }))
  const planned = plannedHomes(scale, lastDay).map((home, i) => plannedCells(home, PROGRAMME[i]![1]))
  return toCsv(HEADER, [fostering, ...open, ...planned].map(cells => HEADER.map(name => cells[name] ?? ''))) // prettier-ignore
}
