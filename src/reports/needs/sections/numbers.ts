import { dayInWords } from '../../../care/index.ts'
import { DEFAULT_COLOUR } from '../../charts/colours.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { barsNowAndBefore, dayOfYear, linesOverYears, markedBefore } from '../pack-charts.ts'
import { cellOf, dayHead, figureOf, groupsByYear, largestGroups, yearOf } from '../pack-figures.ts'
import { publishedInBrackets, shareOfGroupThenAndNow, sharesInWords } from '../sentences.ts'
import { AGE_BAND_LABELS, AGE_BANDS } from '../../../care/index.ts'

const FLOWS = ['in_care', 'in_care_per_10000', 'started_12m', 'ceased_12m'] as const

function sentenceOf(asked: PackAsked): string {
  const now = figureOf(asked, 'in_care', asked.day)
  const first = asked.years[0]!
  const then = figureOf(asked, 'in_care', first)
  const rate = figureOf(asked, 'in_care_per_10000', asked.day)
  if (now.value === undefined) return 'The number of children is not known.'
  const rateSaid = rate.value === undefined ? '' : `, ${count(rate.value)} in every 10,000 who live here`
  const said = `We looked after ${count(now.value)} children on ${dayInWords(asked.day)}${rateSaid}${publishedInBrackets(asked, 'in-care-rate')}`
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

/** Where it was highest, and whether it has turned. */
function courseOf(asked: PackAsked): string {
  const known = asked.years.flatMap(day => {
    const { value } = figureOf(asked, 'in_care', day)
    return value === undefined ? [] : [{ day, value }]
  })
  const [most, last] = [
    known.reduce((best, one) => (one.value > best.value ? one : best), known[0]!),
    known.at(-1),
  ]
  if (!last) return 'The number is not known.'
  return most === last
    ? `Never more than now: ${count(last.value)}.`
    : `The most were ${count(most.value)} in ${yearOf(most.day)}; since then ${count(most.value - last.value)} fewer.`
}

/** How many children, over the years of the returns: in care, for each 10,000, started, ceased. */
export const numbersSection = (asked: PackAsked): NeedsSection => ({
  id: 'numbers',
  question: 'How many children are in our care?',
  sentence: sentenceOf(asked),
  charts: linesOverYears(asked, {
    id: 'numbers-over-years',
    title: `Children in care on ${dayOfYear(asked.day)}`,
    says: courseOf(asked),
    table: 'numbers-by-year',
    lines: [{ measure: 'in_care', label: '', colour: DEFAULT_COLOUR }],
  }),
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

/** Which age has grown or shrunk most. */
function agesSay(asked: PackAsked): string {
  const changes = AGE_BANDS.flatMap(band => {
    const [now, then] = [asked.day, asked.years[0]!].map(
      day => figureOf(asked, 'in_care', day, `age:${band}`).value,
    )
    return now === undefined || then === undefined
      ? []
      : [{ label: AGE_BAND_LABELS[band], change: now - then }]
  })
  const most = changes.reduce<(typeof changes)[number] | undefined>(
    (best, one) => (best && Math.abs(best.change) >= Math.abs(one.change) ? best : one),
    undefined,
  )
  if (!most || most.change === 0) return 'The ages are as they were.'
  return `The largest change: ${count(Math.abs(most.change))} ${most.change > 0 ? 'more' : 'fewer'} of ${most.label.replace(/^U/, 'u')}.`
}

/** Who they are: age, sex, ethnicity, legal status, category of need, unaccompanied, over the years. */
export const whoSection = (asked: PackAsked): NeedsSection => {
  const ages = largestGroups(asked, 'in_care', 'age', 2)
  const legal = largestGroups(asked, 'in_care', 'legal', 1)
  const need = largestGroups(asked, 'in_care', 'need', 1)
  return {
    id: 'who',
    question: 'Who are they?',
    sentence: `The largest age groups are ${sharesInWords(ages)}; those of 16 and over are ${shareOfGroupThenAndNow(asked, 'age:16_and_over')}. The commonest legal status is ${sharesInWords(legal)} and the commonest reason for care ${sharesInWords(need)}.`,
    charts: barsNowAndBefore({
      id: 'who-age-now',
      title: `Children in care by age${markedBefore(asked)}`,
      says: agesSay(asked),
      table: 'who-age',
      bars: AGE_BANDS.map(band => ({
        label: AGE_BAND_LABELS[band],
        value: figureOf(asked, 'in_care', asked.day, `age:${band}`).value,
        before:
          asked.years[0] === asked.day
            ? undefined
            : figureOf(asked, 'in_care', asked.years[0]!, `age:${band}`).value,
      })),
      say: count,
    }),
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
