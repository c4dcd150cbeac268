import type { Day, Fields } from '../../../care/index.ts'
import type { CostBook } from '../../../money/index.ts'

/** What a calculator begins with, and where that comes from. */
export type Start<Inputs> = {
  readonly [Name in keyof Inputs]: readonly [value: Inputs[Name], source: string]
}

export interface ResultLine {
  readonly label: string
  readonly amount: string
  readonly sub?: string
}

export interface Example {
  readonly text: string
  /** Query of the address. */
  readonly query: string
}

/** A question with inputs in the address, so that the answer can be sent to a colleague. */
export interface Calculator<Inputs> {
  /** Names it in the address: `block-booking`. */
  readonly id: string
  readonly text: string
  readonly question: string
  readonly inputs: Fields<Inputs>
  /** The authority's own figures where the book has them, else assumptions. */
  readonly start: (book: CostBook, today: Day) => Start<Inputs>
  /** The answer in a sentence or two, from the figures. */
  readonly answer: (inputs: Inputs) => string
  readonly lines: (inputs: Inputs) => readonly ResultLine[]
  readonly formula: string
  readonly source: string
  /** What it leaves out, and what must not be read into it. */
  readonly caveat: string
  readonly examples: readonly Example[]
}
