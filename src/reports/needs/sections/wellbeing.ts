import { percent } from '../../words.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { barsNowAndBefore, markedBefore } from '../pack-charts.ts'
import { figureOf, groupsByYear, measureNamed, measuresByYear } from '../pack-figures.ts'
import { publishedInBrackets, shareThenAndNow } from '../sentences.ts'

const DRAWN = [
  'health_assessments',
  'dental_checks',
  'immunisations',
  'sdq_returned',
  'sdq_concern',
  'reviews_on_time_12m',
  'took_part_in_reviews_12m',
  'missing_12m',
] as const

/** Health, missing, social workers. */
export const wellbeingSection = (asked: PackAsked): NeedsSection => ({
  id: 'wellbeing',
  question: 'Are they well, safe and known to somebody?',
  sentence: `Of children in care for the whole year, ${shareThenAndNow(asked, 'health_assessments', 'had their health assessed')}${publishedInBrackets(asked, 'health-assessments')}; of those whose questionnaire came back, ${shareThenAndNow(asked, 'sdq_concern', 'have a score that is a cause for concern')}. Of all looked after in the year, ${shareThenAndNow(asked, 'missing_12m', 'went missing')}. Of those whose plans were due to be reviewed, ${shareThenAndNow(asked, 'reviews_on_time_12m', 'had every review on time')}.`,
  charts: barsNowAndBefore({
    id: 'wellbeing-now',
    title: `Health, reviews and going missing, % of children${markedBefore(asked)}`,
    says: 'Each bar is a share of those of whom it is asked: the table of measures says of whom.',
    table: 'wellbeing-measures',
    bars: DRAWN.map(name => ({
      label: measureNamed(name).label,
      value: figureOf(asked, name, asked.day).value,
      before: figureOf(asked, name, asked.years[0]!).value,
    })).filter(bar => bar.value !== undefined),
    say: percent,
  }),
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
        'convicted',
        'missing_12m',
        'times_missing_12m',
        'three_or_more_social_workers_12m',
        'reviews_on_time_12m',
        'took_part_in_reviews_12m',
      ],
    }),
    groupsByYear(asked, {
      id: 'wellbeing-missing-by-kind',
      measure: 'missing_12m',
      cut: 'placement',
      caption: 'Went missing, of children in each kind of home',
    }),
  ],
})
