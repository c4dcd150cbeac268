import type { Scene } from './scene.ts'

/** Where one child in care lives. */
export interface HomeOfChild {
  /** Place in KINDS. */
  readonly kind: number
  /** undefined: the postcode of the home is not known. */
  readonly isInArea: boolean | undefined
  /** From home; undefined: a postcode is not known. */
  readonly miles: number | undefined
}

/** Where each child in care on a day lives, as the measures of distance and area have it. */
export function homesOfChildren(scene: Scene): readonly HomeOfChild[] {
  const { ground, history } = scene
  const { placement, source } = scene.cases('in_care')
  return Array.from(placement, (row, at) => {
    const isOutside = ground.isOutside(source[at]!)
    return {
      kind: history.placements.kind[row]!,
      isInArea: isOutside === undefined ? undefined : !isOutside,
      miles: ground.distanceOf(source[at]!),
    }
  })
}
