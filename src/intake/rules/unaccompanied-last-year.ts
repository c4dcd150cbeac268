import { birthday, isDay, NO_DAY, type Day } from '../../care/index.ts'
import type { RuleContext } from './rule-context.ts'
import type { Fail, Needs, Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** What two years say of one child's status. */
interface TwoYears {
  readonly isNow: boolean
  readonly wasLastYear: boolean
  /** DUC of this year and last year; NO_DAY where blank, or where the child is not in the table. */
  readonly ceased: Day
  readonly ceasedLast: Day
  readonly birth: Day
  /** As last year's return gave it: an age assessment may have changed it since. */
  readonly birthLast: Day
}

type IsContradicted = (child: TwoYears, context: RuleContext) => boolean

interface StatusRule extends Pick<Rule, 'code' | 'message' | 'fields'> {
  readonly isContradicted: IsContradicted
}

const isEighteenOn =
  (day: Day) =>
  (birth: Day): boolean =>
    isDay(birth) && birthday(birth, 18) === day

const isGiven = (day: Day): boolean => day !== NO_DAY

const statusRules: readonly StatusRule[] = [
  {
    code: '205A',
    message:
      'Child identified as UASC last year is no longer UASC this year, but date UASC ceased in both years does not support this.',
    fields: ['CHILD', 'UASC'],
    // A status that ended before this year began is the only way to be UASC last year and not this year.
    isContradicted: ({ wasLastYear, isNow, ceasedLast, ceased }, { start }) =>
      wasLastYear &&
      !isNow &&
      !(isDay(ceasedLast) && ceasedLast < start && (!isGiven(ceased) || ceased === ceasedLast)),
  },
  {
    code: '205B',
    message:
      'Child previously identified as UASC is also UASC this year, but date UASC ceased in both years does not support this.',
    fields: ['DUC', 'UASC'],
    // While the status lasts, DUC is blank or names the 18th birthday; this year's may be the day in the year on which it did end.
    isContradicted: ({ wasLastYear, isNow, ceasedLast, ceased, birth, birthLast }, { start, end }) =>
      wasLastYear &&
      isNow &&
      ((isGiven(ceased) && ceased !== ceasedLast && !(ceased >= start && ceased <= end)) ||
        (isGiven(ceasedLast) && isDay(birth) && ![birth, birthLast].some(isEighteenOn(ceasedLast)))),
  },
  {
    code: '205C',
    message:
      'Child not identified as UASC either this year or last year but date UASC ceased has been provided.',
    fields: ['DUC', 'UASC'],
    isContradicted: ({ wasLastYear, isNow, ceasedLast, ceased }) =>
      !wasLastYear && !isNow && (isGiven(ceased) || isGiven(ceasedLast)),
  },
  {
    code: '205D',
    message:
      'Child identified as UASC this year but not identified as UASC status provided for the child last year.',
    fields: ['UASC', 'CHILD'],
    isContradicted: ({ wasLastYear, isNow }) => isNow && !wasLastYear,
  },
]

const NEEDS: Needs = {
  UASC: ['CHILD', 'DUC'],
  UASC_last: ['CHILD', 'DUC'],
  Header: ['CHILD', 'UASC'],
  Header_last: ['CHILD', 'UASC'],
}

/** Looks at the children who stand in both years' Headers: a child of one year only contradicts nothing. */
function checkBothYears(isContradicted: IsContradicted) {
  return (context: RuleContext, fail: Fail): void => {
    const { now, last } = context
    const [header, headerLast] = [now.table('Header'), last!.table('Header')]
    const [flags, flagsLast] = [now.text('Header', 'UASC'), last!.text('Header', 'UASC')]
    const [uasc, uascLast] = [now.table('UASC'), last!.table('UASC')]
    const [ceased, ceasedLast] = [uasc.days('DUC'), uascLast.days('DUC')]
    const [birthsInUasc, birthsLast] = [uasc.days('DOB'), uascLast.days('DOB')]
    for (let row = 0; row < header.rowCount; row++) {
      const child = header.childOf[row]!
      const lastRow = headerLast.rowOf(child)
      if (lastRow < 0) continue
      const [inUasc, inUascLast] = [uasc.rowOf(child), uascLast.rowOf(child)]
      const twoYears: TwoYears = {
        isNow: flags[row] === '1',
        wasLastYear: flagsLast[lastRow] === '1',
        ceased: ceased[inUasc] ?? NO_DAY,
        ceasedLast: ceasedLast[inUascLast] ?? NO_DAY,
        birthLast: birthsLast[inUascLast] ?? NO_DAY,
        birth: birthsInUasc[inUasc] ?? context.births[child] ?? NO_DAY,
      }
      if (isContradicted(twoYears, context)) fail('Header', row)
    }
  }
}

/** Status of unaccompanied children in this year's return against last year's. */
export const unaccompaniedLastYear: readonly Rule[] = statusRules.map(({ isContradicted, ...rule }) => ({
  ...rule,
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'supporting',
  topic: 'UASC',
  needs: NEEDS,
  check: checkBothYears(isContradicted),
}))
