import { describe, expect, it } from 'vitest'
import { NO_DAY, OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import { householdsOn, isPastUntold, notAvailableOn, placesAhead, stepsBetween } from './places-ahead.ts'

const day = parseDay
const aHome = (row: Partial<ProvisionRow> = {}): ProvisionRow => ({
  provision: 'Elm House',
  kind: 'in_house_residential',
  places: 4,
  openFrom: NO_DAY,
  openTo: OPEN,
  status: 'open',
  ...row,
})
const planned = aHome({
  provision: 'Home 2',
  status: 'planned',
  places: 2,
  openFrom: day('2026-10-01'),
  earliest: day('2026-09-01'),
  latest: day('2027-01-01'),
})
const on = (iso: string, ...rows: ProvisionRow[]) =>
  placesAhead(rows, 'in_house_residential', [day(iso)], day('2026-08-01'))[0]!

describe('places ahead', () => {
  it('registered, staffed and available are three counts', () => {
    const home = aHome({ staffed: 3, staffedFrom: day('2026-12-01'), held: 1, usedByOthers: 1 })
    expect(on('2026-10-01', home)).toMatchObject({ registered: 4, staffed: 3, available: 1 })
    expect(on('2026-12-01', home)).toMatchObject({ registered: 4, staffed: 4, available: 2 })
  })

  it('a planned home counts from its likely day, and shows how early and late it may be', () => {
    expect(on('2026-09-15', planned)).toMatchObject({ registered: 0, available: 0, ifEarly: 2, ifLate: 0 })
    expect(on('2026-11-01', planned)).toMatchObject({ registered: 2, available: 2, ifEarly: 2, ifLate: 0 })
    expect(on('2027-01-01', planned)).toMatchObject({ ifLate: 2 })
  })

  it('the last is no more than the likely, and the likely no more than the earliest', () => {
    for (const iso of ['2026-08-01', '2026-09-15', '2026-11-01', '2027-02-01']) {
      const { ifLate, available, ifEarly } = on(iso, planned, aHome())
      expect(ifLate).toBeLessThanOrEqual(available)
      expect(available).toBeLessThanOrEqual(ifEarly)
    }
  })

  it('what is told of today alone is not taken off before today; staffing with its day is', () => {
    const [before, today] = ['2026-07-31', '2026-08-01']
    const home = aHome({ unavailable: 1, held: 1, usedByOthers: 1, staffed: 3 })
    expect(on(before, home)).toMatchObject({ registered: 4, staffed: 4, available: 4 })
    expect(on(today, home)).toMatchObject({ registered: 4, staffed: 3, available: 0 })
    expect(isPastUntold([home], day(today))).toBe(true)
    const staffedSince = aHome({ staffed: 3, staffedFrom: day('2026-07-01') })
    expect(on('2026-06-30', staffedSince)).toMatchObject({ staffed: 3, available: 3 })
    expect(isPastUntold([staffedSince, planned], day(today))).toBe(false)
  })

  it('names what opens and closes, in order', () => {
    const closing = aHome({ openTo: day('2026-08-01') })
    const steps = stepsBetween([planned, closing], day('2026-04-01'), day('2027-04-01'))
    expect(steps.map(({ row, what }) => `${row.provision} ${what}`)).toEqual([
      'Elm House closes',
      'Home 2 opens',
    ])
    expect(stepsBetween([planned], day('2026-10-01'), day('2027-04-01'))).toEqual([])
  })

  it('says why places cannot be had, and until when', () => {
    const home = aHome({
      unavailable: 2,
      whyUnavailable: 'flood',
      unavailableUntil: day('2026-11-01'),
      usedByOthers: 1,
    })
    expect(
      notAvailableOn([home], day('2026-10-31')).map(({ why, places, until }) => [why, places, until]),
    ).toEqual([
      ['not_usable', 2, day('2026-11-01')],
      ['used_by_others', 1, undefined],
    ])
    expect(notAvailableOn([home], day('2026-11-01')).map(({ why }) => why)).toEqual(['used_by_others'])
  })

  it('adds households up where a row tells them', () => {
    const carers = aHome({ kind: 'in_house_fostering', households: 30 })
    expect(householdsOn([carers, carers, aHome()], 'in_house_fostering', day('2026-10-01'))).toBe(60)
    expect(householdsOn([aHome()], 'in_house_residential', day('2026-10-01'))).toBeUndefined()
  })
})
