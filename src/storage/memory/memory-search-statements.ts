import { searchStatement, type KeptSearchStatement, type SearchStatements } from '../../forecast/index.ts'

/** Statements that are gone with the process: for tests. */
export function memorySearchStatements(): SearchStatements {
  const made: KeptSearchStatement[] = []
  return {
    list: async () => made,
    state: async ({ evidence, by, at, ...said }) =>
      void made.unshift({ ...searchStatement(said), evidence, by, at }),
  }
}
