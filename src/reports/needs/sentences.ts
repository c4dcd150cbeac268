import { dayInWords } from '../../care/index.ts'
import { changeOf, valueInWords } from '../measure-words.ts'
import { count, percent } from '../words.ts'
import type { PackAsked } from './needs-pack.ts'
import { benchmarkValue } from '../benchmark-words.ts'
import { besideOthers, nationalName } from './beside-others.ts'
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
  const first = asked.years.find(
    day => asked.picture.isSteady(measure, day) && figureOf(asked, name, day).value !== undefined,
  )
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

/** `23 % of all, as in 2019`: a group's share of the children in care, now and at the start of the years. */
export function shareOfGroupThenAndNow(asked: PackAsked, group: string): string {
  const shareOn = (day: PackAsked['day']): number | undefined => {
    const [part, whole] = [
      figureOf(asked, 'in_care', day, group).value,
      figureOf(asked, 'in_care', day).value,
    ]
    return part === undefined || !whole ? undefined : part / whole
  }
  const [now, then, first] = [shareOn(asked.day), shareOn(asked.years[0]!), asked.years[0]!]
  if (now === undefined) return 'too few to show'
  if (then === undefined || first === asked.day) return `${percent(now)} of all`
  if (percent(now) === percent(then)) return `${percent(now)} of all, as on ${dayInWords(first)}`
  return `${percent(now)} of all, ${now > then ? 'up' : 'down'} from ${percent(then)} on ${dayInWords(first)}`
}

/** `England 22 % in 2025, statistical neighbours 20 %`: the newest published figures up to the pack's year; '' where there are none. */
export function published(asked: PackAsked, id: string): string {
  const found = besideOthers(asked, id)
  if (!found) return ''
  const { indicator, national, mean, year } = found
  const others = asked.beside!.comparators.label
  const parts = [
    national?.value === undefined
      ? ''
      : `${nationalName(asked)} ${benchmarkValue(indicator, national.value)} in ${year}`,
    mean === undefined ? '' : `${others} ${benchmarkValue(indicator, mean)}`,
  ].filter(part => part !== '')
  return parts.join(', ')
}

/** The same in brackets after a space. */
export function publishedInBrackets(asked: PackAsked, id: string): string {
  const said = published(asked, id)
  return said === '' ? '' : ` (${said})`
}
