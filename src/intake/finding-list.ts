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

/** Collects findings; past the limit for one rule in one file it counts, and says at the end how many. */
export class FindingList {
  readonly #findings: Finding[] = []
  readonly #counts = new Map<string, { last: NewFinding; count: number }>()

  add(found: NewFinding): void {
    const key = `${found.rule}\n${found.file}`
    const known = this.#counts.get(key)
    if (!known) this.#counts.set(key, { last: found, count: 1 })
    else known.count++
    if ((known?.count ?? 1) <= LIMITS.findingsPerRule) this.#findings.push(filled(found))
  }

  all(): readonly Finding[] {
    const cut = [...this.#counts.values()].filter(({ count }) => count > LIMITS.findingsPerRule)
    return [...this.#findings, ...cut.map(({ last, count }) => filled(andMore(last, count)))]
  }
}

const filled = (found: NewFinding): Finding => ({ row: 0, table: '', child: '', field: '', ...found })

const andMore = ({ file, rule, severity }: NewFinding, count: number): NewFinding => ({
  file,
  rule,
  severity,
  message: `${count - LIMITS.findingsPerRule} more findings like this in the same file are not listed one by one.`,
})
