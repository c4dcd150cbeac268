import type { Told } from './shard.ts'
import type { Outcome } from './try-drop.ts'

const OUTCOMES: readonly Outcome[] = ['read, nothing to say', 'read, with findings', 'refused', 'broken']
const MOST_BROKEN_SHOWN = 20

/** The run as a page of the reference: counts by kind of damage and by outcome, with the worst time and memory of each. */
export function fuzzReport(
  told: readonly Told[],
  { seed, seconds }: { seed: number; seconds: number },
): string {
  const kinds = [...new Set(told.map(kindOf))].sort()
  const rows = kinds.map(kind =>
    rowOf(
      kind,
      told.filter(one => kindOf(one) === kind),
    ),
  )
  const slowest = worst(told, one => one.milliseconds)
  const largest = worst(told, one => one.megabytes)
  const broken = told.filter(({ outcome }) => outcome === 'broken')
  return `${[
    '# What damaged files do',
    '',
    `Made by \`npm run fuzz -- --files ${told.length} --seed ${seed} --write docs/reference/fuzz.md\`; do not edit by hand.`,
    '',
    `${told.length} times one or more files were damaged and handed in. Each must be read, with findings that name what is odd, or be refused in one`,
    'clear line that names the file. What was read must hold together: every file has its account, every line of a plain text is a row or is said not to be,',
    'every finding names a file that is there. Every tenth goes on through the rules and the history.',
    '',
    `**${broken.length} crashed, hung or were half read.** The run took ${Math.round(seconds)} seconds on a machine that was doing other work.`,
    `Slowest: ${Math.round(slowest.milliseconds)} ms (file ${slowest.file}, ${kindOf(slowest)}). Most memory: ${Math.round(largest.megabytes)} MB (file ${largest.file}, ${kindOf(largest)}).`,
    '',
    '| damage | files | read, nothing to say | read, with findings | refused | broken | worst ms | worst MB |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
    rowOf('**all**', told),
    ...broken
      .slice(0, MOST_BROKEN_SHOWN)
      .map(({ file, wrong, mutation }) => `\n- file ${file} (${mutation}): ${wrong}`),
  ].join('\n')}\n`
}

const kindOf = ({ of, mutation }: Told): string => `${of}: ${mutation}`

const worst = (told: readonly Told[], measure: (one: Told) => number): Told =>
  told.reduce((most, one) => (measure(one) > measure(most) ? one : most))

function rowOf(name: string, told: readonly Told[]): string {
  const counts = OUTCOMES.map(outcome => told.filter(one => one.outcome === outcome).length)
  const most = (measure: (one: Told) => number) => Math.round(measure(worst(told, measure)))
  const cells = [name, told.length, ...counts, most(one => one.milliseconds), most(one => one.megabytes)]
  return `| ${cells.join(' | ')} |`
}
