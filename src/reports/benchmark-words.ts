import { GRADES, SYMBOL_MEANINGS, type PublishedSymbol } from '../intake/index.ts'
import {
  isAboveGood,
  type Benchmark,
  type BenchmarkFigure,
  type Indicator,
  type Rank,
} from '../position/index.ts'
import { countInWords } from './words.ts'

const UNIT_MARKS: Record<Indicator['unit'], readonly [before: string, after: string]> = {
  'per 10,000': ['', ''],
  '%': ['', '\u00a0%'],
  '£ a week': ['£', ''],
  cases: ['', ''],
  score: ['', ''],
  grade: ['', ''],
}

/** A value as people read it: `85`, `13 %`, `£1,876`, `Good`. */
export function benchmarkValue({ unit, decimals }: Indicator, value: number, more = 0): string {
  if (unit === 'grade') return GRADES[Math.round(value) - 1] ?? String(value)
  const [before, after] = UNIT_MARKS[unit]
  const digits = decimals + more
  const text = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${before}${text}${after}`
}

export const symbolMeaning = (symbol: PublishedSymbol): string => SYMBOL_MEANINGS[symbol]

/** A figure as it stands in a table: the value, or the symbol of why there is none; never 0 for what is not known. */
export function benchmarkCell(
  indicator: Indicator,
  figure: BenchmarkFigure | undefined,
): { readonly text: string; readonly meaning: string | undefined } {
  if (!figure) return { text: '–', meaning: 'not published' }
  if (figure.value !== undefined) return { text: benchmarkValue(indicator, figure.value), meaning: undefined }
  const symbol = figure.symbol ?? 'x'
  return { text: symbol, meaning: symbolMeaning(symbol) }
}

// prettier-ignore
const ORDINALS = ['', '', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth ', 'seventh ', 'eighth ', 'ninth '] as const

/** `highest of 11`, `third highest of eight, with two others`, `lowest of 11`. */
export function rankInWords({ place, of, tied }: Rank): string {
  const fromBelow = of - place - tied + 1
  const isFromAbove = place <= fromBelow
  const at = isFromAbove ? place : fromBelow
  const ordinal = ORDINALS[at] ?? `${at}${ending(at)} `
  const others = tied === 0 ? '' : `, with ${countInWords(tied)} other${tied === 1 ? '' : 's'}`
  return `${ordinal}${isFromAbove ? 'highest' : 'lowest'} of ${countInWords(of)}${others}`
}

function ending(place: number): string {
  const [tens, ones] = [place % 100, place % 10]
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][ones] ?? 'th'
}

/** Where a figure lies against another, to the decimals that are published. */
export type Side = 'above' | 'below' | 'same'

export function sideOf({ decimals }: Indicator, value: number, other: number): Side {
  const gap = Number((value - other).toFixed(decimals))
  return gap === 0 ? 'same' : gap > 0 ? 'above' : 'below'
}

export type Verdict = 'better' | 'worse' | 'same' | 'neither'

/** Whether the authority does better or worse than another figure, where the indicator tells better from worse. */
export function verdictOf(indicator: Indicator, value: number, other: number): Verdict {
  const side = sideOf(indicator, value, other)
  if (side === 'same') return 'same'
  const isGood = isAboveGood(indicator)
  if (isGood === undefined) return 'neither'
  return (side === 'above') === isGood ? 'better' : 'worse'
}

export interface BenchmarkNames {
  readonly national: string
  /** `statistical neighbours` */
  readonly group: string
}

/** The first sentence of an indicator's page, written from its figures. */
export function benchmarkAnswer(benchmark: Benchmark, names: BenchmarkNames): string {
  const { indicator, own, year, rank } = benchmark
  if (own?.value === undefined) {
    const why = own
      ? `is not told: it ${own.symbol === 'c' ? 'was' : 'is'} ${symbolMeaning(own.symbol ?? 'x')}`
      : 'was not published'
    return `Our figure for ${year} ${why}.`
  }
  const value = benchmarkValue(indicator, own.value)
  if (indicator.unit === 'grade') return gradeAnswer(benchmark, value, names)
  const against = [
    partAgainst(indicator, own.value, benchmark.national?.value, names.national),
    partAgainst(
      indicator,
      own.value,
      benchmark.mean,
      `the mean of ${othersInWords(benchmark.known, names.group)}`,
    ),
  ].filter(part => part !== undefined)
  const place = rank ? `; ${rankInWords(rank)}` : ''
  return `${sayValue(indicator, value)} in ${year}${against.length > 0 ? `: ${against.join(', ')}` : ''}${place}.`
}

/** "ten statistical neighbours", "the 152 other authorities of England". */
const othersInWords = (known: number, group: string): string =>
  group.startsWith('all ')
    ? `the ${countInWords(known)} other ${group.slice('all '.length)}`
    : `${countInWords(known)} ${group}`

const sayValue = ({ unit }: Indicator, value: string): string =>
  unit === 'per 10,000' ? `${value} in every 10,000` : unit === '£ a week' ? `${value} a week` : value

function partAgainst(
  indicator: Indicator,
  own: number,
  other: number | undefined,
  name: string,
): string | undefined {
  if (other === undefined) return undefined
  const side = sideOf(indicator, own, other)
  const word = side === 'same' ? 'the same as' : side
  return `${word} ${name} (${benchmarkValue(indicator, other)})`
}

function gradeAnswer(benchmark: Benchmark, value: string, { group }: BenchmarkNames): string {
  return `${value} on 31 March ${benchmark.year}. Of the ${group}, ${gradesInWords(benchmark)}.`
}

/** `none of ten had a better judgement, two the same`; blank where our own is not known. */
export function gradesInWords({ own, members }: Benchmark): string {
  const grade = own?.value
  if (grade === undefined) return ''
  const others = members.flatMap(member => (member.isOwn ? [] : (member.figure?.value ?? [])))
  const inWords = (many: number): string => (many === 0 ? 'none' : countInWords(many))
  const better = others.filter(other => other < grade).length
  const same = others.filter(other => other === grade).length
  return `${inWords(better)} of ${countInWords(others.length)} had a better judgement, ${inWords(same)} the same`
}
