import { whatChangedIn } from '../../planning/index.ts'
import { listOf } from '../words.ts'

/** What is said of a result that rests on something else than stands now. */
export interface StaleResult {
  readonly isStale: boolean
  /** In words; '' where it cannot be told. */
  readonly changed: string
}

/** @param then what the result was made from; undefined: there is none, or it does not tell. @param now undefined: there are no records */
export const staleResult = (then: string | undefined, now: string | undefined): StaleResult =>
  then === undefined || now === undefined
    ? { isStale: false, changed: '' }
    : { isStale: then !== now, changed: listOf(whatChangedIn(then, now)) }
