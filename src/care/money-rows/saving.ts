import type { Day } from '../day.ts'
import { KIND_LABELS } from '../kind.ts'
import type { CellProblem, RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, TO } from './unit-cost.ts'

export const SAVING_TYPES = { cashable: 'Cashable: the budget can be cut', avoided: 'Avoided: it would have been spent' } as const // prettier-ignore
export type SavingType = keyof typeof SAVING_TYPES

export const SAVING_KINDS = { '': 'Several', ...KIND_LABELS } as const
export type SavingKind = keyof typeof SAVING_KINDS

/**
 * A line of the savings ledger. Both what is projected and what is achieved are weeks of care and their price, each
 * against what would have been: so volume and price stand apart.
 */
export interface SavingRow {
  readonly saving: string
  readonly owner: string
  readonly type: SavingType
  readonly kind: SavingKind
  /** Children, homes or contracts whose costs change, in words with commas between: two lines may not claim the same. */
  readonly claims: string
  readonly method: string
  readonly counterfactual: string
  /** What would have been over the whole time. */
  readonly weeksWithout: number
  readonly weeklyWithoutInPence: number
  readonly weeksProjected: number
  readonly weeklyProjectedInPence: number
  readonly incomeProjectedInPence: number
  /** What would have been up to now. */
  readonly weeksWithoutSoFar: number
  readonly weeksAchieved: number
  readonly weeklyAchievedInPence: number
  readonly incomeAchievedInPence: number
  readonly from: Day
  readonly to: Day
}

const MOST_WEEKS = 1_000_000

/** Weeks so far against weeks that there would have been so far: one without the other would be read as a saving of all of them. */
export function soFarIsWhole(row: SavingRow): CellProblem | undefined {
  if (row.weeksAchieved > 0 && row.weeksWithoutSoFar === 0)
    return { column: 'weeks_without_so_far', message: 'Weeks so far need how many there would have been without it' } // prettier-ignore
  if (row.weeklyAchievedInPence > 0 && row.weeksAchieved === 0)
    return { column: 'weeks_achieved', message: 'A price a week so far needs how many weeks were paid at it' }
  if (row.weeksWithoutSoFar > row.weeksWithout)
    return { column: 'weeks_without_so_far', message: 'There cannot be more weeks so far than over the whole time' } // prettier-ignore
  return undefined
}

export const SAVINGS: RowShape<SavingRow> = {
  register: 'savings',
  one: 'a saving',
  signature: ['saving', 'counterfactual', 'weeks_without'],
  fields: {
    saving: { column: 'saving', label: 'Saving', is: 'text' },
    owner: { column: 'owner', label: 'Who answers for it', is: 'text' },
    type: { column: 'type', label: 'Cashable or avoided', is: 'choice', choices: SAVING_TYPES },
    kind: { column: 'kind', label: 'Kind of home that it saves on', is: 'choice', choices: SAVING_KINDS, whenBlank: '' }, // prettier-ignore
    claims: { column: 'claims', label: 'Whose costs change', is: 'text', hint: 'Children (by identifier), homes or contracts, with commas between; “all”: every child of the kind; words of your own after “other:”. No two lines may claim the same at the same time.' }, // prettier-ignore
    method: { column: 'method', label: 'How it is worked out', is: 'text' },
    counterfactual: { column: 'counterfactual', label: 'What would have been without it', is: 'text' },
    weeksWithout: { column: 'weeks_without', label: 'Weeks of care without it', is: 'whole', most: MOST_WEEKS }, // prettier-ignore
    weeklyWithoutInPence: { column: 'weekly_without', label: 'A week without it', is: 'pence' },
    weeksProjected: { column: 'weeks_projected', label: 'Projected: weeks', is: 'whole', most: MOST_WEEKS },
    weeklyProjectedInPence: { column: 'weekly_projected', label: 'Projected: a week', is: 'pence' },
    incomeProjectedInPence: { column: 'income_projected', label: 'Projected: more from partners', is: 'pence', whenBlank: 0 }, // prettier-ignore
    weeksWithoutSoFar: { column: 'weeks_without_so_far', label: 'So far: weeks without it', is: 'whole', most: MOST_WEEKS, whenBlank: 0 }, // prettier-ignore
    weeksAchieved: { column: 'weeks_achieved', label: 'So far: weeks', is: 'whole', most: MOST_WEEKS, whenBlank: 0 }, // prettier-ignore
    weeklyAchievedInPence: { column: 'weekly_achieved', label: 'So far: a week', is: 'pence', whenBlank: 0 },
    incomeAchievedInPence: { column: 'income_achieved', label: 'So far: more from partners', is: 'pence', whenBlank: 0 }, // prettier-ignore
    from: FROM,
    to: TO,
  },
  exactly: ['saving', 'from'],
  loosely: ['saving'],
  check: row => endsAfterItBegins(row) ?? soFarIsWhole(row),
}
