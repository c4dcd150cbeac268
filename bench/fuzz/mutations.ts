import type { SourceFile } from '../../src/intake/index.ts'
import type { Chance } from './chance.ts'
import type { Drop } from './drops.ts'
import { CSV_MUTATIONS } from './csv-mutations.ts'
import { XML_MUTATIONS } from './xml-mutations.ts'
import { ZIP_MUTATIONS } from './zip-mutations.ts'

/** One way to damage what is handed in. */
export interface Mutation {
  readonly name: string
  readonly of: 'csv' | 'xml' | 'zip'
  /** How often it is chosen, against the others; the costly ones less. */
  readonly weight: number
  mutate(drop: Drop, chance: Chance): readonly SourceFile[]
}

export const MUTATIONS: readonly Mutation[] = [...CSV_MUTATIONS, ...XML_MUTATIONS, ...ZIP_MUTATIONS]

const TOTAL = MUTATIONS.reduce((sum, { weight }) => sum + weight, 0)

export function chooseMutation(chance: Chance): Mutation {
  let left = chance.next() * TOTAL
  return MUTATIONS.find(({ weight }) => (left -= weight) < 0) ?? MUTATIONS[0]!
}
