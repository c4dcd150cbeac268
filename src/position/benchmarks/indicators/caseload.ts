import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const caseload: Indicator = {
  id: 'caseload',
  title: 'Cases for each social worker',
  question: 'How many cases does a social worker have?',
  theme: 'Social workers',
  definition:
    'Cases held by children and family social workers on 30 September for each who holds cases (full-time equivalents).',
  caveat: 'A case is a child or a family with a plan; what stands behind it differs.',
  polarity: 'less is better',
  unit: 'cases',
  decimals: 1,
  reading: asPublished({ dataset: 'workforce', rows: [''], column: 'caseload_fte' }),
}
