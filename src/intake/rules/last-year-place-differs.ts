import { isSameDistance } from '../../care/index.ts'
import { eachCarriedOver } from './carried-over.ts'
import type { Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

const crossYear = {
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'core',
  topic: 'cross-year',
  effect: 'Where both episodes begin on the same day, this year’s postcodes stand.',
} as const

const isAnotherDistance = (now: number, last: number): boolean =>
  !Number.isNaN(now) && (Number.isNaN(last) || !isSameDistance(now, last))

/** Where the home lies, against last year's open episode. 452 and 453 look only where the reason for new episode is the same in both. */
export const lastYearPlaceDiffers: readonly Rule[] = [
  {
    ...crossYear,
    code: '452',
    message:
      'Contradiction between local authority of placement code in the last episode of the previous year and in the first episode of the current year.',
    fields: ['PL_LA'],
    needs: {
      Episodes: ['CHILD', 'DECOM', 'RNE', 'PL_LA'],
      Episodes_last: ['CHILD', 'DECOM', 'DEC', 'RNE', 'PL_LA'],
    },
    check: eachCarriedOver(({ now, last }) => {
      const [is, was] = [now.text('Episodes', 'PL_LA'), last!.text('Episodes', 'PL_LA')]
      const [reason, reasonThen] = [now.text('Episodes', 'RNE'), last!.text('Episodes', 'RNE')]
      return (first, open) => reason[first] === reasonThen[open] && is[first] !== was[open]
    }),
  },
  {
    ...crossYear,
    code: '453',
    message:
      'Contradiction between placement distance in the last episode of the previous year and in the first episode of the current year.',
    fields: ['PL_DISTANCE'],
    needs: {
      Episodes: ['CHILD', 'DECOM', 'RNE', 'PL_DISTANCE'],
      Episodes_last: ['CHILD', 'DECOM', 'DEC', 'RNE', 'PL_DISTANCE'],
    },
    check: eachCarriedOver(({ now, last }) => {
      const [is, was] = [now.places.miles, last!.places.miles]
      const [reason, reasonThen] = [now.text('Episodes', 'RNE'), last!.text('Episodes', 'RNE')]
      return (first, open) => reason[first] === reasonThen[open] && isAnotherDistance(is[first]!, was[open]!)
    }),
  },
  {
    ...crossYear,
    code: '503G',
    message: 'The distance in first episode does not match open episode at end of last year.',
    fields: ['PL_DISTANCE'],
    needs: {
      Episodes: ['CHILD', 'DECOM', 'PL_DISTANCE'],
      Episodes_last: ['CHILD', 'DECOM', 'DEC', 'PL_DISTANCE'],
    },
    check: eachCarriedOver(({ now, last }) => {
      const [is, was] = [now.places.miles, last!.places.miles]
      return (first, open) => isAnotherDistance(is[first]!, was[open]!)
    }),
  },
]
