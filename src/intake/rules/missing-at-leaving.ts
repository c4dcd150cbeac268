import { birthday, isDay, NO_DAY } from '../../care/index.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** A child who was missing until the 18th birthday left care as "other". */
export const missingAtLeaving: readonly Rule[] = [
  {
    code: '580',
    years: ALL_YEARS,
    message: 'Child is missing when cease being looked after but reason episode ceased not ‘E8’.',
    severity: 'error',
    relevance: 'supporting',
    topic: 'exit reasons',
    fields: ['REC'],
    needs: { Episodes: ['CHILD', 'DEC', 'REC'], Missing: ['CHILD', 'DOB', 'MIS_END'] },
    check: eachRow('Episodes', ({ now }) => {
      const missing = now.table('Missing')
      const [births, found] = [missing.days('DOB'), missing.days('MIS_END')]
      const missingUntil18 = new Int32Array(now.children.count).fill(NO_DAY)
      missing.childOf.forEach((child, row) => {
        if (child >= 0 && isDay(births[row]!) && birthday(births[row]!, 18) === found[row])
          missingUntil18[child] = found[row]!
      })
      const [ends, reasons] = [now.episodes.days('DEC'), now.text('Episodes', 'REC')]
      const { childOf } = now.episodes
      return row =>
        childOf[row]! >= 0 &&
        isDay(ends[row]!) &&
        ends[row] === missingUntil18[childOf[row]!] &&
        reasons[row] !== 'E8'
    }),
  },
]
