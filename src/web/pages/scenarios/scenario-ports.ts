import { can, seesSuppressedCounts } from '../../../access/index.ts'
import { InputError, KINDS, OWN_KINDS } from '../../../care/index.ts'
import {
  knownHomes,
  LOCKED,
  type KeptScenario,
  type KnownHome,
  type Outcome,
} from '../../../planning/index.ts'
import { LARGEST_SMALL_COUNT, suppressionOfSeries } from '../../../reports/index.ts'
import type { KeptRow } from '../../../supply/index.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'

export type ScenarioPorts = Pick<
  WebPorts,
  'scenarios' | 'scenarioRuns' | 'searches' | 'work' | 'places' | 'money'
>

type Listed = Omit<KeptScenario, 'latest' | 'previous'>

/** Who tries plans out sees all of them; others those that are shared or agreed. */
export const maySee = ({ user }: UserRequest, kept: Listed): boolean =>
  can(user, 'run_forecasts') || kept.isShared || kept.agreed !== undefined

const standing = <Row>(kept: readonly KeptRow<Row>[]): Row[] =>
  kept.filter(one => !one.isRemoved).map(one => one.row)

/** Homes of ours that the places or the home costs name: a plan may close these. */
export const homesOf = async ({ places, money }: ScenarioPorts): Promise<readonly KnownHome[]> =>
  knownHomes(standing(await places.list()), standing(await money.homeCosts.list()))

/** The scenario that an address names, where this person may see it. */
export async function scenarioOf(request: UserRequest, { scenarios }: ScenarioPorts): Promise<KeptScenario> {
  const kept = orNotFound(await scenarios.find(request.params['id'] ?? ''), 'There is no such scenario.')
  return orNotFound(maySee(request, kept) ? kept : undefined, 'There is no such scenario.')
}

/** The same, where it may still be changed: what a meeting has agreed is only copied. */
export async function openScenarioOf(request: UserRequest, ports: ScenarioPorts): Promise<KeptScenario> {
  const kept = await scenarioOf(request, ports)
  if (kept.agreed) throw new InputError(LOCKED)
  return kept
}

const CHILDREN = ['outside', 'outside_for_want_of_a_place', 'over_20_miles']
/** Parts of one total: where one is small, none is shown, for the total would give it away. */
const PARTS_OF_WANT = OWN_KINDS.map(kind => `outside_for_want_of_a_place_${kind}`)
const means = ({ months }: Outcome): number[] =>
  months.flatMap(month => [month.nothing.mean, month.scenario.mean])
const isSmall = (outcome: Outcome): boolean =>
  means(outcome).some(mean => Math.round(mean) > 0 && Math.round(mean) <= LARGEST_SMALL_COUNT)

/** Outcomes without those that would tell a small number: outside the professional roles. */
export function outcomesFor({ user }: UserRequest, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (!seesSuppressedCounts(user.role)) return outcomes
  const kinds = KINDS.flatMap(kind => outcomes.find(outcome => outcome.code === `in_care_${kind}`) ?? [])
  const hidden = suppressionOfSeries(kinds.map(means))
  const hiddenCodes = new Set(kinds.filter((_, i) => hidden[i]).map(outcome => outcome.code))
  if (outcomes.some(outcome => PARTS_OF_WANT.includes(outcome.code) && isSmall(outcome)))
    PARTS_OF_WANT.forEach(code => hiddenCodes.add(code))
  return outcomes.filter(
    outcome => !hiddenCodes.has(outcome.code) && !(CHILDREN.includes(outcome.code) && isSmall(outcome)),
  )
}

/** The same of several plans side by side: what one of them hides, the others hide too, for the total of kinds is near enough the same. */
export function outcomesOfAllFor(
  request: UserRequest,
  plans: readonly (readonly Outcome[])[],
): readonly (readonly Outcome[])[] {
  const shown = plans.map(outcomes => outcomesFor(request, outcomes))
  const hidden = new Set(
    plans.flatMap((outcomes, i) => outcomes.filter(one => !shown[i]!.includes(one)).map(one => one.code)),
  )
  return shown.map(outcomes => outcomes.filter(one => !hidden.has(one.code)))
}
