import type { ShareMeasure } from '../measure.ts'

export const threeOrMoreSocialWorkers12m: ShareMeasure = {
  shape: 'share',
  name: 'three_or_more_social_workers_12m',
  label: 'Three or more social workers in a year',
  question: 'How many children had three or more social workers in a year?',
  theme: 'wellbeing',
  definition:
    'Of children in care on the day, those who had three or more different social workers in the twelve months.',
  numerator: 'Three or more different social workers',
  denominator: 'Children in care',
  exclusions: 'Who had no social worker in the table is in the denominator alone.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['SWEpisodes'],
  months: 12,
  of: 'in_care',
  isCounted:
    ({ ground: { tables }, day, yearStart }, cases) =>
    row => {
      const spells = tables.spellsOf('SWEpisodes', cases.child[row]!)
      const ofYear = spells.filter(one => one.start <= day && one.end > yearStart)
      return new Set(ofYear.map(one => one.what)).size >= 3
    },
}
