import type { ShareMeasure } from '../measure.ts'

export const unaccompaniedShare: ShareMeasure = {
  shape: 'share',
  name: 'unaccompanied_share',
  label: 'Unaccompanied children',
  question: 'How many children came to this country alone?',
  theme: 'complex',
  definition: 'Children in care who are unaccompanied asylum-seeking children on the day.',
  numerator: 'Unaccompanied, status not ceased',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history: { children }, day }, cases) =>
    row =>
      children.unaccompaniedUntil[cases.child[row]!]! > day,
}
