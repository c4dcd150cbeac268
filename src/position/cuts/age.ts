import { AGE_BAND_LABELS, AGE_BANDS } from '../../care/index.ts'
import type { Cut } from '../cut.ts'

export const age: Cut = {
  name: 'age',
  label: 'Age',
  groups: AGE_BANDS,
  groupLabels: AGE_BAND_LABELS,
  groupOf:
    ({ ground }, cases) =>
    row =>
      ground.bandOn(cases.child[row]!, cases.on[row]!),
}
