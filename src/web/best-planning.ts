import type { Progress } from '../intake/index.ts'
import type { PlanWish, StartingWish } from '../planning/index.ts'

/** What a person asks of the best plan. */
export interface BestPlanWish {
  readonly name: string
  readonly months: number
  /** Share of futures in which each whole financial year is within the budget that is entered; undefined: no wish. */
  readonly budgetShare: number | undefined
  readonly plan: PlanWish
}

/** Port: finds best plans for the records, places and prices as they stand, and keeps them. */
export interface BestPlanning {
  /** What the form begins with: a wish that the authority’s own futures allow. @throws InputError where there are no records */
  startingWish(months: number): Promise<StartingWish>
  /**
   * @returns the id of the plan that was kept
   * @throws InputError where there are no records, or a wish needs what is not known
   */
  make(
    wish: BestPlanWish,
    who: { readonly by: string; readonly at: string },
    means: { readonly progress: Progress; readonly stop: AbortSignal },
  ): Promise<string>
  /** Keeps a plan’s programme as a scenario. @returns the scenario’s id */
  keepAsScenario(id: string, who: { readonly by: string; readonly at: string }): Promise<string>
}
