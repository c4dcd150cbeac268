import { expect, it } from 'vitest'
import { AGE_BANDS, KINDS, OWN_KINDS } from '../care/index.ts'
import { STAY_CLASSES } from './destinations.ts'
import { MOVING, newRateTables } from './hazard-effects.ts'
import { NEEDS } from './needs.ts'
import { LOG_TABLES } from './random.ts'
import * as sizes from './sizes.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_OF_CHILDHOOD, HOME_STEPS } from './steps.ts'

it('sizes are those of the lists', () => {
  expect(sizes).toMatchObject({
    KIND_COUNT: KINDS.length,
    BAND_COUNT: AGE_BANDS.length,
    OWN_COUNT: OWN_KINDS.length,
    RISK_COUNT: MOVING + 1,
    NEED_COUNT: NEEDS.length,
    AGE_STEP_COUNT: AGE_STEPS.count,
    CARE_STEP_COUNT: CARE_STEPS.count,
    HOME_STEP_COUNT: HOME_STEPS.count,
    STAY_CLASS_COUNT: STAY_CLASSES,
    CHILDHOOD: DAYS_OF_CHILDHOOD,
  })
})

it('tables held in one array follow each other without a gap', () => {
  const { all, byAge, byStay, alone } = newRateTables()
  expect([byStay.byteOffset, alone.byteOffset]).toEqual([sizes.STAY_RATES * 8, sizes.ALONE_RATES * 8])
  expect(sizes.INVERSES).toBe(byAge.length + byStay.length + alone.length)
  expect(sizes.RATES_AND_LOGS - sizes.INVERSES).toBe(LOG_TABLES.length)
  expect([all.length, sizes.LOGS - sizes.INVERSES, sizes.SCALES - sizes.LOGS]).toEqual([
    sizes.RATES_AND_LOGS,
    256,
    256,
  ])
  const counted = [
    [sizes.STARTED, KINDS.length],
    [sizes.ENDED, KINDS.length],
    [sizes.AGED, AGE_BANDS.length],
    [sizes.WANTING, 2 * OWN_KINDS.length * AGE_BANDS.length],
    [sizes.OUTSIDE, 2 * OWN_KINDS.length * AGE_BANDS.length],
    [sizes.ENTERED, AGE_BANDS.length],
    [sizes.LEFT, AGE_BANDS.length],
    [sizes.ENTERED_ALONE, 1],
    [sizes.TURNED_18, 1],
  ] as const
  counted.reduce((next, [first, size]) => {
    expect(first).toBe(next)
    return first + size
  }, 0)
  expect(sizes.TURNED_18).toBeLessThan(sizes.COUNTED)
})
