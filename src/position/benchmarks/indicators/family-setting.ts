import type { Indicator } from '../indicator.ts'
import { ratioOf } from '../reading.ts'

export const familySetting: Indicator = {
  id: 'family-setting',
  title: 'In a family',
  question: 'How many children live in a family?',
  theme: 'Kinds of home',
  definition:
    'Of the children looked after on 31 March, those in foster placements, placed for adoption, or with their parents.',
  caveat: 'Worked out here from three published counts; where one is withheld, so is this.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: ratioOf({
    over: [
      { dataset: 'children-by-characteristics', rows: ['placement / foster placements'], column: 'number' },
      { dataset: 'children-by-characteristics', rows: ['placement / placed for adoption'], column: 'number' },
      {
        dataset: 'children-by-characteristics',
        rows: ['placement / placed with parents or other person with parental responsibility'],
        column: 'number',
      },
    ],
    under: [{ dataset: 'children-by-characteristics', rows: ['placement / total'], column: 'number' }],
    times: 100,
  }),
  own: { measure: 'family_setting', times: 100, differs: ['corrections'] },
}
