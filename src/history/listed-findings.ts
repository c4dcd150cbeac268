import type { Finding, Return, TableName } from '../care/index.ts'
import type { History } from './history.ts'
import { REPAIR_RULES, type RepairRule } from './repair-rules.ts'

/**
 * The findings of a history for a reader's list: what a missing table or column does to hundreds of rows is one finding with
 * their number (`rowCount`), at the first of them. The history itself keeps one a row, so that its account stays right.
 */
export function listedFindings(
  { findings }: Pick<History, 'findings'>,
  returns: readonly Return[],
): readonly Finding[] {
  const gaps = new Gaps(returns)
  const groups = new Map<string, Finding[]>()
  for (const [place, finding] of findings.entries()) {
    const gap = gaps.behind(finding)
    const key = gap === undefined ? `${place}` : `${finding.file}|${finding.rule}|${gap}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()].map(group =>
    group.length === 1 ? group[0]! : asOne(group, gaps.behind(group[0]!)!),
  )
}

/** The column without which a Header tells no day of birth. */
const BIRTH = 'DOB'

/** Ends that the next return would have told, had it told when its episodes began. */
const COULD_BE_TOLD_LATER: ReadonlySet<string> = new Set<RepairRule>([
  'repair-vanished',
  'repair-end-from-next',
  'repair-two-open',
])

/** What each file's return does not have. */
class Gaps {
  readonly #returnOf = new Map<string, Return>()
  readonly #after = new Map<Return, Return>()
  readonly #known = new Map<string, string | undefined>()

  constructor(returns: readonly Return[]) {
    for (const [place, one] of returns.entries()) {
      if (place > 0) this.#after.set(returns[place - 1]!, one)
      const episodes = one.tables.get('Episodes')
      for (const path of new Set(filesOf(episodes?.file))) this.#returnOf.set(path, one)
    }
  }

  /** In words, what is missing behind a finding about an episode; undefined where nothing is. */
  behind({ file, table, field, rule }: Finding): string | undefined {
    const source = this.#returnOf.get(file)
    if (!source || table !== 'Episodes') return undefined
    const next = this.#after.get(source)
    const nextGap = next && COULD_BE_TOLD_LATER.has(rule) && this.#gapIn(next, 'Episodes', 'DECOM')
    if (nextGap) return nextGap
    const isBirth = rule === 'repair-birth-assumed'
    const [name, column] = isBirth ? (['Header', BIRTH] as const) : (['Episodes', field] as const)
    return this.#gapIn(source, name, column)
  }

  #gapIn(source: Return, name: TableName, column: string): string | undefined {
    const key = `${source.collectionYear}|${name}|${column}`
    if (!this.#known.has(key)) this.#known.set(key, gapIn(source, name, column))
    return this.#known.get(key)
  }
}

const filesOf = (file: string | readonly string[] | undefined): readonly string[] =>
  typeof file === 'string' ? [file] : (file ?? [])

function gapIn({ collectionYear, tables }: Return, name: TableName, column: string): string | undefined {
  const table = tables.get(name)
  if (!table) return `The return of ${collectionYear} has no ${name}.`
  if (!table.has(column)) return `${name} of ${collectionYear} has no column ${column}.`
  return table.text(column).every(cell => cell === '')
    ? `Every cell of ${column} in ${name} of ${collectionYear} is blank.`
    : undefined
}

function asOne(group: readonly Finding[], gap: string): Finding {
  const first = group[0]!
  const rule = first.rule as RepairRule
  const count = new Intl.NumberFormat('en-GB').format(group.length)
  const of = rule === 'repair-birth-assumed' ? 'children' : 'rows'
  const message = `${gap} ${REPAIR_RULES[rule].meaning} (${count} ${of}; this is the first.)`
  return { ...first, child: '', message, rowCount: group.length }
}
