import { AGE_BAND_LABELS, AGE_BANDS, KIND_LABELS, KINDS } from '../../../care/index.ts'
import { crossCounts } from '../../../position/index.ts'
import { KIND_COLOURS } from '../../charts/colours.ts'
import { lineChart } from '../../charts/line-chart.ts'
import { countCell } from '../../public-figures.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked, PackChart, PackTable } from '../needs-pack.ts'
import { cutNamed, figureOf, groupsByYear, measuresByYear } from '../pack-figures.ts'
import { shareThenAndNow } from '../sentences.ts'

/** Kinds whose course tells the story; more lines would be spaghetti. */
const DRAWN = [
  'kinship',
  'in_house_fostering',
  'agency_fostering',
  'external_residential',
  'supported_accommodation',
] as const

function chartOf(asked: PackAsked, title: string): PackChart {
  const lines = DRAWN.map(kind => ({
    label: KIND_LABELS[kind],
    colour: KIND_COLOURS[kind],
    points: asked.years.map(date => ({
      date,
      value: figureOf(asked, 'in_care', date, `placement:${kind}`).value,
    })),
  }))
  const draw = (width: number, height: number) =>
    lineChart({ lines, words: { title, description: `${title} over the years.` }, say: count, width, height })
  return { title, svg: draw(900, 320), narrowSvg: draw(400, 320) }
}

/** Kind of home by age, on the day. */
function byAge(asked: PackAsked): PackTable {
  const counts = crossCounts(asked.picture.sceneOn(asked.day), cutNamed('placement'), cutNamed('age'))
  return {
    id: 'homes-by-age',
    caption: 'Children in care by kind of home and age',
    columns: ['Kind of home', ...AGE_BANDS.map(band => AGE_BAND_LABELS[band])],
    rows: KINDS.map((kind, i) => [
      KIND_LABELS[kind],
      ...counts[i]!.map(cell => countCell(cell, asked.reader)),
    ]),
  }
}

/** Where children live: kinds of home over the years, by age, by provider. */
export const homesSection = (asked: PackAsked): NeedsSection => ({
  id: 'homes',
  question: 'Where do they live?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'family_setting', 'live in a family')}; ${shareThenAndNow(asked, 'childrens_homes_and_secure', 'live in children’s homes')}. By provider, ${shareThenAndNow(asked, 'own_provision', 'live in our own homes')}; ${shareThenAndNow(asked, 'private_provision', 'in homes run for profit')}.`,
  charts: asked.years.length > 1 ? [chartOf(asked, 'Children in care by kind of home')] : [],
  tables: [
    groupsByYear(asked, {
      id: 'homes-by-kind',
      measure: 'in_care',
      cut: 'placement',
      caption: 'Children in care by kind of home',
    }),
    byAge(asked),
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
      ],
    }),
  ],
})
