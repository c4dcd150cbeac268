import { SUPPRESSED } from '../../suppress.ts'
import type { NeedsSection, PackAsked, PackTable } from '../needs-pack.ts'
import { LINE_COLOURS, linesOverYears } from '../pack-charts.ts'
import { dayHead, figureOf, groupsByYear, measureNamed, measuresByYear, NOT_KNOWN } from '../pack-figures.ts'
import { shareThenAndNow } from '../sentences.ts'

/** Each cohort as a count over the years: numbers that a commissioner buys homes for. */
function cohortsTable(asked: PackAsked): PackTable {
  return {
    id: 'needing-most-children',
    caption: 'How many children',
    columns: ['Children', ...asked.years.map(dayHead)],
    rows: COHORTS.map(name => [
      measureNamed(name).label,
      ...asked.years.map(day => {
        const { isHidden, numerator } = figureOf(asked, name, day)
        if (isHidden) return SUPPRESSED
        return numerator === undefined || !asked.picture.isSteady(measureNamed(name), day)
          ? NOT_KNOWN
          : numerator
      }),
    ]),
  }
}

const COHORTS = [
  'unaccompanied_share',
  'disabled',
  'in_secure_homes',
  'deprived_of_liberty',
  'five_or_more_placements',
  'in_unlisted_homes',
  'under_10_in_childrens_homes',
  'under_16_in_supported_accommodation',
] as const

/** Complex cohorts: unaccompanied, disabled, secure, deprived of liberty, many moves. */
export const needingMostSection = (asked: PackAsked): NeedsSection => ({
  id: 'needing-most',
  question: 'Which children need most?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'unaccompanied_share', 'came to this country alone')}; ${shareThenAndNow(asked, 'five_or_more_placements', 'have had five or more homes')}; ${shareThenAndNow(asked, 'disabled', 'are in care because of a disability')}.`,
  charts: linesOverYears(asked, {
    id: 'needing-most-over-years',
    title: 'Unaccompanied children, and children with three or more homes in two years, %',
    says: `Unaccompanied: ${shareThenAndNow(asked, 'unaccompanied_share')}.`,
    table: 'needing-most-measures',
    lines: [
      { measure: 'three_or_more_placements_24m', label: 'Three homes', colour: LINE_COLOURS[1] },
      { measure: 'unaccompanied_share', label: 'Unaccompanied', colour: LINE_COLOURS[0] },
    ],
  }),
  tables: [
    cohortsTable(asked),
    measuresByYear(asked, {
      id: 'needing-most-measures',
      caption: 'Children who need most over the years',
      measures: [
        'unaccompanied_share',
        'disabled',
        'in_secure_homes',
        'deprived_of_liberty',
        'five_or_more_placements',
        'three_or_more_placements_24m',
        'in_unlisted_homes',
        'under_10_in_childrens_homes',
        'under_16_in_supported_accommodation',
      ],
    }),
    groupsByYear(asked, {
      id: 'needing-most-moves-by-kind',
      measure: 'five_or_more_placements',
      cut: 'placement',
      caption: 'Five or more homes, by the kind of home now',
    }),
    groupsByYear(asked, {
      id: 'needing-most-unaccompanied-by-age',
      measure: 'unaccompanied_share',
      cut: 'age',
      caption: 'Unaccompanied children, of children of each age',
    }),
    groupsByYear(asked, {
      id: 'needing-most-disabled-by-kind',
      measure: 'disabled',
      cut: 'placement',
      caption: 'In care because of a disability, of children in each kind of home',
    }),
    groupsByYear(asked, {
      id: 'needing-most-unaccompanied-by-kind',
      measure: 'unaccompanied_share',
      cut: 'placement',
      caption: 'Unaccompanied children, by kind of home',
    }),
  ],
  note: 'The return tells of a disability only where it was the main reason for care, and of orders that deprive of liberty from 2026-27.',
})
