import type { ShareMeasure } from '../measure.ts'

export const privateProvision: ShareMeasure = {
  shape: 'share',
  name: 'private_provision',
  label: 'In private provision',
  question: 'How many children live in homes run for profit?',
  theme: 'homes',
  definition: 'Children in care whose home is provided by a private company.',
  numerator: 'Provider PR4',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history }, cases) =>
    row =>
      history.sources.provider[cases.source[row]!] === 'PR4',
}
