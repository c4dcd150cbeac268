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

/** `20 % (300) live in a family, up from 12 % on 31 March 2020`: a share now and at the start of the years; a hidden one says so. */
export function shareThenAndNow(asked: PackAsked, name: string, doing = ''): string {
  const measure = measureNamed(name)
  const now = figureOf(asked, name, asked.day)
  const verb = doing === '' ? '' : ` ${doing}`
  if (now.isHidden) return `too few to show${verb}`
  if (now.value === undefined) return `it is not known how many${verb}`
  const number = now.numerator === undefined ? '' : ` (${count(now.numerator)})`
  const said = `${valueInWords(measure, now.value)}${number}${verb}`
  const first = asked.years.find(day => figureOf(asked, name, day).value !== undefined)
  const then = first === undefined ? undefined : figureOf(asked, name, first)
  if (first === undefined || first === asked.day || then?.value === undefined) return said
  const change = changeOf(measure, now.value, then.value)
  if (change === 'same') return `${said}, as on ${dayInWords(first)}`
  return `${said}, ${now.value > then.value ? 'up' : 'down'} from ${valueInWords(measure, then.value)} on ${dayInWords(first)}`
}

interface Part {
  readonly label: string
  readonly share: number
}

/** `abuse or neglect (67 %) and family dysfunction (12 %)`. */
export const sharesInWords = (groups: readonly Part[]): string =>
  listOf(groups.map(({ label, share }) => `${lower(label)} (${percent(share)})`))

/** The same of places, whose names keep their capitals. */
export const placesInWords = (groups: readonly Part[]): string =>
  listOf(groups.map(({ label, share }) => `${label} (${percent(share)})`))

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
