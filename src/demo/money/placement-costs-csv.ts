import { addMonths, isoFromDay, type Day, type Kind } from '../../care/index.ts'
import { toCsv } from '../files/csv.ts'
import { episodeOf, type DemoChild } from '../lives/child.ts'
import type { World } from '../lives/world.ts'
import { childId } from '../returns/text.ts'
import { BLOCK, RETAINER } from './contracts-csv.ts'
import { WEEKLY_COSTS } from './prices-csv.ts'

const PRICED: readonly Kind[] = ['agency_fostering', 'in_house_residential', 'external_residential', 'secure']

/** How much more a child of each need band costs than the middle one, 1 to 5. Our assumption. */
const BY_BAND = [0.72, 0.86, 1, 1.25, 1.75] as const
const SOLO = 1.3
const THERAPY = 450
const EDUCATION = 700

export interface PricedChild {
  readonly child: DemoChild
  readonly id: string
  readonly kind: Kind
  readonly weeklyPrice: number
}

const solo = ({ draw }: World, child: DemoChild): boolean => child.band === 5 && draw('price', child.number, 2) < 0.4 // prettier-ignore

function priceOf(world: World, child: DemoChild, kind: Kind): number {
  const { draw } = world
  const spread = 0.85 + 0.3 * draw('price', child.number, 1)
  const isHome = kind === 'in_house_residential' || kind === 'external_residential'
  const extra = isHome ? (hasTherapy(world, child) ? THERAPY : 0) + (hasEducation(world, child) ? EDUCATION : 0) : 0 // prettier-ignore
  const alone = isHome && solo(world, child) ? SOLO : 1
  return Math.round(WEEKLY_COSTS[kind] * BY_BAND[child.band - 1]! * spread * alone * 0.88 + extra)
}

const hasTherapy = ({ draw }: World, child: DemoChild) => child.band >= 3 && draw('price', child.number, 3) < 0.5 // prettier-ignore
const hasEducation = ({ draw }: World, child: DemoChild) => draw('price', child.number, 4) < 0.25

/** Children in homes that are bought, or that cost much: those whose price is known one by one. */
export const pricedChildren = (world: World): PricedChild[] =>
  [...world.inCare].flatMap(child => {
    const { kind } = episodeOf(child).stay
    if (!PRICED.includes(kind)) return []
    return [{ child, id: childId(child.number), kind, weeklyPrice: priceOf(world, child, kind) }]
  })

/** Which of them live in booked places: the first ones in other children’s homes. */
const contractOf = (place: number): string =>
  place < BLOCK.used ? BLOCK.name : place < BLOCK.used + RETAINER.used ? RETAINER.name : ''

/** placement-costs.csv: price, need, package, and what partners pay of it. */
export function placementCostsCsv(world: World, lastDay: Day): string {
  let external = 0
  const rows = pricedChildren(world).map(({ child, id, kind, weeklyPrice }, i) => {
    const { stay } = episodeOf(child)
    const isHome = kind === 'external_residential' || kind === 'in_house_residential'
    const education = isHome && hasEducation(world, child) ? EDUCATION : 0
    const share = world.draw('funding', child.number)
    const health = isHome && child.band >= 4 && share < 0.4 ? Math.round((weeklyPrice * 0.2) / 10) * 10 : 0
    const weeks = Math.min(Math.round((lastDay - child.homeSince) / 7), 40)
    const invoiced = weeks * (education + health)
    return [
      `P${10_001 + i}`,
      id,
      kind,
      stay.home?.name ?? stay.urn,
      kind === 'external_residential' ? contractOf(external++) : '',
      String(child.band),
      child.band === 5 ? '2_to_1' : child.band === 4 ? '1_to_1' : 'usual',
      isHome && solo(world, child) ? 'yes' : 'no',
      education > 0 ? 'yes' : 'no',
      isHome && hasTherapy(world, child) ? 'yes' : 'no',
      String(weeklyPrice),
      String(education),
      String(health),
      String(invoiced),
      String(Math.round(invoiced * (0.5 + 0.5 * share))),
      isoFromDay(child.homeSince),
      isoFromDay(addMonths(lastDay, 1 + (i % 6))),
    ]
  })
  // prettier-ignore
  const header = ['placement', 'child', 'kind', 'provider', 'contract', 'need_band', 'staffing', 'solo', 'education', 'therapy', 'weekly_price', 'education_weekly', 'health_weekly', 'invoiced', 'received', 'from', 'review_on']
  return toCsv(header, rows)
}
