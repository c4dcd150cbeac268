import { KINDS, kindIndex, type Kind } from '../care/index.ts'

/**
 * What a search for a home looks for. Fostering and residential each have an own and an outside kind: which of the
 * two a child gets is the outcome of the search, not a need.
 */
export const NEEDS = [
  'kinship',
  'fostering',
  'residential',
  'supported_accommodation',
  'with_parents',
  'adoption',
  'secure',
  'other',
] as const
export type Need = (typeof NEEDS)[number]

const NEED_OF_KIND: Record<Kind, Need> = {
  kinship: 'kinship',
  in_house_fostering: 'fostering',
  agency_fostering: 'fostering',
  in_house_residential: 'residential',
  external_residential: 'residential',
  supported_accommodation: 'supported_accommodation',
  with_parents: 'with_parents',
  adoption: 'adoption',
  secure: 'secure',
  other: 'other',
}

/** Place in NEEDS of each of KINDS. */
export const needOfKind: Uint8Array = Uint8Array.from(KINDS, kind => NEEDS.indexOf(NEED_OF_KIND[kind]))

const OUTSIDE_KIND: Record<Need, Kind> = {
  kinship: 'kinship',
  fostering: 'agency_fostering',
  residential: 'external_residential',
  supported_accommodation: 'supported_accommodation',
  with_parents: 'with_parents',
  adoption: 'adoption',
  secure: 'secure',
  other: 'other',
}

const PLANNED_NEEDS: ReadonlySet<Need> = new Set<Need>([
  'kinship',
  'supported_accommodation',
  'with_parents',
  'adoption',
])

/**
 * Whether a move follows from the child's plan rather than from a home that ended: to family, to adopters or to live more
 * independently, and not from one such home to another of the same sort.
 * @param from place in KINDS
 * @param to place in KINDS
 */
export function isPlannedMove(from: number, to: number): boolean {
  const need = needOfKind[to]!
  return needOfKind[from] !== need && PLANNED_NEEDS.has(NEEDS[need]!)
}

/** Place in KINDS of the home that each of NEEDS gets when it is not an own one. */
export const outsideKindOf: Uint8Array = Uint8Array.from(NEEDS, need => kindIndex(OUTSIDE_KIND[need]))

/** Needs that an own kind can meet: place in NEEDS → place in OWN_KINDS, or 255 for none. */
export const ownKindOf: Uint8Array = Uint8Array.from(NEEDS, need =>
  need === 'fostering' ? 0 : need === 'residential' ? 1 : 255,
)

export const NO_OWN_KIND = 255

/** Place in KINDS of the home that is bought where an own one, by its place in OWN_KINDS, is not had. */
export const outsideOfOwn = (own: number): number => outsideKindOf[ownKindOf.indexOf(own)]!
