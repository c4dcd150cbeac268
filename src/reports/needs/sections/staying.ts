import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { groupsByYear, measuresByYear } from '../pack-figures.ts'
import { LINE_COLOURS, linesOverYears } from '../pack-charts.ts'
import { publishedInBrackets, shareThenAndNow } from '../sentences.ts'

/** Stability: three or more homes, lasting homes. */
export const stabilitySection = (asked: PackAsked): NeedsSection => ({
  id: 'stability',
  question: 'Do they have a lasting home?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'three_or_more_placements_12m', 'had three or more homes in a year')}${publishedInBrackets(asked, 'three-or-more-placements')}. Of those under 16 who have been in care for two and a half years, ${shareThenAndNow(asked, 'same_placement_two_years', 'have been in the same home for two years')}${publishedInBrackets(asked, 'same-carer-two-years')}.`,
  charts: linesOverYears(asked, {
    id: 'stability-over-years',
    title: `Children with three or more homes in a year, and in two years, %`,
    says: `Three or more homes in a year: ${shareThenAndNow(asked, 'three_or_more_placements_12m')}.`,
    table: 'stability-measures',
    lines: [
      { measure: 'three_or_more_placements_24m', label: 'In two years', colour: LINE_COLOURS[1] },
      { measure: 'three_or_more_placements_12m', label: 'In a year', colour: LINE_COLOURS[0] },
    ],
  }),
  tables: [
    measuresByYear(asked, {
      id: 'stability-measures',
      caption: 'Stability over the years',
      measures: [
        'three_or_more_placements_12m',
        'three_or_more_placements_24m',
        'same_placement_two_years',
        'five_or_more_placements',
        'days_in_placement',
      ],
    }),
    groupsByYear(asked, {
      id: 'stability-by-age',
      measure: 'three_or_more_placements_12m',
      cut: 'age',
      caption: 'Three or more homes in a year, by age',
    }),
    groupsByYear(asked, {
      id: 'stability-by-kind',
      measure: 'three_or_more_placements_12m',
      cut: 'placement',
      caption: 'Three or more homes in a year, by kind of home now',
    }),
  ],
  note: 'Never compare authorities by the number of homes alone: kinship care and adoption change it.',
})

/** Brothers and sisters: together or apart. */
export const siblingsSection = (asked: PackAsked): NeedsSection => ({
  id: 'siblings',
  question: 'Do brothers and sisters live together?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'with_siblings_in_care', 'have brothers or sisters in care')}. Of these, ${shareThenAndNow(asked, 'siblings_all_together', 'live with all of them')}; ${shareThenAndNow(asked, 'siblings_all_apart', 'live with none')}.`,
  charts: [],
  tables: [
    measuresByYear(asked, {
      id: 'siblings-measures',
      caption: 'Brothers and sisters over the years',
      measures: ['with_siblings_in_care', 'siblings_all_together', 'siblings_all_apart'],
    }),
    groupsByYear(asked, {
      id: 'siblings-by-kind',
      measure: 'siblings_all_together',
      cut: 'placement',
      caption: 'Living with all their brothers and sisters in care, by kind of home',
    }),
  ],
  note: 'The return names no brothers and sisters: children who came into care on the same day from the same home are taken for them.',
})
