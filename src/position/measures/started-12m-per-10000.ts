import type { RateMeasure } from '../measure.ts'
import { childrenOfTheArea } from '../per-10000.ts'

export const started12mPer10000: RateMeasure = {
  shape: 'rate',
  name: 'started_12m_per_10000',
  label: 'Came into care for each 10,000 children',
  question: 'How many children in every 10,000 came into care in the last year?',
  theme: 'coming',
  definition:
    'Children who started to be looked after in the twelve months for each 10,000 children under 18 who live in the area, each child once.',
  numerator: 'Children who started to be looked after',
  denominator: 'Children under 18 in the area',
  exclusions:
    'The population is the mid-year estimate of the last 30 June before the day; by age it is known for the five bands.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: ['population', 'la_code'],
  months: 12,
  of: 'started',
  per: 10_000,
  denominatorOf: childrenOfTheArea,
}
