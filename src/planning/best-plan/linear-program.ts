/** Name of a variable → its factor. */
export type Terms = ReadonlyMap<string, number>

export type Relation = '<=' | '>=' | '='

/** A mixed-integer linear programme in the making: smallest cost, under rows and bounds. Variables are 0 or more unless bounded. */
export class LinearProgram {
  readonly #costs = new Map<string, number>()
  readonly #rows: string[] = []
  readonly #bounds: string[] = []
  readonly #whole: string[] = []

  addCost(variable: string, cost: number): void {
    this.#costs.set(variable, (this.#costs.get(variable) ?? 0) + cost)
  }

  addRow(terms: Terms, relation: Relation, value: number): void {
    if (terms.size > 0)
      this.#rows.push(` r${this.#rows.length}: ${writeTerms(terms)} ${relation} ${writeNumber(value)}`)
  }

  /** A variable that takes whole numbers from 0 to `most`. */
  addWhole(variable: string, most: number): void {
    this.#bounds.push(` 0 <= ${variable} <= ${writeNumber(most)}`)
    this.#whole.push(variable)
  }

  /** The programme in CPLEX's LP format, which solvers read. */
  toText(): string {
    return [
      'Minimize',
      ` cost: ${writeTerms(this.#costs)}`,
      'Subject To',
      ...this.#rows,
      'Bounds',
      ...this.#bounds,
      'General',
      ...this.#whole.map(name => ` ${name}`),
      'End',
      '',
    ].join('\n')
  }
}

/** One a line: some readers of the format limit how long a line may be. */
const writeTerms = (terms: Terms): string =>
  [...terms]
    .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${writeNumber(Math.abs(factor))} ${name}`)
    .join('\n  ')

const writeNumber = (value: number): string => String(Number(value.toPrecision(12)))
