/** The ten kinds of home, nearest to family first: this order is used everywhere. Contract: `docs/reference/glossary.md`. */
export const KINDS = [
  'kinship',
  'in_house_fostering',
  'agency_fostering',
  'in_house_residential',
  'external_residential',
  'supported_accommodation',
  'with_parents',
  'adoption',
  'secure',
  'other',
] as const

export type Kind = (typeof KINDS)[number]

/** Where a kind stands in KINDS: the form that typed arrays hold. */
export const kindIndex = (kind: Kind): number => KINDS.indexOf(kind)

/** Labels for people. */
export const KIND_LABELS: Record<Kind, string> = {
  kinship: 'Kinship carers',
  in_house_fostering: 'Our own foster carers',
  agency_fostering: 'Agency foster carers',
  in_house_residential: 'Our own children’s homes',
  external_residential: 'Other children’s homes',
  supported_accommodation: 'Supported accommodation',
  with_parents: 'With parents',
  adoption: 'Placed for adoption',
  secure: 'Secure homes',
  other: 'Other',
}

/** The kinds whose places the authority itself controls. */
export const OWN_KINDS = ['in_house_fostering', 'in_house_residential'] as const satisfies readonly Kind[]
export type OwnKind = (typeof OWN_KINDS)[number]

/** Where a kind stands in OWN_KINDS; -1: it is none of our own. */
export const ownIndex = (kind: Kind | undefined): number =>
  (OWN_KINDS as readonly (Kind | undefined)[]).indexOf(kind)

export const isOwnKind = (kind: Kind): kind is OwnKind => ownIndex(kind) >= 0

// prettier-ignore
const FIXED_KINDS: Readonly<Record<string, Kind>> = {
  U1: 'kinship', U2: 'kinship', U3: 'kinship',
  K3: 'supported_accommodation', H5: 'supported_accommodation', P2: 'supported_accommodation',
  P1: 'with_parents',
  A3: 'adoption', A4: 'adoption', A5: 'adoption', A6: 'adoption',
  K1: 'secure',
}

const FOSTERING_PLACES = new Set(['U4', 'U5', 'U6'])

/** T0-T4 belong to the home before them: history folds them in; alone they are `other`. */
export const isTemporaryPlace = (place: string): boolean => /^T[0-4]$/.test(place)

/**
 * The kind of home of a placement code with its provider code.
 * @param ownProviders the codes that mean the authority itself (default PR1; a trust may use PR5)
 */
export function kindOf(place: string, provider: string, ownProviders: ReadonlySet<string>): Kind {
  if (FOSTERING_PLACES.has(place))
    return ownProviders.has(provider) ? 'in_house_fostering' : 'agency_fostering'
  if (place === 'K2') return ownProviders.has(provider) ? 'in_house_residential' : 'external_residential'
  return FIXED_KINDS[place] ?? 'other'
}
