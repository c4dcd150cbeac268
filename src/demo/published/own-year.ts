import { addMonths, birthday, dayOf, type Day } from '../../care/index.ts'
import type { DemoChild, Episode, Period } from '../lives/child.ts'
import type { World } from '../lives/world.ts'
import { childrenByAge } from '../files/population-csv.ts'
import { METRES_IN_A_MILE, type Postcode } from '../town/geography.ts'
import type { AreaYear } from './area-year.ts'

const SHORT_BREAKS = ['V3', 'V4']
const MILES = 20

/** A child in care on a day: the period, and where the child lives. */
interface InCare {
  readonly child: DemoChild
  readonly period: Period
  readonly home: Episode
}

const isOpen = (spell: { start: Day; end: Day }, day: Day): boolean => spell.start <= day && spell.end > day
const isAway = (episode: Episode): boolean => episode.stay.place.startsWith('T')
const isCounted = (period: Period): boolean => !period.episodes.every(one => SHORT_BREAKS.includes(one.ls))

function inCareOn(world: World, day: Day): readonly InCare[] {
  return world.children.flatMap(child => {
    const period = child.periods.find(one => isOpen(one, day) && isCounted(one))
    const begun = period?.episodes.filter(one => one.start <= day) ?? []
    const home = begun.filter(one => !isAway(one)).at(-1) ?? begun.at(-1)
    return period && home ? [{ child, period, home }] : []
  })
}

/** Days on which the child came to a new carer or home, up to a day; coming back from days away is no new one. */
const arrivals = ({ episodes }: Period, day: Day): readonly Day[] =>
  episodes
    .filter(one => one.start <= day && !isAway(one))
    .filter((one, at, homes) => ['S', 'P', 'B'].includes(one.rne) && homes[at - 1]?.stay !== one.stay)
    .map(one => one.start)

function homesInYear({ child }: InCare, first: Day, day: Day): number {
  const stays = child.periods.flatMap(period => {
    const days = arrivals(period, day)
    return days.map((start, at) => ({ start, end: days[at + 1] ?? period.end }))
  })
  return stays.filter(one => one.start <= day && one.end >= first).length
}

const milesBetween = (one: Postcode, other: Postcode): number =>
  Math.hypot(one.easting - other.easting, one.northing - other.northing) / METRES_IN_A_MILE

/** The year of our own authority that ends on 31 March, counted from the lives behind its returns. */
export function ownYear(world: World, ending: number, last: number): AreaYear {
  const day = dayOf(ending, 3, 31)
  const first = dayOf(ending - 1, 4, 1)
  const children = inCareOn(world, day)
  const count = (is: (one: InCare) => boolean): number => children.filter(is).length
  const inPlace = (...places: readonly string[]): number =>
    count(({ home }) => places.includes(home.stay.place))
  const byProvider = (provider: string): number => count(({ home }) => home.stay.provider === provider)
  const isFar = ({ child, home }: InCare): boolean =>
    child.home !== undefined && milesBetween(child.home, home.stay.postcode) > MILES
  const isOutside = ({ home }: InCare): boolean => home.stay.postcode.authority !== 0
  const settled = children.filter(
    ({ child, period }) => day < birthday(child.birth, 16) && period.start <= addMonths(day, -30),
  )
  const within = (on: Day): boolean => on >= first && on <= day
  const counted = world.children.map(child => child.periods.filter(isCounted))
  return {
    population: childrenByAge(ending - 1, last, world.scale).reduce((sum, people) => sum + people, 0),
    inCare: children.length,
    started: counted.filter(periods => periods.some(one => within(one.start))).length,
    ceased: counted.filter(periods => periods.some(one => within(one.end))).length,
    threeOrMore: count(one => homesInYear(one, first, day) >= 3),
    settled: settled.length,
    sameCarer: settled.filter(({ period }) => (arrivals(period, day).at(-1) ?? day) <= addMonths(day, -24))
      .length,
    over20: count(isFar),
    distanceUnknown: count(({ child }) => child.home === undefined),
    outside: count(isOutside),
    over20Outside: count(one => isFar(one) && isOutside(one)),
    foster: inPlace('U1', 'U3', 'U4', 'U6'),
    homes: inPlace('K1', 'K2'),
    supported: inPlace('SUP'),
    parents: inPlace('P1'),
    adoption: inPlace('A5', 'A6'),
    ownProvision: byProvider('PR1'),
    privateProvision: byProvider('PR4'),
    voluntary: byProvider('PR5'),
    unaccompanied: count(({ child }) => child.isUnaccompanied),
  }
}
