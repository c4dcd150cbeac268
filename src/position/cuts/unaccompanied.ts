import type { Cut } from '../cut.ts'

export const unaccompanied: Cut = {
  name: 'unaccompanied',
  label: 'Unaccompanied',
  groups: ['yes', 'no'],
  groupLabels: { yes: 'Unaccompanied', no: 'Not unaccompanied' },
  groupOf:
    ({ history: { children } }, cases) =>
    row =>
      children.unaccompaniedUntil[cases.child[row]!]! > cases.on[row]! ? 0 : 1,
}
