import type { Finding, Severity } from '../care/index.ts'
import { LIMITS } from './limits.ts'

type Where = Partial<Pick<Finding, 'row' | 'table' | 'child' | 'field'>>

export interface NewFinding extends Where {
  readonly file: string
  readonly rule: `read-${string}`
  readonly severity: Severity
  readonly message: string
}

const SHOWN_LENGTH = 40

/** A cell's text for a message: in quotation marks, cut where it is long. */
export const shown = (text: string): string =>
  text.length > SHOWN_LENGTH ? `“${text.slice(0, SHOWN_LENGTH)}…”` : `“${text}”`

type Rule = NewFinding['rule']

/** How often one rule spoke of one file, with the first time. */
interface Count {
  readonly first: NewFinding
  count: number
}

/** Collects findings; past the limit for one rule in one file it counts, and says at the end how many. */
export class FindingList {
  readonly #findings: Finding[] = []
  readonly #counts = new Map<Rule, Map<string, Count>>()

  add(found: NewFinding): void {
    const count = this.#countOf(found.rule, found.file)
    if (count) count.count++
    else this.#begin(found)
    if (!count || count.count <= LIMITS.findingsPerRule) this.#findings.push(filled(found))
  }

  /** As `add`, but makes the finding only where it will be listed: a broken file may have a million of them. */
  addOne(rule: Rule, file: string, make: () => Omit<NewFinding, 'rule' | 'file'>): void {
    const count = this.#countOf(rule, file)
    if (count && count.count >= LIMITS.findingsPerRule) count.count++
    else this.add({ ...make(), rule, file })
  }

  all(): readonly Finding[] {
    const counts = [...this.#counts.values()].flatMap(byFile => [...byFile.values()])
    const cut = counts.filter(({ count }) => count > LIMITS.findingsPerRule)
    return [...this.#findings, ...cut.map(({ first, count }) => filled(andMore(first, count)))]
  }

  #countOf(rule: Rule, file: string): Count | undefined {
    return this.#counts.get(rule)?.get(file)
  }

  #begin(first: NewFinding): void {
    const byFile = this.#counts.get(first.rule) ?? new Map<string, Count>()
    this.#counts.set(first.rule, byFile.set(first.file, { first, count: 1 }))
  }
}

const filled = (found: NewFinding): Finding => ({ row: 0, table: '', child: '', field: '', ...found })

const andMore = ({ file, rule, severity }: NewFinding, count: number): NewFinding => ({
  file,
  rule,
  severity,
  message: `${count - LIMITS.findingsPerRule} more findings like this in the same file are not listed one by one.`,
})
