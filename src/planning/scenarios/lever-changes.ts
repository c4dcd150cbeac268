import {
  AGE_BANDS,
  kindIndex,
  OPEN,
  OWN_KINDS,
  ownIndex,
  type AgeBand,
  type Day,
  type Kind,
  type OwnKind,
} from '../../care/index.ts'
import {
  FAR,
  keyOf,
  NEEDS,
  NO_CHANGES,
  type Changes,
  type DirectedChange,
  type Ramp,
} from '../../forecast/index.ts'
import type { Lever } from './lever.ts'
import { LEVER_DEFINITIONS } from './lever-fields.ts'

const DAYS_IN_A_MONTH = 365.25 / 12
/** Later than any day of a forecast. */
const NEVER = 1_000_000

const bandsOf = (ages: readonly AgeBand[]): number =>
  ages.reduce((bits, band) => bits | (1 << AGE_BANDS.indexOf(band)), 0)
const kindsOf = (kinds: readonly Kind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << kindIndex(kind)), 0)
const kindsOfLever = (lever: Lever): number =>
  kindsOf(lever.kind === undefined ? LEVER_DEFINITIONS[lever.lever].kinds : [lever.kind])
/** The own kind in whose place a kind is bought; -1: none. */
const ownInsteadOf = (kind: Kind): number =>
  ownIndex(
    kind === 'agency_fostering'
      ? 'in_house_fostering'
      : kind === 'external_residential'
        ? 'in_house_residential'
        : undefined,
  )
const need = (name: (typeof NEEDS)[number]): number => NEEDS.indexOf(name)

/** What one lever changes in the simulation, from an as-at day on. `id` keys its draws. */
interface Wanted {
  readonly lever: Lever
  readonly asAt: Day
  readonly id: number
}

const rampOf = ({ lever, asAt }: Wanted): Ramp => ({
  from: lever.from - asAt,
  full: Math.max(lever.by - asAt, lever.from - asAt),
  until: lever.until >= OPEN ? NEVER : lever.until - asAt,
})

/** Equal steps from the first day to the day on which all is there, whole places, none lost to rounding. */
function stepsOf(places: number, days: number, steps: number) {
  if (days <= 0 || steps <= 1) return [{ after: Math.max(steps > 1 ? days : 0, 0), places }]
  const made = Array.from({ length: steps }, (_, i) => ({
    after: Math.round((days * i) / (steps - 1)),
    places: Math.round((places * (i + 1)) / steps) - Math.round((places * i) / steps),
  }))
  return made.filter(step => step.places !== 0)
}

/** Left out: in the area. */
const poolOf = (lever: Lever): { readonly pool?: number } => (lever.isInArea === false ? { pool: FAR } : {})

const places = (
  { lever, asAt, id }: Wanted,
  of: { own: number; count: number; steps: number; isMovingOut: boolean },
): Changes => ({
  ...NO_CHANGES,
  places: [
    {
      id,
      own: of.own,
      day: lever.from - asAt,
      earliest: lever.earliest - asAt,
      latest: lever.latest - asAt,
      steps: stepsOf(of.count, lever.by - lever.from, of.steps),
      isMovingOut: of.isMovingOut,
      ...poolOf(lever),
    },
  ],
})

/** When the places of a home come: so many, so many days after it opens. */
export const stepsOfLever = (lever: Lever): readonly { readonly after: number; readonly places: number }[] =>
  stepsOf(lever.number, lever.by - lever.from, lever.steps)

/** When the places that carers bring come. */
export const carerStepsOfLever = (lever: Lever): ReturnType<typeof stepsOfLever> =>
  stepsOf(Math.round(lever.number * lever.placesEach), lever.by - lever.from, MONTHLY_STEPS(lever))

/** The same of the households themselves. */
export const householdStepsOfLever = (lever: Lever): ReturnType<typeof stepsOfLever> =>
  stepsOf(lever.number, lever.by - lever.from, MONTHLY_STEPS(lever))

const directed = ({ lever, asAt, id }: Wanted, to: DirectedChange['to']): Changes => ({
  ...NO_CHANGES,
  directed: [
    {
      id,
      count: lever.number,
      from: Math.max(lever.from - asAt, 1),
      by: Math.max(lever.by - asAt, 1),
      kinds: kindsOfLever(lever),
      bands: bandsOf(lever.ages),
      to,
    },
  ],
})

