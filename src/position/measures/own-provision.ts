import type { ShareMeasure } from '../measure.ts'

export const ownProvision: ShareMeasure = {
  shape: 'share',
  name: 'own_provision',
  label: 'In our own provision',
  question: 'How many children live in our own homes?',
  theme: 'homes',
  definition: 'Children in care whose home is provided by the authority itself.',
  numerator: 'Own provider codes',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history, ground }, cases) =>
    row =>
      ground.ownProviders.has(history.sources.provider[cases.source[row]!]!),
}
