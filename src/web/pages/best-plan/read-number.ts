import type { FormError } from '../../server/answer.ts'

/** A whole number that a field may hold. */
export interface NumberRule {
  readonly label: string
  readonly least: number
  readonly most: number
}

/** A field’s whole number; 0 with an error where it is none. Thousands may be parted by commas. */
export function readNumber(
  text: string,
  field: string,
  { label, least, most }: NumberRule,
  errors: FormError[],
): number {
  const bare = text.replaceAll(',', '')
  const value = Number(bare)
  if (/^\d{1,12}$/.test(bare) && value >= least && value <= most) return value
  const [from, to] = [least.toLocaleString('en-GB'), most.toLocaleString('en-GB')]
  errors.push({ field, text: `${capital(label)} must be a whole number from ${from} to ${to}` })
  return 0
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
