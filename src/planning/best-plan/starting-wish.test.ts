import { expect, it } from 'vitest'
import { wishBetween } from './starting-wish.ts'
import type { PlanTried } from './try-plan.ts'

const tried = (short: number, certainty: number): PlanTried => ({
  certainty,
  shortOnAverage: [short],
  inArea: undefined,
  withinBudget: [],
  extraCost: new Float64Array(1),
  capital: 0,
  fixedCost: 0,
})

it('asks for half of the way from doing nothing to all that can be opened', () => {
  expect(wishBetween(tried(85.1, 0), tried(57, 0.01), 18)).toEqual({ short: { most: 72, fromMonth: 18 } })
})

it('asks to be as sure as can be had where hardly any child lacks a place', () => {
  expect(wishBetween(tried(0.3, 0.82), tried(0, 1), 18)).toEqual({
    certainty: { share: 0.95, fromMonth: 18 },
  })
  expect(wishBetween(tried(0.3, 0.82), tried(0.3, 0.82), 18)).toEqual({ certainty: { share: 0.8, fromMonth: 18 } }) // prettier-ignore
})

it('asks for nothing where all that can be opened brings nothing', () => {
  expect(wishBetween(tried(4.2, 0.1), tried(4.1, 0.1), 18)).toEqual({})
})
