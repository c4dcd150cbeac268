import { expect, it } from 'vitest'
import { answerOf } from './map-view.ts'

it.each([0, undefined])('does not say that nobody lives far away where no home is known (%s)', none => {
  const figures = { total: 120, authorities: [], bands: [none, none, none, none, none, 120] }
  expect(answerOf(figures as never, { ground: {}, boundaries: [] } as never)).toBe(
    'Not known: the postcode directory that is kept here has the homes of too few of the 120 children.',
  )
})
