import { isDay, type Day } from '../../care/index.ts'
import { ADOPTED, codes } from './code-sets.ts'
import type { Check, Rule } from './rule.ts'
import type { RuleContext } from './rule-context.ts'
import { ALL_YEARS } from './rule-years.ts'

/** A reason for leaving that is possible only on one side of a birthday. */
interface AgeAtLeaving {
  readonly code: string
  readonly reasons: ReadonlySet<string>
  readonly age: number
  readonly isWrong: (left: Day, birthday: Day) => boolean
  readonly fields: readonly string[]
  readonly message: string
}

const before = (left: Day, birthday: Day): boolean => left < birthday
const onOrAfter = (left: Day, birthday: Day): boolean => left >= birthday
const after = (left: Day, birthday: Day): boolean => left > birthday

// prettier-ignore
const ages: readonly AgeAtLeaving[] = [
  { code: '386', reasons: ADOPTED, age: 18, isWrong: onOrAfter, fields: ['REC'],
    message: 'Reason episode ceased is adopted but child has reached age 18.' },
  { code: '387', reasons: codes('E5 E6'), age: 14, isWrong: before, fields: ['REC'],
    message: 'Reason episode ceased is child moved into independent living arrangement, but the child is aged under 14.' },
  { code: '389', reasons: codes('E7'), age: 16, isWrong: before, fields: ['REC'],
    message: 'Reason episode ceased is that child transferred to care of adult social care services, but child is aged under 16.' },
  { code: '407', reasons: codes('E45 E46 E47 E48'), age: 18, isWrong: after, fields: ['DEC', 'DOB', 'REC'],
    message: 'Reason episode ceased is Special Guardianship Order, but child has reached age 18.' },
  { code: '460', reasons: codes('E17'), age: 18, isWrong: before, fields: ['DEC', 'REC'],
    message: 'Reason episode ceased is that child stayed with current carers at age 18 (or above), but child is aged under 18.' },
]

const checkOf =
  (rule: AgeAtLeaving): Check =>
  (context, fail) => {
    const children = new Uint8Array(context.now.children.count)
    const childOf = context.childOf('Episodes')
    const isWrong = leftAtTheWrongAge(rule, context)
    for (let row = 0; row < childOf.length; row++) {
      if (!isWrong(row)) continue
      fail('Episodes', row)
      children[childOf[row]!] = 1
    }
    if (!rule.fields.includes('DOB')) return
    context.childOf('Header').forEach((child, row) => {
      if (child >= 0 && children[child] === 1) fail('Header', row)
    })
  }

function leftAtTheWrongAge({ reasons, age, isWrong }: AgeAtLeaving, context: RuleContext) {
  const childOf = context.childOf('Episodes')
  const given = context.text('Episodes', 'REC')
  const left = context.days('Episodes', 'DEC')
  const birthdays = context.birthdays(age)
  return (row: number): boolean => {
    if (!reasons.has(given[row]!) || childOf[row]! < 0) return false
    const birthday = birthdays[childOf[row]!]!
    return isDay(left[row]!) && isDay(birthday) && isWrong(left[row]!, birthday)
  }
}

export const agesAtLeaving: readonly Rule[] = ages.map(rule => ({
  code: rule.code,
  years: ALL_YEARS,
  message: rule.message,
  severity: 'error',
  relevance: 'supporting',
  topic: 'exit reasons',
  fields: rule.fields,
  needs: { Episodes: ['CHILD', 'DEC', 'REC'], Header: ['CHILD', 'DOB'] },
  check: checkOf(rule),
}))
