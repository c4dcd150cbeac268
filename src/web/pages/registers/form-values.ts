import { BAD_DAY, calendarDateOf, isDay, parseDay, type Day } from '../../../care/index.ts'
import type { FormError } from '../../server/answer.ts'

/** `31/3/2027` for a form's field; blank for "no day" and "no end". */
export function dayForForm(day: Day): string {
  if (!isDay(day)) return ''
  const { year, month, date } = calendarDateOf(day)
  return `${date}/${month}/${year}`
}

/** Reads the fields of one form and gathers what is wrong with them. */
export class FormReader {
  readonly errors: FormError[] = []

  constructor(readonly form: URLSearchParams) {}

  text(name: string, whenBlank: string): string {
    const text = (this.form.get(name) ?? '').trim()
    if (text === '') this.#wrong(name, whenBlank)
    return text
  }

  /** One of the values that there are. */
  choice<Value extends string>(name: string, values: readonly Value[], whenNone: string): Value {
    const value = values.find(one => one === this.form.get(name))
    if (value === undefined) this.#wrong(name, whenNone)
    return value ?? values[0]!
  }

  /** A whole number from 0 to `most`. */
  whole(name: string, most: number, whenWrong: string): number {
    const text = (this.form.get(name) ?? '').trim().replaceAll(',', '')
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (!(value <= most)) this.#wrong(name, whenWrong)
    return value
  }

  /** Pounds, with or without pence, as whole pence. */
  pence(name: string, whenWrong: string): number {
    const text = (this.form.get(name) ?? '').trim().replaceAll(/[£,\s]/g, '')
    const parts = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text)
    if (!parts) this.#wrong(name, whenWrong)
    return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : NaN
  }

  /** A day; blank gives `whenBlank`. */
  day(name: string, whenBlank: Day): Day {
    const text = (this.form.get(name) ?? '').trim()
    if (text === '') return whenBlank
    const day = parseDay(text)
    if (day === BAD_DAY) this.#wrong(name, 'Enter a real date, such as 31/3/2027')
    return day
  }

  /** Says that something is wrong that no single field tells. */
  refuse(name: string, text: string): void {
    this.#wrong(name, text)
  }

  #wrong(field: string, text: string): void {
    this.errors.push({ field, text })
  }
}
