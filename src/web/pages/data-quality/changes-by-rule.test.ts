import { expect, it } from 'vitest'
import type { Finding } from '../../../care/index.ts'
import { changesByRule, sumOfChanges } from './changes-by-rule.ts'

const finding = (rule: string): Finding => ({
  file: 'episodes.csv',
  row: 2,
  table: 'Episodes',
  child: 'A',
  field: 'DEC',
  rule,
  severity: 'error',
  message: 'A new episode has started.',
})

it('what became of findings is counted by rule, and in all', () => {
  const changes = changesByRule({
    isNew: [finding('143')],
    stillThere: [finding('142'), finding('143')],
    fixed: [finding('142'), finding('142')],
  })
  expect(changes.get('142')).toEqual({ fixed: 2, fresh: 0, still: 1 })
  expect(changes.get('143')).toEqual({ fixed: 0, fresh: 1, still: 1 })
  expect(sumOfChanges(changes)).toEqual({ fixed: 2, fresh: 1, still: 2 })
})
