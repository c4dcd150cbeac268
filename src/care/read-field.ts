import { BAD_DAY, NO_DAY, parseDay } from './day.ts'
import type { Result } from './result.ts'
import { fieldsOf, type CellProblem, type Field, type Fields } from './row-shape.ts'

const MOST_DIGITS_OF_POUNDS = 10
const HUNDREDTHS = 100

type Value = string | number | boolean
type Reading = { readonly value: Value } | { readonly wanted: string }

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, '1': true, no: false, n: false, false: false, '0': false } // prettier-ignore

/** A written amount of pounds as whole pence: `£1,025.50`; undefined where it is none, or has parts of a penny. */
export function penceFrom(written: string): number | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(written.replaceAll(/[£,\s]/g, ''))
  if (!parts || parts[2]!.length > MOST_DIGITS_OF_POUNDS) return undefined
  const pence = Number(parts[2]) * HUNDREDTHS + Number((parts[3] ?? '').padEnd(2, '0'))
  return parts[1] === '-' ? 0 - pence : pence
}

/** `3.5` or `3.5 %` as 350; undefined where it is not a per cent with at most two decimals. */
export function hundredthsFrom(written: string): number | undefined {
  const parts = /^(-?)(\d{1,4})(?:\.(\d{1,2}))?$/.exec(written.replaceAll(/[%\s]/g, ''))
  if (!parts) return undefined
  const value = Number(parts[2]) * HUNDREDTHS + Number((parts[3] ?? '').padEnd(2, '0'))
  return parts[1] === '-' ? 0 - value : value
}

const word = (written: string): string => written.toLowerCase().replaceAll(/[\s-]+/g, '_')

function readNumber(field: Field, written: string): Reading {
  if (field.is === 'pence') {
    const pence = penceFrom(written)
    return pence === undefined || pence < 0
      ? { wanted: 'must be an amount in pounds, such as 550 or 1,025.50' }
      : { value: pence }
  }
  if (field.is === 'percent') {
    const value = hundredthsFrom(written)
    const isFine = value !== undefined && Math.abs(value) <= field.most * HUNDREDTHS
    return isFine ? { value } : { wanted: `must be per cent, such as 3.5, up to ${field.most}` }
  }
  const most = field.is === 'whole' ? field.most : 0
  const whole = /^\d{1,9}$/.test(written.replaceAll(',', '')) ? Number(written.replaceAll(',', '')) : NaN
  return whole <= most ? { value: whole } : { wanted: `must be a whole number from 0 to ${most}` }
}

/** What a cell holds, or what was wanted of it. */
export function readField(field: Field, cell: string): Reading {
  const written = cell.trim()
  if (written === '') {
    if (field.is === 'text') return field.mayBeBlank ? { value: '' } : { wanted: 'must not be blank' }
    return field.whenBlank === undefined ? { wanted: 'must not be blank' } : { value: field.whenBlank }
  }
  switch (field.is) {
    case 'text':
      return { value: written }
    case 'choice': {
      const asWord = word(written)
      const found = [written, asWord].find(one => Object.hasOwn(field.choices, one))
      const words = Object.keys(field.choices).filter(one => one !== '')
      return found === undefined ? { wanted: `must be one of ${words.join(', ')}` } : { value: found }
    }
    case 'yes_no': {
      const found = Object.hasOwn(YES_NO, word(written)) ? YES_NO[word(written)] : undefined
      return found === undefined ? { wanted: 'must be yes or no' } : { value: found }
    }
    case 'day': {
      const day = parseDay(written)
      const isWrong = day === BAD_DAY || day === NO_DAY
      return isWrong ? { wanted: 'must be a date, such as 2027-03-31 or 31/3/2027' } : { value: day }
    }
    default:
      return readNumber(field, written)
  }
}

/**
 * A row from its cells, or everything that is wrong with them: the same reading for files and for forms.
 * @param cell the text of a column; blank where there is none
 */
export function readRow<Row>(shape: Fields<Row>, cell: (column: string) => string): Result<Row, CellProblem> {
  const problems: CellProblem[] = []
  const values: Record<string, Value> = {}
  for (const [name, field] of fieldsOf(shape)) {
    const reading = readField(field, cell(field.column))
    if ('value' in reading) values[name] = reading.value
    else problems.push({ column: field.column, message: `${field.label} ${reading.wanted}` })
  }
  if (problems.length > 0) return { ok: false, problems }
  const row = values as Row
  const problem = shape.check?.(row)
  return problem ? { ok: false, problems: [problem] } : { ok: true, value: row }
}
