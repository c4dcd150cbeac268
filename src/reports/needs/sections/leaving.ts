import { spreadAnswer } from '../../measure-words.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { percent } from '../../words.ts'
import { barsNowAndBefore, markedBefore } from '../pack-charts.ts'
import { figureOf, groupsByYear, measureNamed, measuresByYear, spreadOn } from '../pack-figures.ts'
import { publishedInBrackets, shareThenAndNow } from '../sentences.ts'

const EXITS = [
  'ceased_12m',
  'exits_home_12m',
  'exits_home_unplanned_12m',
  'exits_special_guardianship_12m',
  'exits_arrangements_order_12m',
  'exits_adopted_12m',
  'exits_at_18_12m',
  'exits_staying_put_12m',
  'exits_independence_12m',
  'exits_to_custody_12m',
  'exits_other_authority_12m',
  'came_back_within_a_year',
  'days_in_care_at_leaving',
] as const

const DRAWN = [
  'exits_home_12m',
  'exits_special_guardianship_12m',
  'exits_adopted_12m',
  'exits_at_18_12m',
  'exits_staying_put_12m',
  'exits_independence_12m',
  'exits_other_authority_12m',
] as const

/** How long children stay, where they go, and who comes back. */
export const leavingSection = (asked: PackAsked): NeedsSection => ({
  id: 'leaving',
  question: 'How long do they stay, and where do they go?',
  sentence: `Of those who left in the twelve months, ${shareThenAndNow(asked, 'exits_home_12m', 'went home')}; ${shareThenAndNow(asked, 'exits_special_guardianship_12m', 'went to a special guardian')}${publishedInBrackets(asked, 'left-to-special-guardians')}; ${shareThenAndNow(asked, 'exits_at_18_12m', 'left at 18')}. Of those who left the year before, ${shareThenAndNow(asked, 'came_back_within_a_year', 'came back within a year')}.`,
  charts: barsNowAndBefore({
    id: 'leaving-exits-now',
    title: `Where children who left in the twelve months went, % of all who left${markedBefore(asked)}`,
    says: 'One child may stand in two bars: those who stay with their carers leave at 18 too.',
    table: 'leaving-exits',
    bars: DRAWN.map(name => ({
      label: measureNamed(name).label,
      value: figureOf(asked, name, asked.day).value,
      before: figureOf(asked, name, asked.years[0]!).value,
    })),
    say: percent,
  }),
  tables: [
    measuresByYear(asked, { id: 'leaving-exits', caption: 'Leaving care over the years', measures: EXITS }),
    groupsByYear(asked, {
      id: 'leaving-length-so-far',
      measure: 'in_care',
      cut: 'length',
      caption: 'Children in care by how long they have been',
    }),
    groupsByYear(asked, {
      id: 'leaving-length',
      measure: 'ceased_12m',
      cut: 'length',
      caption: 'Children who left by how long they had been in care',
    }),
  ],
  note: `How long children have been in care is compared once the returns cover five years: what came before the first is not known. Days in care of those who left. ${spreadAnswer('days', asked.day, spreadOn(asked, 'days_in_care_at_leaving', asked.day))}`,
})
