import type { ShareMeasure } from '../measure.ts'

export const missing12m: ShareMeasure = {
  shape: 'share',
  name: 'missing_12m',
  label: 'Went missing',
  question: 'How many children went missing in the last year?',
  theme: 'wellbeing',
  definition:
    'Of children looked after at any time in the twelve months, those who went missing at least once in them.',
  numerator: 'Missing (M) at least once',
  denominator: 'Children looked after at any time in the twelve months',
  exclusions: 'Away without authorisation (A) is not missing.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['Missing'],
  months: 12,
  of: 'during_year',
  isCounted:
    ({ ground: { tables }, day, yearStart }, cases) =>
    row =>
      tables
        .spellsOf('Missing', cases.child[row]!)
        .some(time => time.what === 'M' && time.start <= day && time.end >= yearStart),
}
