import type { Cut } from './cut.ts'
import type { ShareMeasure } from './measure.ts'
import { questionsOf, whyNotMeasured } from './measures-on.ts'
import type { Cases } from './population.ts'
import type { Scene } from './scene.ts'

/** A share's two counts. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** A cut, and whom it divides: of all the cases where nothing is said. */
export interface WithinAsked {
  readonly cut: Cut
  readonly within?: (scene: Scene, cases: Cases) => (row: number) => boolean
}

/** Whether the child of a case did not come to this country alone. */
export const isNotUnaccompanied: NonNullable<WithinAsked['within']> =
  ({ history: { children } }, cases) =>
  row =>
    children.isUnaccompanied[cases.child[row]!] !== 1

/** A share in each fixed group of a cut, within some of the cases: groups are compared without those who differ for another reason. */
export function sharesWithin(scene: Scene, measure: ShareMeasure, { cut, within }: WithinAsked): Share[] {
  const counts = cut.groups.map(() => ({ numerator: 0, denominator: 0 }))
  if (whyNotMeasured(measure, scene) !== undefined) return counts
  const cases = scene.cases(measure.of)
  const { isAsked, isCounted } = questionsOf(measure, scene, cases)
  const [groupOf, isWithin] = [cut.groupOf(scene, cases), within?.(scene, cases)]
  for (let row = 0; row < cases.count; row++) {
    if (!isAsked(row) || isWithin?.(row) === false) continue
    const count = counts[groupOf(row)]!
    count.denominator++
    if (isCounted(row)) count.numerator++
  }
  return counts
}
