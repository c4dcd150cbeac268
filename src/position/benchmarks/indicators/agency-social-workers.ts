import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const agencySocialWorkers: Indicator = {
  id: 'agency-social-workers',
  title: 'Agency social workers',
  question: 'How many social workers come from agencies?',
  theme: 'Social workers',
  definition:
    'Agency workers in posts of children and family social workers on 30 September, as a share of all workers (full-time equivalents).',
  caveat: 'Falls when agency workers take permanent posts, and when posts are cut.',
  polarity: 'less is better',
  unit: '%',
  decimals: 1,
  reading: asPublished({ dataset: 'workforce', rows: [''], column: 'agency_rate_fte' }),
}
