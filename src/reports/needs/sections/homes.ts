import { KIND_LABELS, KINDS } from '../../../care/index.ts'
import { crossCounts, groupLabel } from '../../../position/index.ts'
import { KIND_COLOURS } from '../../charts/colours.ts'
import { countCell } from '../../public-figures.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked, PackTable } from '../needs-pack.ts'
import { dayOfYear, linesOverYears } from '../pack-charts.ts'
import { cutNamed, figureOf, groupsByYear, measuresByYear, yearOf } from '../pack-figures.ts'
import { publishedInBrackets, shareThenAndNow } from '../sentences.ts'

/** Kinds whose course tells the story; more lines would be spaghetti. */
const DRAWN = [
  'kinship',
  'in_house_fostering',
  'agency_fostering',
  'external_residential',
  'supported_accommodation',
] as const

/** Which kind has grown most, against all children. */
function kindsSay(asked: PackAsked): string {
  const first = asked.years[0]!
  const grown = KINDS.flatMap(kind => {
    const [now, then] = [asked.day, first].map(
      day => figureOf(asked, 'in_care', day, `placement:${kind}`).value,
    )
    return now !== undefined && then !== undefined && then >= LEAST_TO_COMPARE ? [{ kind, now, then }] : []
  }).sort((one, other) => other.now / other.then - one.now / one.then)
  const most = grown[0]
  if (!most || first === asked.day) return 'Kinds of home with most children.'
  return `${KIND_LABELS[most.kind]} changed most: from ${count(most.then)} in ${yearOf(first)} to ${count(most.now)}.`
}

/** A kind with fewer children than this doubles too easily. */
const LEAST_TO_COMPARE = 10

/** Kind of home by another cut, on the day. */
function crossedBy(asked: PackAsked, { cut: name, id, caption }: Crossed): PackTable {
  const cut = cutNamed(name)
  const counts = crossCounts(asked.picture.sceneOn(asked.day), cutNamed('placement'), cut)
  return {
    id,
    caption,
    columns: ['Kind of home', ...cut.groups.map(group => groupLabel(cut, group))],
    rows: KINDS.map((kind, i) => [
      KIND_LABELS[kind],
      ...counts[i]!.map(cell => countCell(cell, asked.reader)),
    ]),
  }
}

interface Crossed {
  readonly cut: string
  readonly id: string
  readonly caption: string
}

/** Where children live: kinds of home over the years, by age, by provider. */
export const homesSection = (asked: PackAsked): NeedsSection => ({
  id: 'homes',
  question: 'Where do they live?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'family_setting', 'live in a family')}${publishedInBrackets(asked, 'family-setting')}; ${shareThenAndNow(asked, 'childrens_homes_and_secure', 'live in children’s homes')}${publishedInBrackets(asked, 'childrens-homes')}. By provider, ${shareThenAndNow(asked, 'own_provision', 'live in our own homes')}; ${shareThenAndNow(asked, 'private_provision', 'in homes run for profit')}${publishedInBrackets(asked, 'private-provision')}.`,
  charts: linesOverYears(asked, {
    id: 'homes-over-years',
    title: `Children in care by kind of home on ${dayOfYear(asked.day)}`,
    says: kindsSay(asked),
    table: 'homes-by-kind',
    lines: DRAWN.map(kind => ({
      measure: 'in_care',
      group: `placement:${kind}`,
      label: KIND_LABELS[kind],
      colour: KIND_COLOURS[kind],
    })),
  }),
  tables: [
    groupsByYear(asked, {
      id: 'homes-by-kind',
      measure: 'in_care',
      cut: 'placement',
      caption: 'Children in care by kind of home',
    }),
    crossedBy(asked, { cut: 'age', id: 'homes-by-age', caption: 'Children in care by kind of home and age' }),
    crossedBy(asked, {
      cut: 'need',
      id: 'homes-by-need',
      caption: 'Children in care by kind of home and category of need',
    }),
    crossedBy(asked, {
      cut: 'provider',
      id: 'homes-by-kind-and-provider',
      caption: 'Children in care by kind of home and provider',
    }),
    groupsByYear(asked, {
      id: 'homes-by-provider',
      measure: 'in_care',
      cut: 'provider',
      caption: 'Children in care by provider',
    }),
    measuresByYear(asked, {
      id: 'homes-measures',
      caption: 'The mix of homes over the years',
      measures: [
        'family_setting',
        'in_foster_care',
        'kinship_share_of_fostering',
        'own_share_of_fostering',
        'agency_share_of_fostering',
        'childrens_homes_and_secure',
        'external_residential',
        'in_supported_accommodation',
        'with_parents',
        'own_provision',
        'private_provision',
      ],
    }),
  ],
})
