import { dayOf, isDay } from '../../care/index.ts'
import { SHORT_BREAKS } from './code-sets.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

const status = { severity: 'error', relevance: 'supporting', topic: 'bad codes' } as const

/** Placement orders (Adoption and Children Act 2002, section 21) took the place of freeing orders at the end of 2005. */
const FIRST_PLACEMENT_ORDERS = dayOf(2005, 12, 1)
const LAST_FREEING_ORDERS = dayOf(2005, 12, 31)

const D1_YEARS = years('2022/23', '2023/24')

/** Legal statuses at times or together with others where they cannot be. */
export const legalStatuses: readonly Rule[] = [
  {
    ...status,
    code: '426',
    years: ALL_YEARS,
    topic: 'short breaks',
    message:
      'A child receiving respite care cannot be recorded under a legal status of V3 and V4 in the same year.',
    effect: 'Both are short breaks, and are not counted among children looked after.',
    fields: ['LS'],
    needs: { Episodes: ['CHILD', 'LS'] },
    check: eachRow('Episodes', context => {
      const given = context.text('Episodes', 'LS')
      const childOf = context.childOf('Episodes')
      const [V3, V4] = [1, 2]
      const found = new Uint8Array(context.now.children.count)
      childOf.forEach((child, row) => {
        if (child >= 0 && SHORT_BREAKS.has(given[row]!)) found[child]! |= given[row] === 'V3' ? V3 : V4
      })
      return row => childOf[row]! >= 0 && SHORT_BREAKS.has(given[row]!) && found[childOf[row]!] === (V3 | V4)
    }),
  },
  {
    ...status,
    code: '445',
    years: D1_YEARS,
    message: 'D1 is not a valid code for episodes starting after December 2005.',
    fields: ['LS', 'DECOM'],
    needs: { Episodes: ['LS', 'DECOM'] },
    check: eachRow('Episodes', context => {
      const [given, starts] = [context.text('Episodes', 'LS'), context.days('Episodes', 'DECOM')]
      return row => given[row] === 'D1' && isDay(starts[row]!) && starts[row]! > LAST_FREEING_ORDERS
    }),
  },
  {
    ...status,
    code: '446',
    years: ALL_YEARS,
    message: 'E1 is not a valid code for episodes starting before December 2005.',
    fields: ['LS', 'DECOM'],
    needs: { Episodes: ['LS', 'DECOM'] },
    check: eachRow('Episodes', context => {
      const [given, starts] = [context.text('Episodes', 'LS'), context.days('Episodes', 'DECOM')]
      return row => given[row] === 'E1' && isDay(starts[row]!) && starts[row]! < FIRST_PLACEMENT_ORDERS
    }),
  },
  {
    ...status,
    code: '451',
    years: D1_YEARS,
    message:
      'Child is still freed for adoption, but freeing orders could not be applied for since 30 December 2005.',
    fields: ['DEC', 'REC', 'LS'],
    needs: { Episodes: ['LS', 'DEC', 'REC'] },
    check: eachRow('Episodes', context => {
      const [given, ends] = [context.text('Episodes', 'LS'), context.text('Episodes', 'DEC')]
      const reasons = context.text('Episodes', 'REC')
      return row => given[row] === 'D1' && ends[row] === '' && reasons[row] === ''
    }),
  },
]
