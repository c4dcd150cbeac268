import { BAD_DAY, birthday, isDay } from '../../care/index.ts'
import { isXml } from './rule-context.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

const UASC_RULE = { relevance: 'supporting', topic: 'UASC' } as const

/** Status of unaccompanied children within one return. */
export const unaccompanied: readonly Rule[] = [
  {
    ...UASC_RULE,
    code: '104',
    years: ALL_YEARS,
    message: 'Date for Unaccompanied Asylum-Seeking Children (UASC) status ceased is not a valid date.',
    severity: 'error',
    fields: ['DUC'],
    needs: { UASC: ['DUC'] },
    effect: 'The child is taken to be unaccompanied throughout.',
    check: eachRow('UASC', context => {
      const ceased = context.days('UASC', 'DUC')
      return row => ceased[row] === BAD_DAY || (isDay(ceased[row]!) && ceased[row]! < context.start)
    }),
  },
  {
    ...UASC_RULE,
    code: '105',
    years: ALL_YEARS,
    message:
      'Data entry for Unaccompanied Asylum-Seeking Children (UASC) status of child is invalid or has not been completed.',
    severity: 'error',
    fields: ['UASC'],
    needs: { Header: ['UASC'] },
    // In CSV the flag is not submitted: it is derived from the UASC table.
    check: eachRow('Header', context => {
      const flag = context.text('Header', 'UASC')
      const isSubmitted = isXml(context.now.source)
      return row => isSubmitted && flag[row] !== '0' && flag[row] !== '1'
    }),
  },
  {
    ...UASC_RULE,
    code: '231',
    years: years('2024/25'),
    message:
      'We expect that unaccompanied asylum seeking children are generally older young people. Please check the date of birth is correct. If the date of birth is correct then please provide details in a bypass request.',
    severity: 'warning',
    fields: ['DOB', 'UASC'],
    needs: { Header: ['CHILD', 'DOB', 'UASC'] },
    check: eachRow('Header', context => {
      const [births, flag] = [context.days('Header', 'DOB'), context.text('Header', 'UASC')]
      return row => flag[row] === '1' && isDay(births[row]!) && birthday(births[row]!, 11) > context.end
    }),
  },
  {
    ...UASC_RULE,
    code: '303',
    years: ALL_YEARS,
    message:
      'If date Unaccompanied Asylum-Seeking Child (UASC) status ceased is not null, UASC status must be coded 1.',
    severity: 'error',
    fields: ['DUC', 'UASC'],
    needs: { UASC: ['CHILD', 'DUC'], Header: ['CHILD', 'UASC'] },
    check: (context, fail) => {
      const [uasc, header] = [context.now.table('UASC'), context.now.table('Header')]
      const [ceased, flag] = [uasc.text('DUC'), context.text('Header', 'UASC')]
      for (let row = 0; row < uasc.rowCount; row++) {
        const inHeader = ceased[row] === '' ? -1 : header.rowOf(uasc.childOf[row]!)
        if (inHeader < 0 || flag[inHeader] === '1') continue
        fail('UASC', row)
        fail('Header', inHeader)
      }
    },
  },
  {
    ...UASC_RULE,
    code: '304',
    years: ALL_YEARS,
    message:
      'Date unaccompanied asylum-seeking child (UASC) status ceased must be on or before the 18th birthday of a child.',
    severity: 'error',
    fields: ['DUC'],
    needs: { UASC: ['DOB', 'DUC'] },
    check: eachRow('UASC', context => {
      const [births, ceased] = [context.days('UASC', 'DOB'), context.days('UASC', 'DUC')]
      return row => isDay(ceased[row]!) && isDay(births[row]!) && ceased[row]! > birthday(births[row]!, 18)
    }),
  },
]
