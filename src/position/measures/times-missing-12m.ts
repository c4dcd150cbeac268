import type { SpreadMeasure } from '../measure.ts'

export const timesMissing12m: SpreadMeasure = {
  shape: 'spread',
  name: 'times_missing_12m',
  label: 'Times missing',
  question: 'How often do children who go missing do so?',
  theme: 'wellbeing',
  definition: 'How many times children went missing in the twelve months, of those who did at all.',
  numerator: 'Times missing (M) that began in the twelve months, or were not over as they began',
  denominator: '',
  exclusions: 'Children who never went missing. Away without authorisation (A) is not missing.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['Missing'],
  months: 12,
  of: 'during_year',
  unit: 'times',
  barWidth: 1,
  valueOf:
    ({ ground: { tables }, day, yearStart }, cases) =>
    row => {
      const times = tables
        .spellsOf('Missing', cases.child[row]!)
        .filter(time => time.what === 'M' && time.start <= day && time.end >= yearStart).length
      return times === 0 ? undefined : times
    },
}
