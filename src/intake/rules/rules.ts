import type { Rule } from './rule.ts'
import { unknownCodes } from './unknown-codes.ts'

const families: readonly (readonly Rule[])[] = [unknownCodes]

const byNumber = (a: Rule, b: Rule): number =>
  a.code.localeCompare(b.code, 'en', { numeric: true }) || a.years.from - b.years.from

/** Every rule that the product has, in order of number and year. */
export const RULES: readonly Rule[] = families.flat().sort(byNumber)
