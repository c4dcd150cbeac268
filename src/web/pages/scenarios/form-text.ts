import type { FormError } from '../../server/answer.ts'

/** What was typed into a field, without the blanks around it. */
export const textIn = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim()

/** An error where a text is longer than its field keeps: cutting it would lose what was typed. */
export const longerThan = (most: number, field: string, text: string): FormError[] =>
  text.length > most
    ? [{ field, text: `This must be ${most.toLocaleString('en-GB')} characters or fewer: it is ${text.length.toLocaleString('en-GB')}` }] // prettier-ignore
    : []