const entries = (wanted: Wanted, alone: 0 | 1): Changes => ({
  ...NO_CHANGES,
  entries: [
    { alone, bands: bandsOf(wanted.lever.ages), factor: 1 + wanted.lever.number / 100, ramp: rampOf(wanted) },
  ],
})

const needs = (wanted: Wanted, from: number, to: number): Changes => ({
  ...NO_CHANGES,
  needs: [
    {
      id: wanted.id,
      bands: bandsOf(wanted.lever.ages),
      from,
      to,
      share: wanted.lever.number / 100,
      ramp: rampOf(wanted),
    },
  ],
})

/** Matters only where booked places are tried before own ones. */
function booking({ lever, asAt }: Wanted): Changes {
  const own = ownInsteadOf(lever.kind ?? 'external_residential')
  if (own < 0) return NO_CHANGES
  const until = lever.until >= OPEN ? NEVER : lever.until - asAt
  return {
    ...NO_CHANGES,
    bookings: [{ own, places: lever.number, from: lever.from - asAt, until, ...poolOf(lever) }],
  }
}

const MONTHLY_STEPS = (lever: Lever): number =>
  Math.max(Math.round((lever.by - lever.from) / DAYS_IN_A_MONTH) + 1, 1)

const CHANGES: Readonly<Record<Lever['lever'], (wanted: Wanted) => Changes>> = {
  open_home: wanted =>
    places(wanted, {
      own: ownIndex(wanted.lever.kind),
      count: wanted.lever.number,
      steps: wanted.lever.steps,
      isMovingOut: false,
    }),
  close_home: wanted =>
    places(wanted, {
      own: ownIndex(wanted.lever.kind),
      count: -wanted.lever.number,
      steps: 1,
      isMovingOut: true,
    }),
  approve_carers: wanted =>
    places(wanted, {
      own: ownIndex('in_house_fostering'),
      count: Math.round(wanted.lever.number * wanted.lever.placesEach),
      steps: MONTHLY_STEPS(wanted.lever),
      isMovingOut: false,
    }),
  block_book: booking,
  change_entries: wanted => entries(wanted, 0),
  change_unaccompanied_entries: wanted => entries(wanted, 1),
  go_home: wanted => directed(wanted, 'home'),
  special_guardianship: wanted => directed(wanted, 'elsewhere'),
  bring_back: wanted => directed(wanted, 'own'),
  step_down: wanted => directed(wanted, 'family'),
  change_need: wanted => needs(wanted, need('residential'), need('fostering')),
  more_kinship: wanted => needs(wanted, need('fostering'), need('kinship')),
  fewer_moves: wanted => ({
    ...NO_CHANGES,
    moves: [
      { kinds: kindsOfLever(wanted.lever), factor: 1 - wanted.lever.number / 100, ramp: rampOf(wanted) },
    ],
  }),
  better_matching: wanted => ({
    ...NO_CHANGES,
    matches: [
      {
        own: ownIndex(wanted.lever.kind),
        share: wanted.lever.number / 100,
        ramp: rampOf(wanted),
        isOfFailed: true,
      },
    ],
  }),
  staying_put: wanted => ({
    ...NO_CHANGES,
    stayingPut: [
      {
        share: wanted.lever.number / 100,
        days: Math.round(wanted.lever.months * DAYS_IN_A_MONTH),
        ramp: rampOf(wanted),
      },
    ],
  }),
  change_fee: () => NO_CHANGES,
  joint_funding: () => NO_CHANGES,
  linked_saving: () => NO_CHANGES,
}

/** Own kinds in whose place some levers book homes. */
export const kindsBookedBy = (levers: readonly Lever[]): OwnKind[] =>
  OWN_KINDS.filter((_, own) =>
    levers.some(
      ({ lever, kind }) => lever === 'block_book' && ownInsteadOf(kind ?? 'external_residential') === own,
    ),
  )

/** What a lever is known by among a scenario's others: its draws are its own, wherever it stands in the list. */
const nameOf = (lever: Lever): string =>
  [lever.lever, lever.name, lever.kind ?? '', lever.from, lever.ages.join()].join('|')

/** What each lever of a list changes in the simulation, in their order; fees change nothing there, and block bookings only where booked places are tried first. */
export function changesOfLevers(levers: readonly Lever[], asAt: Day): readonly Changes[] {
  const seen = new Map<string, number>()
  return levers.map(lever => {
    const name = nameOf(lever)
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return CHANGES[lever.lever]({ lever, asAt, id: keyOf(`${name}|${before}`) & 0xffff })
  })
}
