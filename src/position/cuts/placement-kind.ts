import { KIND_LABELS, KINDS } from '../../care/index.ts'
import type { Cut } from '../cut.ts'

export const placementKind: Cut = {
  name: 'placement',
  label: 'Kind of home',
  groups: KINDS,
  groupLabels: KIND_LABELS,
  groupOf:
    ({ history }, cases) =>
    row =>
      history.placements.kind[cases.placement[row]!]!,
}
