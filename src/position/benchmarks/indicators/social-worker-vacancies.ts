import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const socialWorkerVacancies: Indicator = {
  id: 'social-worker-vacancies',
  title: 'Social worker vacancies',
  question: 'How many posts of social workers are vacant?',
  theme: 'Social workers',
  definition:
    'Vacant posts of children and family social workers on 30 September, as a share of all posts (full-time equivalents).',
  caveat: 'Posts that agency workers cover count as vacant.',
  polarity: 'less is better',
  unit: '%',
  decimals: 1,
  reading: asPublished({ dataset: 'workforce', rows: [''], column: 'vacancy_rate_fte' }),
}
