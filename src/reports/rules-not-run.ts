import { dayInWords, parseDay } from '../care/index.ts'
import type { CheckAccount, PostcodesUsed, RuleNotRun } from '../intake/index.ts'
import { csvText } from './csv.ts'

/** Rules that rest because one thing is not there. */
export interface RulesResting {
  /** What is missing, in words: `Reviews`, `the column URN of Episodes`, `a directory of postcodes`. */
  readonly missing: string
  /** In order of number. */
  readonly rules: readonly string[]
  /** `2024/25`, oldest first. */
  readonly years: readonly string[]
}

/** `rules-not-run.csv`: a row a rule and year. */
export const rulesNotRunCsv = (notRun: readonly RuleNotRun[]): string =>
  csvText(
    ['collection_year', 'rule', 'missing'],
    notRun.map(one => [one.year, one.rule, one.missing.join(' ')]),
  )

/** Rules that did not run, by what they miss: what stops most of them first. A rule that misses two things stands under both. */
export function rulesResting(notRun: readonly RuleNotRun[]): readonly RulesResting[] {
  const found = new Map<string, { rules: Set<string>; years: Set<string> }>()
  for (const { rule, year, missing } of notRun)
    for (const what of missing) {
      const known = found.get(what) ?? { rules: new Set(), years: new Set() }
      found.set(what, known)
      known.rules.add(rule)
      known.years.add(year)
    }
  return [...found]
    .map(([what, { rules, years }]) => ({
      missing: missingInWords(what),
      rules: [...rules].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })),
      years: [...years].sort(),
    }))
    .sort((a, b) => b.rules.length * b.years.length - a.rules.length * a.years.length)
}

const LOOKUPS: Readonly<Record<string, string>> = {
  postcodes: 'a directory of postcodes',
  'postcodes that cover the return': 'a directory of postcodes that covers the year',
  providers: 'Ofsted’s list of providers',
  'providers that cover the return': 'a list of providers that covers the year',
  authority: 'the authority’s ONS code (authority.csv)',
}

function missingInWords(what: string): string {
  const [, last = '', table = '', column] = /^(last year's )?(\w+)(?:\.(\w+))?/.exec(what) ?? []
  const lookup = LOOKUPS[what]
  if (lookup !== undefined) return lookup
  const of = last === '' ? table : `${table} of the year before`
  if (what.endsWith('up to 31 March')) return `${of}, up to 31 March`
  return column === undefined ? `the table ${of}` : `the column ${column} of ${of}`
}

/** How many rules rested in some year, as a sentence; undefined where all ran. */
export function rulesNotRunInWords(notRun: readonly RuleNotRun[]): string | undefined {
  const rules = new Set(notRun.map(one => one.rule)).size
  if (rules === 0) return undefined
  return `${rules === 1 ? 'One rule' : `${rules} rules`} did not run in some year, because what ${rules === 1 ? 'it asks' : 'they ask'} for is not there.`
}

const NO_POSTCODES =
  'No directory of postcodes was used: nothing is said about distances and areas. `sufficiency postcodes FILE` keeps one.'

/** Which directory of postcodes findings about distance and area rest on, as a sentence. */
export function postcodesInWords({ postcodes, notRun }: CheckAccount): string {
  if (!postcodes) return NO_POSTCODES
  const count = new Intl.NumberFormat('en-GB').format(postcodes.count)
  const elsewhere = notRun.filter(one => one.missing.includes('postcodes that cover the return'))
  const years = [...new Set(elsewhere.map(one => one.year))].sort()
  const not =
    years.length > 0
      ? ` It knows fewer than half of the postcodes of ${years.join(', ')}: nothing is said about distances and areas of ${years.length === 1 ? 'that year' : 'those years'}.`
      : ''
  return `Distances and areas rest on ${whichDirectory(postcodes)} (${count} postcodes).${not}`
}

const whichDirectory = ({ from, keptOn }: PostcodesUsed): string =>
  from === 'files'
    ? 'the postcodes that came with the files'
    : `the directory that was kept here on ${keptOn === undefined ? 'an unknown day' : dayInWords(parseDay(keptOn))}`
