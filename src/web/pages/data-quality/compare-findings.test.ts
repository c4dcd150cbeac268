import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../care/index.ts'
import { compareFindings, sumOfChanges } from './compare-findings.ts'

const finding = (child: string, change: Partial<Finding> = {}): Finding => ({
  file: 'episodes.csv',
  row: 2,
  table: 'Episodes',
  child,
  field: 'DEC',
  rule: '142',
  severity: 'error',
  message: 'A new episode has started.',
  ...change,
})

describe('findings of two imports', () => {
  it('are fixed, new or still there', () => {
    const changes = compareFindings([finding('B'), finding('C')], [finding('A'), finding('B')])
    expect(changes.get('142')).toEqual({ fixed: 1, fresh: 1, still: 1 })
  })

  it('are the same though the row moved and the file was renamed', () => {
    const moved = finding('A', { row: 90, file: '2025 episodes.csv' })
    expect(compareFindings([moved], [finding('A')]).get('142')).toEqual({ fixed: 0, fresh: 0, still: 1 })
  })

  it('of one child, rule and column count each: two of three fixed leave one', () => {
    const three = [2, 3, 4].map(row => finding('A', { row }))
    expect(compareFindings([finding('A')], three).get('142')).toEqual({ fixed: 2, fresh: 0, still: 1 })
  })

  it('of different rules do not stand for one another', () => {
    const changes = compareFindings([finding('A', { rule: '143' })], [finding('A')])
    expect(changes.get('142')).toEqual({ fixed: 1, fresh: 0, still: 0 })
    expect(changes.get('143')).toEqual({ fixed: 0, fresh: 1, still: 0 })
    expect(sumOfChanges(changes)).toEqual({ fixed: 1, fresh: 1, still: 0 })
  })
})
