import { isDay } from '../../care/index.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** 1 and 2 became M and F in 2024/25: the same sex, written in another way. */
const SAME_SEX: Readonly<Record<string, string>> = { '1': 'M', '2': 'F' }

/** Facts about a child that do not change from year to year. */
export const headerLastYear: readonly Rule[] = [
  {
    code: '202',
    years: ALL_YEARS,
    message: 'The gender code conflicts with the gender already recorded for this child.',
    severity: 'error',
    relevance: 'supporting',
    topic: 'cross-year',
    fields: ['SEX'],
    needs: { Header: ['CHILD', 'SEX'], Header_last: ['CHILD', 'SEX'] },
    check: eachRow('Header', ({ now, last }) => {
      const [header, headerLast] = [now.table('Header'), last!.table('Header')]
      const [sex, sexLast] = [header.text('SEX'), headerLast.text('SEX')]
      const written = (code: string) => SAME_SEX[code] ?? code
      return row => {
        const lastRow = headerLast.rowOf(header.childOf[row]!)
        return lastRow >= 0 && written(sex[row]!) !== written(sexLast[lastRow]!)
      }
    }),
  },
  {
    code: '203',
    years: ALL_YEARS,
    message: 'Date of birth disagrees with the date of birth already recorded for this child.',
    severity: 'error',
    relevance: 'core',
    topic: 'cross-year',
    fields: ['DOB'],
    needs: { Header: ['CHILD', 'DOB'], Header_last: ['CHILD', 'DOB'] },
    effect: 'The day of birth that most returns give stands; for an unaccompanied child the latest.',
    check: eachRow('Header', ({ now, last }) => {
      const [header, headerLast] = [now.table('Header'), last!.table('Header')]
      const [births, birthsLast] = [header.days('DOB'), headerLast.days('DOB')]
      return row => {
        const lastRow = headerLast.rowOf(header.childOf[row]!)
        if (lastRow < 0) return false
        const [birth, birthLast] = [births[row]!, birthsLast[lastRow]!]
        return birth !== birthLast && (isDay(birth) || isDay(birthLast))
      }
    }),
  },
]
