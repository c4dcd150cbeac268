import type { FilterChoice } from './filters.ts'

interface FieldBasics {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
}

/** A field of a form, as the macro `formField` shows it. */
export type FormField =
  | (FieldBasics & { readonly kind: 'text' | 'day' | 'email' })
  | (FieldBasics & { readonly kind: 'number'; readonly prefix?: string; readonly suffix?: string })
  | (FieldBasics & { readonly kind: 'select'; readonly choices: readonly FilterChoice[] })
  | (FieldBasics & {
      readonly kind: 'radios'
      readonly choices: readonly (FilterChoice & { readonly hint?: string })[]
    })
