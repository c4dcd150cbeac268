import { dayInWords } from '../../care/index.ts'
import { changeOf, valueInWords } from '../measure-words.ts'
import { count, percent } from '../words.ts'
import type { PackAsked } from './needs-pack.ts'
import { figureOf, measureNamed } from './pack-figures.ts'

/** `a`, `a and b`, `a, b and c`. */
export function listOf(things: readonly string[]): string {
  if (things.length < 2) return things[0] ?? ''
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)!}`
}

/** `20 % (300), up from 12 % in 2020`: a share now and at the start of the years; hidden ones say so. */
export function shareThenAndNow(asked: PackAsked, name: string): string {
  const measure = measureNamed(name)
  const now = figureOf(asked, name, asked.day)
  if (now.isHidden) return 'a number too small to show'
  if (now.value === undefined) return 'a number that is not known'
  const first = asked.years.find(day => figureOf(asked, name, day).value !== undefined)
  const then = first === undefined ? undefined : figureOf(asked, name, first)
  const number = now.numerator === undefined ? '' : ` (${count(now.numerator)})`
  const said = `${valueInWords(measure, now.value)}${number}`
  if (first === undefined || first === asked.day || then?.value === undefined) return said
  const change = changeOf(measure, now.value, then.value)
  if (change === 'same') return `${said}, as on ${dayInWords(first)}`
  return `${said}, ${now.value > then.value ? 'up' : 'down'} from ${valueInWords(measure, then.value)} on ${dayInWords(first)}`
}

/** `Abuse or neglect (67 %), Family dysfunction (12 %)`. */
export const sharesInWords = (
  groups: readonly { readonly label: string; readonly share: number }[],
): string =>
  listOf(
    groups.map(({ label, share }) => `${label.charAt(0).toLowerCase()}${label.slice(1)} (${percent(share)})`),
  )
