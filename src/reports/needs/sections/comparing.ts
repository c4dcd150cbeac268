import { benchmarkCell, benchmarkValue, rankInWords, sideOf } from '../../benchmark-words.ts'
import { isAboveGood, type Benchmark } from '../../../position/index.ts'
import { besideOthers, nationalName } from '../beside-others.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { listOf } from '../sentences.ts'

const COMPARED = [
  'in-care-rate',
  'started-rate',
  'ceased-rate',
  'unaccompanied-share',
  'family-setting',
  'childrens-homes',
  'supported-accommodation',
  'own-provision',
  'private-provision',
  'outside-area',
  'over-20-miles',
  'three-or-more-placements',
  'same-carer-two-years',
  'left-to-special-guardians',
  'left-adopted',
  'stayed-with-carers',
  'health-assessments',
  'spend-for-each-child',
] as const

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Indicators in which we do clearly better or worse than the mean of those we are compared with. */
function clearly(found: readonly Benchmark[], side: 'better' | 'worse'): string[] {
  return found
    .filter(({ indicator, own, mean }) => {
      const isGood = isAboveGood(indicator)
      if (isGood === undefined || own?.value === undefined || mean === undefined) return false
      const gap = (own.value - mean) * (isGood ? 1 : -1)
      return indicator.unit === '%' && (side === 'better' ? gap >= 3 : gap <= -3)
    })
    .map(({ indicator }) => `“${lower(indicator.title)}”`)
    .slice(0, 3)
}

function sentenceOf(asked: PackAsked, found: readonly Benchmark[]): string {
  const rate = found.find(one => one.indicator.id === 'in-care-rate')
  const others = asked.beside!.comparators.label
  const said =
    rate?.own?.value === undefined || rate.national?.value === undefined
      ? ''
      : `In ${rate.year} we looked after ${benchmarkValue(rate.indicator, rate.own.value)} in every 10,000 children, ${nationalName(asked)} ${benchmarkValue(rate.indicator, rate.national.value)}${rate.mean === undefined ? '' : ` and our ${others} ${benchmarkValue(rate.indicator, rate.mean)} on average`}. `
  const [better, worse] = [clearly(found, 'better'), clearly(found, 'worse')]
  const parts = [
    better.length > 0 ? `better on ${listOf(better)}` : '',
    worse.length > 0 ? `worse on ${listOf(worse)}` : '',
  ].filter(part => part !== '')
  return parts.length === 0
    ? `${said}By the other indicators we are close to our ${others}.`
    : `${said}Against the mean of our ${others} we do ${parts.join('; ')}.`
}

const cell = (one: Benchmark, value: number | undefined): string =>
  value === undefined ? '–' : benchmarkValue(one.indicator, value)

function gapOf({ indicator, own, mean }: Benchmark): string {
  if (own?.value === undefined || mean === undefined) return '–'
  if (sideOf(indicator, own.value, mean) === 'same') return 'the same'
  const gap = own.value - mean
  return `${gap > 0 ? '+' : '−'}${benchmarkValue(indicator, Math.abs(gap)).replace(/\u00a0%$/, '')}`
}

/** How we compare with England, the region and those we are set beside, as published; nothing where no such figures are kept. */
export function comparingSection(asked: PackAsked): NeedsSection | undefined {
  const { beside } = asked
  if (!beside) return undefined
  const found = COMPARED.flatMap(id => besideOthers(asked, id) ?? []).filter(one => one.own !== undefined)
  if (found.length === 0) return undefined
  const { label, note } = beside.comparators
  return {
    id: 'comparing',
    question: 'How do we compare?',
    sentence: sentenceOf(asked, found),
    charts: [],
    tables: [
      {
        id: 'comparing',
        caption: `We, the region, ${nationalName(asked)} and our ${label}, as published`,
        columns: [
          'Indicator',
          'Year',
          'We',
          'Region',
          nationalName(asked),
          `Mean of ${label}`,
          'Gap',
          'Rank',
        ],
        rows: found.map(one => [
          one.indicator.title,
          String(one.year),
          benchmarkCell(one.indicator, one.own).text,
          benchmarkCell(one.indicator, one.region).text,
          benchmarkCell(one.indicator, one.national).text,
          cell(one, one.mean),
          gapOf(one),
          one.rank ? rankInWords(one.rank) : '–',
        ]),
      },
    ],
    note: `Published figures, which need not be those that the returns give here: Benchmarks says why, with each definition. ${note} Never rank authorities by one figure alone.`,
  }
}
