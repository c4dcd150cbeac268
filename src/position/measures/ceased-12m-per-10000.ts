import type { RateMeasure } from '../measure.ts'
import { childrenOfTheArea } from '../per-10000.ts'

export const ceased12mPer10000: RateMeasure = {
  shape: 'rate',
  name: 'ceased_12m_per_10000',
  label: 'Left care for each 10,000 children',
  question: 'How many children in every 10,000 left care in the last year?',
  theme: 'leaving',
  definition:
    'Children who ceased to be looked after in the twelve months for each 10,000 children under 18 who live in the area, each child once.',
  numerator: 'Children who ceased to be looked after',
  denominator: 'Children under 18 in the area',
  exclusions:
    'The population is the mid-year estimate of the last 30 June before the day; by age it is known for the five bands. Those who left on their 18th birthday are in the numerator.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: ['population', 'la_code'],
  months: 12,
  of: 'ceased',
  per: 10_000,
  denominatorOf: childrenOfTheArea,
}
