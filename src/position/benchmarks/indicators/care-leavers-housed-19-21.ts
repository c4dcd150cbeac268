import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const careLeaversHoused1921: Indicator = {
  id: 'care-leavers-housed-19-21',
  title: 'Care leavers of 19 to 21 in suitable accommodation',
  question: 'Do our care leavers live somewhere suitable?',
  theme: 'Leaving care',
  definition:
    'Of the care leavers who turned 19, 20 or 21 in the year, those whose accommodation is considered suitable.',
  caveat: 'The authority itself judges what is suitable; where no contact was made it is not known.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'care-leavers-accommodation',
    rows: ['19 to 21 years / accommodation considered suitable'],
    column: 'percentage',
    total: ['19 to 21 years / suitability total'],
  }),
}
