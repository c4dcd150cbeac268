import type { Cut } from './cut.ts'
import { CUTS } from './cuts/index.ts'
import type { Measure } from './measure.ts'
import { MEASURES } from './measures/index.ts'
import { THEME_LABELS } from './theme.ts'

const HEAD = `# Measures

Every measure of the library: what \`measures.csv\`, pages, exports, targets and alerts can ask for. Written by \`npm run reference\`; a test fails when this page is stale.

- Each is taken on one day, from the history as all loaded returns tell it; "twelve months" end on that day and count it.
- A measure of twelve months is not taken on a day less than twelve months into the first return; one that needs something else is not taken without it: a postcode directory, the authority's code, the number of children in the area, places, or a table of the return besides the episodes.
- \`value\` is numerator / denominator, of a rate for each 10,000 times 10,000; without a denominator it is the count or the amount; blank where the denominator is 0.
- Starts are looked at on their day and in the first home, ends and moves on the last day before, in the home that is left.
- A distance takes the home's newest row on the day: PL_DISTANCE by the return's own formula, to one decimal. Temporary stays (T0 to T4) are not the home.
- Spreads give \`mean\`, \`median\`, \`sd\` (with n - 1), \`p25\`, \`p75\` (linear interpolation, R's type 7), \`max\` and \`n\`.

`

const TABLE = `## Measures

<!-- prettier-ignore-start -->
| Measure | Theme | Name for people | Definition | Numerator | Denominator | Left out or not known | Good | Needs | Months | Source |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
`

/** Said of a figure that leans to one side while the returns are young. */
export const youngReturns = ({ steadyAfter }: Measure): string =>
  steadyAfter === undefined
    ? ''
    : `Not to be compared over time until ${steadyAfter} months of returns are there: what came before the first is not known.`

/** The reference page of the measure library. */
export function measuresReference(): string {
  const cuts = CUTS.map(cutLine)
  return [
    HEAD,
    TABLE,
    ...MEASURES.map(line),
    '<!-- prettier-ignore-end -->\n\n## Groups\n\n`all`, and for counts and shares:\n\n',
    '<!-- prettier-ignore-start -->\n| Group | By | Values |\n| --- | --- | --- |\n',
    `${cuts.join('\n')}\n<!-- prettier-ignore-end -->\n`,
  ].join('')
}

function line(measure: Measure): string {
  const { name, label, definition, numerator, denominator, polarity, needs, months, source } = measure
  const cells = [
    name,
    THEME_LABELS[measure.theme],
    label,
    definition,
    numerator,
    denominator,
    [measure.exclusions, youngReturns(measure)].filter(text => text !== '').join(' '),
    polarity,
    needs.join(', '),
    months || '',
    source,
  ]
  return `| ${cells.join(' | ')} |\n`
}

function cutLine({ name, label, groups, ownGroups }: Cut): string {
  const own = ownGroups ? 'the authority’s own, or districts of home postcodes; ' : ''
  return `| \`${name}:\` | ${label} | ${own}${groups.join(', ')} |`
}
