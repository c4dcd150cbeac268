import { runCase, type RuleCase } from './rule-case.ts'
import type { Relevance, Rule } from './rule.ts'
import { nameOfYear } from './rule-years.ts'

export interface AcceptedDifference {
  readonly id: string
  readonly reason: string
}

export interface RulesReferenceInput {
  readonly rules: readonly Rule[]
  readonly cases: readonly RuleCase[]
  readonly accepted: readonly AcceptedDifference[]
}

/** Implementations of the Department's rules, 2022/23 to 2026/27, as the public checker (versions 0.1.14 and 0.1.15) counts them. */
const KNOWN_IMPLEMENTATIONS: Readonly<Record<Relevance, number>> = {
  core: 82,
  supporting: 96,
  context: 49,
  unrelated: 145,
}

const HEADINGS = [
  'Rule',
  'Years',
  'Severity',
  'Relevance',
  'Topic',
  'Look at',
  'Needs',
  'Message',
  'What it does to the figures',
  'Cases',
]

/** The page `docs/reference/rules.md`: every rule with its years, what it needs, and how its cases came out. */
export function rulesReference({ rules, cases, accepted }: RulesReferenceInput): string {
  const outcomes = caseOutcomes({ rules, cases, accepted })
  const rows = rules.map(rule => [...describe(rule), outcomes.get(keyOf(rule)) ?? 'none'])
  return `# Rules of the statutory return

Every rule of the Department for Education that this product checks, in the wording of its years. Written by \`npm run rules:reference\`; a test fails when this page is stale.

- **Years**: collection years. Returns before 2022/23 are checked by the rules of 2022/23.
- **Severity**: \`error\` where the row contradicts itself, another row, a list of codes or the law; \`warning\` where it may be right and someone should look.
- **Needs**: tables and columns without which the rule does not run (and is listed as not run). PL_LA, PL_LOCATION, PL_DISTANCE and the Header's UASC are derived where the file does not give them, the first three from postcodes.
- **Cases**: how the cases of the public checker came out that we hold for the rule. An accepted difference is a case that holds a slip of the public checker; its reason is below.

## How many

<!-- prettier-ignore-start -->
${table(['Relevance to homes', 'Implementations known', 'Ours', 'Not (yet) ours'], countRows(rules))}
<!-- prettier-ignore-end -->

## Rules

<!-- prettier-ignore-start -->
${table(HEADINGS, rows)}
<!-- prettier-ignore-end -->

## Accepted differences

<!-- prettier-ignore-start -->
${table(
  ['Case', 'Why ours differs'],
  accepted.map(({ id, reason }) => [`\`${id}\``, reason]),
)}
<!-- prettier-ignore-end -->
`
}

const keyOf = ({ code, years }: Rule): string => `${code} ${nameOfYear(years.from)}`

function describe(rule: Rule): string[] {
  return [
    rule.code,
    yearsInWords(rule),
    rule.severity,
    rule.relevance,
    rule.topic,
    rule.fields.join(', '),
    needsInWords(rule),
    rule.message,
    rule.effect ?? '',
  ]
}

function yearsInWords({ years: { from, to } }: Rule): string {
  if (to === undefined) return `${nameOfYear(from)} on`
  return to === from ? nameOfYear(from) : `${nameOfYear(from)} to ${nameOfYear(to)}`
}

function needsInWords({ needs, lookups = [] }: Rule): string {
  const tables = Object.entries(needs).map(([source, columns]) => {
    const name = source.endsWith('_last') ? `last year’s ${source.slice(0, -'_last'.length)}` : source
    return `${name}: ${columns.join(' ')}`
  })
  return [...tables, ...lookups].join('; ')
}

/** `2 passed`, `1 accepted difference`, by rule and year of its wording. */
function caseOutcomes({ rules, cases, accepted }: RulesReferenceInput): ReadonlyMap<string, string> {
  const acceptedIds = new Set(accepted.map(({ id }) => id))
  const tallies = new Map<string, Map<string, number>>()
  for (const each of cases) {
    const key = `${each.rule} ${each.ruleset.replace('_', '/')}`
    const tally = tallies.get(key) ?? new Map<string, number>()
    const { state } = runCase(each, { rules, accepted: acceptedIds })
    const words = state === 'skipped' ? 'accepted difference' : state
    tallies.set(key, tally.set(words, (tally.get(words) ?? 0) + 1))
  }
  return new Map(
    [...tallies].map(([key, tally]) => [key, [...tally].map(([words, n]) => `${n} ${words}`).join(', ')]),
  )
}

function countRows(rules: readonly Rule[]): string[][] {
  const relevances = Object.keys(KNOWN_IMPLEMENTATIONS) as Relevance[]
  const counts = relevances.map(relevance => {
    const known = KNOWN_IMPLEMENTATIONS[relevance]
    const ours = rules.filter(rule => rule.relevance === relevance).length
    return [relevance, known, ours, known - ours] as const
  })
  const total = (at: 1 | 2 | 3) => counts.reduce((sum, row) => sum + row[at], 0)
  return [...counts, ['all', total(1), total(2), total(3)]].map(row => row.map(String))
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')
