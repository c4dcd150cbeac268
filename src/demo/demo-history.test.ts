import { describe, expect, it } from 'vitest'
import { demoRows, demoSources } from '../../test/support/demo-files.ts'
import { dayOf } from '../care/index.ts'
import { buildHistory, countInCare } from '../history/index.ts'
import { readIntake } from '../intake/index.ts'
import { makeDemoAuthority } from './index.ts'

const LAST_DAY = dayOf(2025, 3, 31)
const clean = makeDemoAuthority({ seed: 7, size: 500, slips: false })
const spoilt = makeDemoAuthority({ seed: 7, size: 500 })
const openRows = demoRows(clean, '903/2024-25/episodes.csv').filter(row => row['DEC'] === '').length

const historyOf = (demo: typeof clean) =>
  buildHistory(readIntake(demoSources(demo)).returns, { ownProviders: ['PR1'] })

describe('the demo’s returns made one history', () => {
  it('without slips nothing is mended or set aside, and every open row is a child in care', () => {
    const history = historyOf(clean)
    expect(history.rows.setAside).toBe(0)
    expect(history.findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(countInCare(history, LAST_DAY).all).toBe(openRows)
  })

  it('with slips the children in care differ by less than one in a hundred', () =>
    expect(Math.abs(countInCare(historyOf(spoilt), LAST_DAY).all - openRows)).toBeLessThan(openRows / 100))

  it('own kinds never hold more than provision.csv says', () => {
    const history = historyOf(clean)
    const places = (kind: string) =>
      demoRows(clean, 'provision.csv')
        .filter(row => row['kind'] === kind && row['status'] === 'open')
        .reduce((sum, row) => sum + Number(row['places']), 0)
    const { byKind } = countInCare(history, LAST_DAY)
    expect(byKind[1]).toBeLessThanOrEqual(places('in_house_fostering'))
    expect(byKind[1]).toBeGreaterThan(0.9 * places('in_house_fostering'))
    expect(byKind[3]).toBeLessThanOrEqual(places('in_house_residential'))
  })
})
