import { addMonths, isDay, type Day } from '../../care/index.ts'
import { NO_CHANGES, type Changes, type Prepared } from '../../forecast/index.ts'
import { LEVER_DEFINITIONS } from './lever-fields.ts'
import type { Lever } from './lever.ts'
import { futuresUnder, type ScenarioWork } from './run-scenario.ts'
import { meansAt } from './waterfall.ts'

/** One way in which the world, or a lever, may turn out otherwise than assumed. */
interface Variant {
  readonly label: string
  readonly levers: (levers: readonly Lever[]) => readonly Lever[]
  readonly besides: (prepared: Prepared) => Changes
}

interface Assumption {
  readonly label: string
  /** Whether it matters for such levers, in such futures. */
  readonly concerns: (levers: readonly Lever[], prepared: Prepared) => boolean
  readonly low: Variant
  readonly high: Variant
}

/** What the scenario's effect would be if one assumption turned out low or high, all else as it is. */
export interface TornadoBar {
  readonly assumption: string
  readonly lowLabel: string
  readonly highLabel: string
  /** Effect by `code month`: see `Waterfall`. */
  readonly low: Readonly<Record<string, number>>
  readonly high: Readonly<Record<string, number>>
}

const ALWAYS = { from: 0, full: 0, until: Number.MAX_SAFE_INTEGER }
const same = (levers: readonly Lever[]): readonly Lever[] => levers
const world = (label: string, besides: Partial<Changes>): Variant => ({
  label,
  levers: same,
  besides: () => ({ ...NO_CHANGES, ...besides }),
})
const otherLevers = (label: string, change: (lever: Lever) => Lever): Variant => ({
  label,
  levers: levers => levers.map(change),
  besides: () => NO_CHANGES,
})
/** Another share of failed matches, of the kinds of which one is stated. */
const failed = (label: string, share: number): Variant => ({
  label,
  levers: same,
  besides: ({ failed: stated = [] }) => ({
    ...NO_CHANGES,
    failed: stated.flatMap((one, own) => (one === undefined ? [] : [{ own, share }])),
  }),
})

const entries = (factor: number): Partial<Changes> => ({
  entries: ([0, 1] as const).map(alone => ({ alone, bands: 31, factor, ramp: ALWAYS })),
})
const matches = (share: number): Partial<Changes> => ({
  matches: [0, 1].map(own => ({ own, share, ramp: ALWAYS })),
})

const isOf =
  (...codes: readonly Lever['lever'][]) =>
  (lever: Lever): boolean =>
    codes.includes(lever.lever)
const isBuilt = isOf('open_home', 'approve_carers')
const isOfPeople = (lever: Lever): boolean =>
  !isBuilt(lever) && !isOf('close_home', 'block_book', 'change_fee', 'joint_funding', 'linked_saving')(lever)

const moved = (day: Day, months: number): Day => (isDay(day) ? addMonths(day, months) : day)
const later =
  (months: number) =>
  (lever: Lever): Lever =>
    isBuilt(lever)
      ? {
          ...lever,
          from: moved(lever.from, months),
          by: moved(lever.by, months),
          earliest: moved(lever.earliest, months),
          latest: moved(lever.latest, months),
        }
      : lever

const times =
  (factor: number) =>
  (lever: Lever): Lever => {
    if (!isOfPeople(lever)) return lever
    const number = lever.number * factor
    return {
      ...lever,
      number: LEVER_DEFINITIONS[lever.lever].unit === 'children' ? Math.round(number) : number,
    }
  }

const placesEach =
  (factor: number) =>
  (lever: Lever): Lever =>
    lever.lever === 'approve_carers' ? { ...lever, placesEach: lever.placesEach * factor } : lever

/** What is tried: each with how far, so that it can be questioned. */
export const ASSUMPTIONS: readonly Assumption[] = [
  {
    label: 'Children coming in',
    concerns: () => true,
    low: world('10 % fewer than forecast', entries(0.9)),
    high: world('10 % more', entries(1.1)),
  },
  {
    label: 'How often a free place of our own suits',
    concerns: () => true,
    low: world('a fifth more of the searches fail', matches(-0.2)),
    high: world('a fifth fewer fail', matches(0.2)),
  },
  {
    label: 'What searches were that ended outside though a place of ours was free',
    concerns: (_, prepared) => prepared.failed !== undefined,
    low: failed('all needed something else', 0),
    high: failed('every one was a failed match', 1),
  },
  {
    label: 'When homes open and carers are approved',
    concerns: levers => levers.some(isBuilt),
    low: otherLevers('six months later', later(6)),
    high: otherLevers('three months sooner', later(-3)),
  },
  {
    label: 'Usable places a foster carer household',
    concerns: levers => levers.some(isOf('approve_carers')),
    low: otherLevers('a quarter fewer', placesEach(0.75)),
    high: otherLevers('a quarter more', placesEach(1.25)),
  },
  {
    label: 'How well work with children and families succeeds',
    concerns: levers => levers.some(isOfPeople),
    low: otherLevers('half of what is planned', times(0.5)),
    high: otherLevers('a quarter more than planned', times(1.25)),
  },
]

/** The scenario's effect on each number at each year-end, were each assumption in turn low, then high. */
export async function tornadoOf(
  levers: readonly Lever[],
  runs: number,
  work: ScenarioWork,
): Promise<TornadoBar[]> {
  const { prepared } = work.simulations
  const effectOf = async (variant: Variant): Promise<Readonly<Record<string, number>>> => {
    const besides = variant.besides(prepared)
    const before = meansAt(await futuresUnder([], runs, work, besides), work.ground)
    const after = meansAt(await futuresUnder(variant.levers(levers), runs, work, besides), work.ground)
    return Object.fromEntries([...after].map(([key, mean]) => [key, mean - before.get(key)!]))
  }
  const bars: TornadoBar[] = []
  for (const { label, concerns, low, high } of ASSUMPTIONS)
    if (concerns(levers, prepared))
      bars.push({
        assumption: label,
        lowLabel: low.label,
        highLabel: high.label,
        low: await effectOf(low),
        high: await effectOf(high),
      })
  return bars
}

export const stepsOfTornado = (levers: readonly Lever[], prepared: Prepared): number =>
  4 * ASSUMPTIONS.filter(({ concerns }) => concerns(levers, prepared)).length
