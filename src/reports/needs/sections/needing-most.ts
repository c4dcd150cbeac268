import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { groupsByYear, measuresByYear } from '../pack-figures.ts'
import { shareThenAndNow } from '../sentences.ts'

/** Complex cohorts: unaccompanied, disabled, secure, deprived of liberty, many moves. */
export const needingMostSection = (asked: PackAsked): NeedsSection => ({
  id: 'needing-most',
  question: 'Which children need most?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'unaccompanied_share', 'came to this country alone')}; ${shareThenAndNow(asked, 'five_or_more_placements', 'have had five or more homes')}; ${shareThenAndNow(asked, 'disabled', 'are in care because of a disability')}.`,
  charts: [],
  tables: [
    measuresByYear(asked, {
      id: 'needing-most-measures',
      caption: 'Children who need most over the years',
      measures: [
        'unaccompanied_share',
        'disabled',
        'in_secure_homes',
        'deprived_of_liberty',
        'five_or_more_placements',
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
      id: 'needing-most-unaccompanied-by-kind',
      measure: 'unaccompanied_share',
      cut: 'placement',
      caption: 'Unaccompanied children, by kind of home',
    }),
  ],
  note: 'The return tells of a disability only where it was the main reason for care, and of orders that deprive of liberty from 2026-27.',
})

/** Health, missing, social workers. */
export const wellbeingSection = (asked: PackAsked): NeedsSection => ({
  id: 'wellbeing',
  question: 'Are they well, safe and known to somebody?',
  sentence: `Of children in care for the whole year, ${shareThenAndNow(asked, 'health_assessments', 'had their health assessed')}; of those whose questionnaire came back, ${shareThenAndNow(asked, 'sdq_concern', 'have a score that is a cause for concern')}. Of all looked after in the year, ${shareThenAndNow(asked, 'missing_12m', 'went missing')}.`,
  charts: [],
  tables: [
    measuresByYear(asked, {
      id: 'wellbeing-measures',
      caption: 'Health, safety and social workers over the years',
      measures: [
        'health_assessments',
        'dental_checks',
        'immunisations',
        'sdq_returned',
        'sdq_concern',
        'sdq_score',
        'substance_misuse',
        'missing_12m',
        'three_or_more_social_workers_12m',
      ],
    }),
  ],
})

/** Our places and what homes cost. */
export const placesSection = (asked: PackAsked): NeedsSection => ({
  id: 'places',
  question: 'Are our own places used, and what does a week cost?',
  sentence: `Of our own places, ${shareThenAndNow(asked, 'own_places_in_use', 'are in use')}.`,
  charts: [],
  tables: [
    groupsByYear(asked, {
      id: 'places-in-use',
      measure: 'own_places_in_use',
      cut: 'placement',
      caption: 'Our own places in use, by kind of home',
    }),
    measuresByYear(asked, {
      id: 'places-measures',
      caption: 'Places and fees over the years',
      measures: ['own_places_in_use', 'weekly_fee'],
    }),
  ],
  note: 'Places are those of the list of places on each day. A fee is that of the kind of home; one that we assume is marked on the page of fees.',
})
