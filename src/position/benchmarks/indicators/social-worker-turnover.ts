import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const socialWorkerTurnover: Indicator = {
  id: 'social-worker-turnover',
  title: 'Social worker turnover',
  question: 'How many social workers leave in a year?',
  theme: 'Social workers',
  definition:
    'Children and family social workers who left in the year to 30 September, as a share of those in post (full-time equivalents).',
  caveat: 'Leaving for another authority counts as leaving.',
  polarity: 'less is better',
  unit: '%',
  decimals: 1,
  reading: asPublished({ dataset: 'workforce', rows: [''], column: 'turnover_rate_fte' }),
}
