import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const unaccompaniedShare: Indicator = {
  id: 'unaccompanied-share',
  title: 'Unaccompanied children',
  question: 'How many of the children looked after came alone?',
  theme: 'How many',
  definition:
    'Of the children looked after on 31 March, those who are unaccompanied asylum-seeking children.',
  caveat:
    'The national transfer scheme asks authorities to care for unaccompanied children up to 0.1 per cent of the children of their area.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: [
      'unaccompanied asylum-seeking children / uasc',
      'unaccompanied asylum-seeking children / unaccompanied asylum-seeking children',
    ],
    column: 'percentage',
    total: ['unaccompanied asylum-seeking children / total'],
  }),
  own: { measure: 'unaccompanied_share', times: 100, differs: ['corrections'] },
}
