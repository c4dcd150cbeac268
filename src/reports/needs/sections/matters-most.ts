import { dayInWords } from '../../../care/index.ts'
import { count, percent } from '../../words.ts'
import { besideOthers, indicatorNamed, nationalName } from '../beside-others.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { cellOf, dayHead, figureOf, measureNamed, NOT_KNOWN } from '../pack-figures.ts'
import { benchmarkValue } from '../../benchmark-words.ts'
import { listOf } from '../sentences.ts'

/** Measures that tell the story, with the indicator that others are known by. */
const HEADLINES = [
  ['in_care', undefined],
  ['in_care_per_10000', 'in-care-rate'],
  ['family_setting', 'family-setting'],
  ['childrens_homes_and_secure', 'childrens-homes'],
  ['private_provision', 'private-provision'],
  ['outside_area', 'outside-area'],
  ['over_20_miles', 'over-20-miles'],
  ['three_or_more_placements_12m', 'three-or-more-placements'],
  ['unplanned_endings_12m', 'unplanned-changes'],
  ['turning_18_12m', undefined],
] as const

/** A share that moved by less than this is not news. */
const LEAST_POINTS = 0.03

interface Story {
  readonly measure: string
  readonly up: string
  readonly down: string
}

/** What it means for homes when a share has moved. */
const STORIES: readonly Story[] = [
  { measure: 'family_setting', up: 'more of them live in families', down: 'fewer of them live in families' },
  { measure: 'childrens_homes_and_secure', up: 'more live in children’s homes', down: 'fewer live in children’s homes' },
  { measure: 'private_provision', up: 'more live in homes run for profit', down: 'fewer live in homes run for profit' },
  { measure: 'over_20_miles', up: 'more live far from home', down: 'fewer live far from home' },
  { measure: 'three_or_more_placements_12m', up: 'more are moved often', down: 'fewer are moved often' },
] // prettier-ignore

function movedShares(asked: PackAsked): string[] {
  const first = asked.years[0]!
  return STORIES.flatMap(({ measure, up, down }) => {
    const [now, then] = [asked.day, first].map(day => figureOf(asked, measure, day).value)
    if (now === undefined || then === undefined || Math.abs(now - then) < LEAST_POINTS) return []
    return [`${now > then ? up : down} (${percent(then)} then, ${percent(now)} now)`]
  })
}

function sentenceOf(asked: PackAsked): string {
  const first = asked.years[0]!
  const [now, then] = [asked.day, first].map(day => figureOf(asked, 'in_care', day).value)
  if (now === undefined) return 'The number of children is not known.'
  const turning = figureOf(asked, 'turning_18_12m', asked.day).numerator
  const ahead = turning === undefined ? '' : ` ${count(turning)} of them turn 18 in the next twelve months.`
  const start = `We look after ${count(now)} children`
  if (then === undefined || first === asked.day) return `${start}.${ahead}`
  const change = now - then
  const against =
    change === 0 ? ', as many as' : `, ${count(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than`
  const moved = movedShares(asked)
  const shares = moved.length === 0 ? ' Where they live has changed little.' : ` Since then ${listOf(moved)}.`
  return `${start}${against} on ${dayInWords(first)}.${shares}${ahead}`
}

/** The answer to the whole: what has changed most, and what comes. */
export const mattersMostSection = (asked: PackAsked): NeedsSection => {
  const first = asked.years[0]!
  const hasOthers = HEADLINES.some(([, id]) => id !== undefined && besideOthers(asked, id) !== undefined)
  const days = first === asked.day ? [asked.day] : [first, asked.day]
  return {
    id: 'matters-most',
    question: 'What matters most?',
    sentence: sentenceOf(asked),
    charts: [],
    tables: [
      {
        id: 'matters-most',
        caption: 'The figures that tell the story',
        columns: [
          'Measure',
          ...days.map(dayHead),
          ...(hasOthers ? [nationalName(asked), `Mean of ${asked.beside!.comparators.label}`] : []),
        ],
        rows: HEADLINES.map(([name, id]) => [
          measureNamed(name).label,
          ...days.map(day => cellOf(name, figureOf(asked, name, day))),
          ...(hasOthers ? othersCells(asked, id) : []),
        ]),
      },
    ],
    ...(hasOthers ? { note: 'Others as published, in the newest year up to ours.' } : {}),
  }
}

function othersCells(asked: PackAsked, id: string | undefined): string[] {
  const found = id === undefined ? undefined : besideOthers(asked, id)
  if (!found || id === undefined) return [NOT_KNOWN, NOT_KNOWN]
  const say = (value: number | undefined) =>
    value === undefined ? NOT_KNOWN : benchmarkValue(indicatorNamed(id), value)
  return [say(found.national?.value), say(found.mean)]
}
