import { spreadAnswer } from '../../measure-words.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { AGE_BAND_LABELS, AGE_BANDS } from '../../../care/index.ts'
import { count, percent } from '../../words.ts'
import { barsNowAndBefore, markedBefore } from '../pack-charts.ts'
import { figureOf, groupsByYear, largestGroups, measuresByYear, spreadOn } from '../pack-figures.ts'
import { placesInWords, shareThenAndNow, sharesInWords } from '../sentences.ts'

const CUTS = [
  ['age', 'Children who came into care by age'],
  ['need', 'Children who came into care by category of need'],
  ['unaccompanied', 'Unaccompanied children who came into care'],
  ['legal', 'Children who came into care by first legal status'],
  ['locality', 'Children who came into care by where from'],
  ['placement', 'Children who came into care by first kind of home'],
] as const

function sentenceOf(asked: PackAsked): string {
  const why = largestGroups(asked, 'started_12m', 'need', 2)
  const ages = largestGroups(asked, 'started_12m', 'age', 2)
  const where = largestGroups(asked, 'started_12m', 'locality', 4).filter(
    one => !one.label.startsWith('Elsewhere'),
  )
  const back = shareThenAndNow(asked, 're_entries_12m', 'had been in care before')
  const from =
    where.length > 0 ? ` More came from ${placesInWords(where.slice(0, 3))} than from anywhere else.` : ''
  const number = figureOf(asked, 'started_12m', asked.day).value
  const many = number === undefined ? '' : `${count(number)} children came into care in the twelve months. `
  return `${many}The commonest reasons are ${sharesInWords(why)}; the commonest ages are ${sharesInWords(ages)}.${from} Of all who came, ${back}.`
}

/** Who comes into care in a year and why, from where, how old. */
export const comingSection = (asked: PackAsked): NeedsSection => ({
  id: 'coming',
  question: 'Who comes into care, why, from where and how old?',
  sentence: sentenceOf(asked),
  charts: barsNowAndBefore({
    id: 'coming-age-now',
    title: `Children who came into care in the twelve months, by age${markedBefore(asked)}`,
    says: largestGroups(asked, 'started_12m', 'age', 1)
      .map(one => `Most were ${one.label.replace(/^U/, 'u')}: ${percent(one.share)}.`)
      .join(''),
    table: 'coming-age',
    bars: AGE_BANDS.map(band => ({
      label: AGE_BAND_LABELS[band],
      value: figureOf(asked, 'started_12m', asked.day, `age:${band}`).value,
      before: figureOf(asked, 'started_12m', asked.years[0]!, `age:${band}`).value,
    })),
    say: count,
  }),
  tables: [
    ...CUTS.map(([cut, caption]) =>
      groupsByYear(asked, { id: `coming-${cut}`, measure: 'started_12m', cut, caption }),
    ),
    measuresByYear(asked, {
      id: 'coming-measures',
      caption: 'Coming into care over the years',
      measures: ['started_12m', 'started_12m_per_10000', 're_entries_12m', 'age_on_entry'],
    }),
  ],
  note: `Age on coming into care. ${spreadAnswer('years', asked.day, spreadOn(asked, 'age_on_entry', asked.day))}`,
})
