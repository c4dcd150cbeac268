import type { ShareMeasure } from '../measure.ts'

export const disabled: ShareMeasure = {
  shape: 'share',
  name: 'disabled',
  label: 'In care because of a disability',
  question: 'How many children came into care because of a disability?',
  theme: 'complex',
  definition: 'Children in care whose category of need at the start was their own disability (N2).',
  numerator: 'Category of need N2',
  denominator: 'Children in care',
  exclusions:
    'The return tells of a disability only where it was the main reason for care: there are more disabled children than these.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history: { periods } }, cases) =>
    row =>
      periods.need[cases.period[row]!] === 'N2',
}
