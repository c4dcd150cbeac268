import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { kindIndex, type Kind, type ProvisionRow } from '../src/care/index.ts'
import { planForecast, SERIES_COUNT, simulateRuns } from '../src/forecast/index.ts'
import { buildHistory, type History } from '../src/history/index.ts'
import { readIntake } from '../src/intake/index.ts'

export const SHARED = '../shared/data'
export const AUTHORITIES = ['aireborough', 'dunmere', 'thamesgate', 'wexcombe'] as const
const HORIZONS = [12, 24, 36] as const

type Plan = 'withProgramme' | 'withCarers'
const PLANS: Readonly<Record<Plan, { readonly file: string; readonly kinds: readonly [Kind, Kind] }>> = {
  withProgramme: { file: 'provision.csv', kinds: ['in_house_residential', 'external_residential'] },
  withCarers: { file: 'provision-carers.csv', kinds: ['in_house_fostering', 'agency_fostering'] },
}

/** The effect of one plan on one kind at one horizon: ours, the true one, and whether ours is near enough. */
export interface PlanEffect {
  readonly authority: string
  readonly plan: Plan
  readonly kind: Kind
  readonly months: number
  readonly ours: number
  readonly truth: number
  readonly isNear: boolean
}

interface Truth {
  readonly series: Readonly<Record<string, { readonly mean: readonly number[] }>>
}

export const hasSharedData = (): boolean => existsSync(join(SHARED, 'truth'))

function readAuthority(name: string): {
  history: History
  provisionOf: (file: string) => readonly ProvisionRow[]
} {
  const folder = join(SHARED, 'authorities', name)
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile())
    .sort()
  const sources = (paths: readonly string[]) =>
    paths.map(path => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }))
  const intake = readIntake(sources(all.filter(path => !path.startsWith('provision'))))
  const provisionOf = (file: string) => readIntake(sources([file])).provision ?? []
  return {
    history: buildHistory(intake.returns, { ownProviders: intake.authority?.ownProviders ?? ['PR1'] }),
    provisionOf,
  }
}

/** Mean number of children of each kind at each horizon. */
function meansOf(
  history: History,
  provision: readonly ProvisionRow[],
  supply: 'as-is' | 'planned',
  runs: number,
) {
  const request = { asAt: history.lastDay, months: 36, runs, seed: 1, supply, provision, fees: undefined }
  const { prepared } = planForecast(history, request)
  const tallies = simulateRuns(prepared, 0, runs)
  return (kind: Kind, months: number): number => {
    let sum = 0
    for (let run = 0; run < runs; run++)
      sum += tallies[(run * SERIES_COUNT + kindIndex(kind)) * prepared.months + months - 1]!
    return sum / runs
  }
}

/** Both plans of one authority at 12, 24 and 36 months, on the kind that gets the places and the kind that loses children. */
export function planEffects(authority: string, runs: number): PlanEffect[] {
  const truth = JSON.parse(readFileSync(join(SHARED, 'truth', `${authority}.json`), 'utf8')) as Record<
    Plan | 'asIs',
    Truth
  >
  const { history, provisionOf } = readAuthority(authority)
  return (Object.keys(PLANS) as Plan[]).flatMap(plan => {
    const provision = provisionOf(PLANS[plan].file)
    const [before, after] = [
      meansOf(history, provision, 'as-is', runs),
      meansOf(history, provision, 'planned', runs),
    ]
    return PLANS[plan].kinds.flatMap(kind =>
      HORIZONS.map(months => {
        const true_ = (part: Truth) => part.series[`placement:${kind}`]!.mean[months - 1]!
        const effect = true_(truth[plan]) - true_(truth.asIs)
        const ours = after(kind, months) - before(kind, months)
        const isNear = Math.abs(ours - effect) <= Math.max(0.2 * Math.abs(effect), 2)
        return { authority, plan, kind, months, ours, truth: effect, isNear }
      }),
    )
  })
}
