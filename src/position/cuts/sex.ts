import type { Cut } from '../cut.ts'

const SEXES = ['F', 'M', 'U'] as const

export const sex: Cut = {
  name: 'sex',
  label: 'Sex',
  groups: SEXES,
  groupOf:
    ({ history }, cases) =>
    row =>
      SEXES.indexOf(history.children.sex[cases.child[row]!]!),
}
