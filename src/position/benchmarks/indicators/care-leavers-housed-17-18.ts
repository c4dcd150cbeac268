import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const careLeaversHoused1718: Indicator = {
  id: 'care-leavers-housed-17-18',
  title: 'Care leavers of 17 and 18 in suitable accommodation',
  question: 'Do our youngest care leavers live somewhere suitable?',
  theme: 'Leaving care',
  definition:
    'Of the care leavers who turned 17 or 18 in the year, those whose accommodation is considered suitable.',
  caveat: 'The authority itself judges what is suitable; where no contact was made it is not known.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'care-leavers-accommodation',
    rows: ['17 to 18 years / accommodation considered suitable'],
    column: 'percentage',
    total: ['17 to 18 years / suitability total'],
  }),
}
