import { dayInWords } from '../../../care/index.ts'
import { DEFAULT_COLOUR } from '../../charts/colours.ts'
import { lineChart } from '../../charts/line-chart.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked, PackChart } from '../needs-pack.ts'
import { cellOf, dayHead, figureOf, groupsByYear } from '../pack-figures.ts'
import { sharesInWords } from '../sentences.ts'
import { largestGroups } from '../pack-figures.ts'

const FLOWS = ['in_care', 'in_care_per_10000', 'started_12m', 'ceased_12m'] as const

function sentenceOf(asked: PackAsked): string {
  const now = figureOf(asked, 'in_care', asked.day)
  const first = asked.years[0]!
  const then = figureOf(asked, 'in_care', first)
  const rate = figureOf(asked, 'in_care_per_10000', asked.day)
  if (now.value === undefined) return 'The number of children is not known.'
  const rateSaid = rate.value === undefined ? '' : `, ${count(rate.value)} in every 10,000 who live here`
  const said = `We looked after ${count(now.value)} children on ${dayInWords(asked.day)}${rateSaid}`
  if (then.value === undefined || first === asked.day) return `${said}.`
  const change = now.value / then.value - 1
  const way =
    Math.abs(change) < 0.005
      ? 'as many as'
      : `${count(Math.abs(change) * 100)} % ${change > 0 ? 'more' : 'fewer'} than`
  const [started, ceased] = ['started_12m', 'ceased_12m'].map(name => figureOf(asked, name, asked.day).value)
  const flows =
    started === undefined || ceased === undefined
      ? ''
      : ` In the last twelve months ${count(started)} came into care and ${count(ceased)} left.`
  return `${said}: ${way} on ${dayInWords(first)}.${flows}`
}

function chartOf(asked: PackAsked, title: string): PackChart {
  const days = asked.years
  const points = days.map(date => ({ date, value: figureOf(asked, 'in_care', date).value }))
  const draw = (width: number, height: number) =>
    lineChart({
      lines: [{ label: '', colour: DEFAULT_COLOUR, points }],
      words: { title, description: sentenceOf(asked) },
      say: count,
      width,
      height,
    })
  return { title, svg: draw(900, 260), narrowSvg: draw(380, 240) }
}

/** How many children, over the years of the returns: in care, for each 10,000, started, ceased. */
export const numbersSection = (asked: PackAsked): NeedsSection => ({
  id: 'numbers',
  question: 'How many children are in our care?',
  sentence: sentenceOf(asked),
  charts: asked.years.length > 1 ? [chartOf(asked, 'Children in care')] : [],
  tables: [
    {
      id: 'numbers-by-year',
      caption: 'Children in care, those who started and those who ceased in the twelve months to the day',
      columns: ['On', 'In care', 'For each 10,000', 'Started', 'Ceased', 'More started than ceased'],
      rows: asked.years.map(day => {
        const [started, ceased] = ['started_12m', 'ceased_12m'].map(name => figureOf(asked, name, day).value)
        const net =
          started === undefined || ceased === undefined ? '–' : count(started - ceased).replace('-', '−')
        return [dayHead(day), ...FLOWS.map(name => cellOf(name, figureOf(asked, name, day))), net]
      }),
    },
  ],
  note: 'As the Department counts them: each child once a year; short breaks are left out.',
})

/** Who they are: age, sex, ethnicity, legal status, category of need, unaccompanied, over the years. */
export const whoSection = (asked: PackAsked): NeedsSection => {
  const ages = largestGroups(asked, 'in_care', 'age', 2)
  const legal = largestGroups(asked, 'in_care', 'legal', 1)
  const need = largestGroups(asked, 'in_care', 'need', 1)
  return {
    id: 'who',
    question: 'Who are they?',
    sentence: `By age most are ${sharesInWords(ages)}. The commonest legal status is ${sharesInWords(legal)} and the commonest reason for care ${sharesInWords(need)}.`,
    charts: [],
    tables: WHO.map(([cut, caption]) =>
      groupsByYear(asked, { id: `who-${cut}`, measure: 'in_care', cut, caption }),
    ),
  }
}

const WHO = [
  ['age', 'Children in care by age'],
  ['sex', 'Children in care by sex'],
  ['ethnicity', 'Children in care by ethnicity'],
  ['legal', 'Children in care by legal status'],
  ['need', 'Children in care by category of need'],
  ['unaccompanied', 'Unaccompanied children seeking asylum'],
] as const
