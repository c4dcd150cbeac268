import type { PlanAnswer } from './plan-answer.ts'

/** A best plan with all that was asked and answered. */
export interface KeptBestPlan {
  readonly id: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly name: string
  /** `Imports.version()` of the records that it was made from. */
  readonly recordsVersion: string
  readonly answer: PlanAnswer
}

/** Port: the best plans of one authority. */
export interface KeptBestPlans {
  keep(toKeep: Omit<KeptBestPlan, 'id'>): Promise<KeptBestPlan>
  find(id: string): Promise<KeptBestPlan | undefined>
  /** Newest first, without their answers. */
  list(): Promise<readonly Omit<KeptBestPlan, 'answer'>[]>
}
