import { expect, it } from 'vitest'
import { MONEY_SHAPES, OPEN, parseDay } from '../../../care/index.ts'
import { formFieldsOf } from './shaped-kind.ts'

it('a row that was kept before a field was asked for leaves it blank in its form', () => {
  const kept = { contract: 'A', provider: 'B', kind: 'external_residential', type: 'block', places: 2, weeklyRateInPence: 1, weeklyWhenUsedInPence: 0, weeklySpotInPence: 0, usableInHundredths: 10_000, noticeWeeks: 0, from: parseDay('2025-04-01'), to: OPEN } as const // prettier-ignore
  const values = Object.fromEntries(formFieldsOf(MONEY_SHAPES.contracts, kept).map(({ name, value }) => [name, value])) // prettier-ignore
  expect(values).toMatchObject({ contract: 'A', places: '2', in_area: '', postcode: '' })
})
