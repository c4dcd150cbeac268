import { spreadAnswer } from '../../measure-words.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { groupsByYear, largestGroups, measuresByYear, spreadOn } from '../pack-figures.ts'
import { placesInWords, shareThenAndNow, sharesInWords } from '../sentences.ts'

const CUTS = [
  ['need', 'Children who came into care by category of need'],
  ['age', 'Children who came into care by age'],
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
  return `The commonest reasons are ${sharesInWords(why)}; the commonest ages are ${sharesInWords(ages)}.${from} Of all who came, ${back}.`
}

/** Who comes into care in a year and why, from where, how old. */
export const comingSection = (asked: PackAsked): NeedsSection => ({
  id: 'coming',
  question: 'Who comes into care, why, from where and how old?',
  sentence: sentenceOf(asked),
  charts: [],
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
