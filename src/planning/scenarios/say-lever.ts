import {
  AGE_BAND_LABELS,
  AGE_BANDS,
  dayInWords,
  KIND_LABELS,
  OPEN,
  type AgeBand,
  type Kind,
} from '../../care/index.ts'
import type { Lever } from './lever.ts'

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const
const inWords = (value: number): string => SMALL[value] ?? value.toLocaleString('en-GB')
const some = (value: number, one: string, many = `${one}s`): string =>
  `${inWords(value).toLowerCase()} ${value === 1 ? one : many}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const kindOf = (kind: Kind): string =>
  KIND_LABELS[kind].replace(/^[A-Z](?![A-Z])/, first => first.toLowerCase())

const agesOf = (ages: readonly AgeBand[]): string =>
  ages.length === AGE_BANDS.length
    ? ''
    : ` aged ${ages.map(band => AGE_BAND_LABELS[band].toLowerCase()).join(', ')}`

const gradually = ({ from, by }: Lever): string =>
  by > from ? ` from ${dayInWords(from)}, in full by ${dayInWords(by)}` : ` from ${dayInWords(from)}`

const until = (lever: Lever): string => (lever.until < OPEN ? `, until ${dayInWords(lever.until)}` : '')

const sure = ({ from, earliest, latest }: Lever): string =>
  earliest === from && latest === from
    ? ''
    : ` (8 times in 10 between ${dayInWords(earliest)} and ${dayInWords(latest)})`

const moreOrFewer = (number: number): string => `${Math.abs(number)} % ${number < 0 ? 'fewer' : 'more'}`

const between = ({ from, by }: Lever): string =>
  by > from ? ` between ${dayInWords(from)} and ${dayInWords(by)}` : ` on ${dayInWords(from)}`

const outOf = (kind: Kind | undefined): string => (kind === undefined ? '' : ` now with: ${kindOf(kind)}`)

const SENTENCES: Readonly<Record<Lever['lever'], (lever: Lever) => string>> = {
  open_home: lever =>
    `Open ${lever.name || 'a home'} on ${dayInWords(lever.from)}${sure(lever)}, ${some(lever.number, 'place')}` +
    (lever.kind === 'in_house_fostering' ? ' with our own carers' : '') +
    (lever.by > lever.from
      ? `, staffed in ${some(lever.steps, 'step')} by ${dayInWords(lever.by)}`
      : ', staffed at once'),
  close_home: lever =>
    `Close ${lever.name || 'a home'} on ${dayInWords(lever.from)}, ${some(lever.number, 'place')}`,
  approve_carers: lever =>
    `Approve ${some(lever.number, 'more foster carer household', 'more foster carer households')}${between(lever)}, ${lever.placesEach} usable places each`,
  block_book: lever =>
    `Block-book ${some(lever.number, 'place')} in ${kindOf(lever.kind!)} from ${dayInWords(lever.from)}${until(lever)}` +
    (lever.weeklyInPence === undefined
      ? ''
      : `, at £${(lever.weeklyInPence / 100).toLocaleString('en-GB')} a week each`),
  change_entries: lever =>
    `${moreOrFewer(lever.number)} children${agesOf(lever.ages)} coming in with or without brothers and sisters${gradually(lever)}${until(lever)}`,
  change_unaccompanied_entries: lever =>
    `${moreOrFewer(lever.number)} unaccompanied children coming in${gradually(lever)}${until(lever)}`,
  go_home: lever =>
    `Help ${some(lever.number, 'child', 'children')}${agesOf(lever.ages)}${outOf(lever.kind)} go home${between(lever)}`,
  special_guardianship: lever =>
    `${some(lever.number, 'child', 'children')}${agesOf(lever.ages)}${outOf(lever.kind)} leave care to a special guardian${between(lever)}`,
  bring_back: lever =>
    `${some(lever.number, 'child comes', 'children come')} back from ${kindOf(lever.kind!)}${agesOf(lever.ages)} into homes of our own${between(lever)}`,
  step_down: lever =>
    `${some(lever.number, 'child moves', 'children move')}${agesOf(lever.ages)} from ${lever.kind ? kindOf(lever.kind) : 'children’s homes'} to foster carers${between(lever)}`,
  change_need: lever =>
    `For ${lever.number} % of the children${agesOf(lever.ages)} who would need a children’s home a family is found instead${gradually(lever)}${until(lever)}`,
  more_kinship: lever =>
    `${lever.number} % of the children${agesOf(lever.ages)} who would need foster carers live with family or friends instead${gradually(lever)}${until(lever)}`,
  fewer_moves: lever =>
    `${lever.number} % fewer moves out of ${lever.kind ? kindOf(lever.kind) : 'foster families and children’s homes'}${gradually(lever)}${until(lever)}`,
  better_matching: lever =>
    `${lever.number} % of the searches that fail though a place is free (${kindOf(lever.kind!)}) succeed${gradually(lever)}${until(lever)}`,
  staying_put: lever =>
    `${lever.number} % more of those who turn 18 with our carers stay put, ${some(lever.months, 'month')} each${gradually(lever)}${until(lever)}`,
  joint_funding: lever =>
    `Health and education pay ${lever.number} % more of what ${kindOf(lever.kind!)} cost${gradually(lever)}${until(lever)}`,
  linked_saving: lever =>
    `£${lever.number.toLocaleString('en-GB')} a year saved elsewhere in the directorate${lever.name ? ` (${lever.name})` : ''}${gradually(lever)}${until(lever)}`,
  change_fee: lever =>
    `${Math.abs(lever.number)} % ${lever.number < 0 ? 'lower' : 'higher'} fees for ${kindOf(lever.kind!)}${gradually(lever)}`,
}

const outsideArea = ({ isInArea }: Lever): string => (isInArea === false ? ', outside our area' : '')

/** One change in a sentence: "Open Home 3 on 1 October 2026, four places, staffed in two steps by 1 April 2027." */
export const sayLever = (lever: Lever): string =>
  `${capital(SENTENCES[lever.lever](lever))}${outsideArea(lever)}.`
