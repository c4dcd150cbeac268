import { AGE_BANDS } from '../care/index.ts'
import { NO_CHANGES, type Changes, type EntriesChange } from './changes.ts'
import type { Assumption } from './forecast.ts'

/** What someone says of entries in place of what the past says: per cent more, or fewer below nought, from the first day on. */
export interface StatedEntries {
  readonly families: number
  readonly unaccompanied: number
}

/** The least and the most that may be stated, in per cent. */
export const LEAST_STATED = -90
export const MOST_STATED = 300

const ALL_BANDS = (1 << AGE_BANDS.length) - 1
const FOR_EVER = 1_000_000

/** As changes of a forecast; undefined where nothing is stated. The draws stay the same, so that the difference is the statement's alone. */
export function changesOfStated(stated: StatedEntries | undefined): Changes | undefined {
  const entries = ([stated?.families ?? 0, stated?.unaccompanied ?? 0] as const).flatMap(
    (percent, stream): EntriesChange[] =>
      percent === 0
        ? []
        : [
            {
              alone: stream === 0 ? 0 : 1,
              bands: ALL_BANDS,
              factor: 1 + percent / 100,
              ramp: { from: 0, full: 0, until: FOR_EVER },
            },
          ],
  )
  return entries.length === 0 ? undefined : { ...NO_CHANGES, entries }
}

const STREAMS = ['Families entering', 'Unaccompanied children entering'] as const

/** Entries that do not follow the past, as assumptions: which, how far, from when on. */
export const statedAssumptions = (changes: Changes | undefined): Assumption[] =>
  (changes?.entries ?? []).map(({ alone, factor, bands, ramp }) => ({
    name: `${STREAMS[alone]}, as stated`,
    value: `${factor >= 1 ? '+' : '−'}${Math.abs(Math.round(100 * (factor - 1)))}`,
    unit: `% against what the past says${bands === ALL_BANDS ? '' : ', some ages'}${ramp.full > 0 ? `, fully from day ${ramp.full} on` : ''}`,
    basis: 'stated',
    source: 'whoever made this forecast',
    changedBy: 'new_forecast',
  }))
