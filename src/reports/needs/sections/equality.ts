import {
  groupLabel,
  isNotUnaccompanied,
  sharesWithin,
  type Share,
  type ShareMeasure,
} from '../../../position/index.ts'
import { figureFor } from '../../public-figures.ts'
import { percent } from '../../words.ts'
import type { NeedsSection, PackAsked, PackTable } from '../needs-pack.ts'
import { cellOf, cutNamed, figureOf, groupsByYear, measureNamed } from '../pack-figures.ts'
import { listOf } from '../sentences.ts'

/** Where children may fare differently: of whom it is said, and what. */
const OUTCOMES = [
  ['family_setting', 'of', 'live in a family'],
  ['childrens_homes_and_secure', 'of', 'live in children’s homes'],
  ['over_20_miles', 'of', 'live more than 20 miles from home'],
  ['three_or_more_placements_12m', 'of', 'had three or more homes in a year'],
  ['unplanned_endings_12m', 'of the moves of', 'were not planned'],
  ['health_assessments', 'of', 'had their health assessed'],
  ['took_part_in_reviews_12m', 'of', 'took part in their reviews'],
  ['exits_home_12m', 'of those who left among', 'went home'],
] as const

const GROUP_WORDS: Readonly<Record<string, string>> = {
  // boys would say the same the other way round
  'sex:F': 'girls',
  'ethnicity:white': 'White children',
  'ethnicity:mixed': 'children of mixed ethnicity',
  'ethnicity:asian': 'Asian children',
  'ethnicity:black': 'Black children',
  'ethnicity:other': 'children of another ethnicity',
}

/** Groups with fewer are too few to tell a difference from chance by. */
const LEAST_GROUP = 30
/** Standard errors: with some 50 comparisons one in two hundred would still be chance. */
const BEYOND_CHANCE = 2.8

interface Compared {
  readonly group: string
  readonly label: string
  /** In the order of OUTCOMES. */
  readonly shares: readonly Share[]
}

const shareMeasure = (name: string): ShareMeasure => {
  const measure = measureNamed(name)
  if (measure.shape !== 'share') throw new Error(`${name} is no share.`)
  return measure
}

/** Girls and boys, and each ethnicity, unaccompanied children left out: they are many in some groups, and their care is another. */
function comparedGroups({ picture, day }: PackAsked): Compared[] {
  const scene = picture.sceneOn(day)
  return ['sex', 'ethnicity'].flatMap(name => {
    const cut = cutNamed(name)
    const byOutcome = OUTCOMES.map(([measure]) =>
      sharesWithin(scene, shareMeasure(measure), { cut, within: isNotUnaccompanied }),
    )
    return cut.groups.map((group, i) => ({
      group: `${name}:${group}`,
      label: groupLabel(cut, group),
      shares: byOutcome.map(shares => shares[i]!),
    }))
  })
}

/** A share as the pack's reader may see it. */
const shown = (measure: string, { numerator, denominator }: Share, { reader, day }: PackAsked) =>
  figureFor(
    measureNamed(measure),
    { date: day, measure, group: 'all', numerator, denominator, value: denominator === 0 ? undefined : numerator / denominator }, // prettier-ignore
    reader,
  )

/** Where a group fares differently from all others by more than chance would make it, the furthest apart first. */
function differences(asked: PackAsked, groups: readonly Compared[]) {
  return groups
    .flatMap(({ group, shares }) =>
      OUTCOMES.flatMap(([measure, of, doing], outcome) => {
        const words = GROUP_WORDS[group]
        const [here, others] = [shares[outcome]!, othersOf(groups, group, outcome)]
        if (!words || Math.min(here.denominator, others.denominator) < LEAST_GROUP) return []
        const apart = standardErrorsApart(here, others)
        const [own, theirs] = [here, others].map(share => shown(measure, share, asked).value)
        if (apart <= BEYOND_CHANCE || own === undefined || theirs === undefined) return []
        return [{ says: `${percent(own)} ${of} ${words} ${doing} (others ${percent(theirs)})`, apart }]
      }),
    )
    .sort((one, other) => other.apart - one.apart)
}

/** All other groups of the same cut together. */
function othersOf(groups: readonly Compared[], group: string, outcome: number): Share {
  const cut = group.slice(0, group.indexOf(':') + 1)
  const others = groups.filter(one => one.group !== group && one.group.startsWith(cut))
  return others.reduce(
    (sum, { shares }) => ({
      numerator: sum.numerator + shares[outcome]!.numerator,
      denominator: sum.denominator + shares[outcome]!.denominator,
    }),
    { numerator: 0, denominator: 0 },
  )
}

function standardErrorsApart(one: Share, other: Share): number {
  const pooled = (one.numerator + other.numerator) / (one.denominator + other.denominator)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.denominator + 1 / other.denominator))
  const gap = Math.abs(one.numerator / one.denominator - other.numerator / other.denominator)
  return error === 0 ? 0 : gap / error
}

function sentenceOf(asked: PackAsked, groups: readonly Compared[]): string {
  const found = differences(asked, groups)
  if (found.length === 0)
    return 'Unaccompanied children apart, neither girls nor boys nor children of any ethnicity fare differently from the others by more than chance would make it.'
  const said = listOf(found.slice(0, 3).map(one => one.says))
  return `Unaccompanied children apart, some groups fare differently by more than chance would make it: ${said}. A difference is a question to ask, not yet its answer: age and need differ too.`
}

function outcomesTable(asked: PackAsked, groups: readonly Compared[]): PackTable {
  const inCare = (group: string) => cellOf('in_care', figureOf(asked, 'in_care', asked.day, group))
  const whole = (label: string, group: string) => [
    label,
    inCare(group),
    ...OUTCOMES.map(([measure]) => cellOf(measure, figureOf(asked, measure, asked.day, group))),
  ]
  return {
    id: 'equality-outcomes',
    caption: 'How groups fare: shares by sex and ethnicity without unaccompanied children',
    columns: ['Group', 'In care', ...OUTCOMES.map(([measure]) => measureNamed(measure).label)],
    rows: [
      whole('All children', 'all'),
      ...groups
        .filter(({ shares }) => shares[0]!.denominator > 0)
        .map(({ group, label, shares }) => [
          label,
          inCare(group),
          ...OUTCOMES.map(([measure], i) => cellOf(measure, shown(measure, shares[i]!, asked))),
        ]),
      whole('Unaccompanied children', 'unaccompanied:yes'),
    ],
  }
}

/** Equality: whether groups with protected characteristics fare alike, and come into care alike. */
export function equalitySection(asked: PackAsked): NeedsSection {
  const groups = comparedGroups(asked)
  return {
    id: 'equality',
    question: 'Does everybody fare alike?',
    sentence: sentenceOf(asked, groups),
    charts: [],
    tables: [
      outcomesTable(asked, groups),
      groupsByYear(asked, {
        id: 'equality-rate-by-age',
        measure: 'in_care_per_10000',
        cut: 'age',
        caption: 'In care for each 10,000 children of the age who live here',
      }),
      groupsByYear(asked, {
        id: 'equality-started-ethnicity',
        measure: 'started_12m',
        cut: 'ethnicity',
        caption: 'Children who came into care by ethnicity',
      }),
      groupsByYear(asked, {
        id: 'equality-started-sex',
        measure: 'started_12m',
        cut: 'sex',
        caption: 'Children who came into care by sex',
      }),
    ],
    note: `Differences are told of groups of ${LEAST_GROUP} and more. How many children of each ethnicity live in the area, religion, and who carers are, no file here tells; a disability only where it was the reason for care.`,
  }
}
