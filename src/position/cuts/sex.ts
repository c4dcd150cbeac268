import type { Cut } from '../cut.ts'

const SEXES = ['F', 'M', 'U'] as const

export const sex: Cut = {
  name: 'sex',
  label: 'Sex',
  groups: SEXES,
  groupLabels: { F: 'Female', M: 'Male', U: 'Not known' },
  groupOf:
    ({ history }, cases) =>
    row =>
      SEXES.indexOf(history.children.sex[cases.child[row]!]!),
}
