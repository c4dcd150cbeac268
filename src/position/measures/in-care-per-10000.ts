import type { RateMeasure } from '../measure.ts'
import { childrenOfTheArea } from '../per-10000.ts'

export const inCarePer10000: RateMeasure = {
  shape: 'rate',
  name: 'in_care_per_10000',
  label: 'In care for each 10,000 children',
  question: 'How many children in every 10,000 are in our care?',
  theme: 'numbers',
  definition: 'Children in care on the day for each 10,000 children under 18 who live in the area.',
  numerator: 'Children in care',
  denominator: 'Children under 18 in the area',
  exclusions:
    'The population is the mid-year estimate of the last 30 June before the day; by age it is known for the five bands.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: ['population', 'la_code'],
  months: 0,
  of: 'in_care',
  per: 10_000,
  denominatorOf: childrenOfTheArea,
}
