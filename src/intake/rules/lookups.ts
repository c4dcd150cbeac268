import type { Day } from '../../care/index.ts'

/** A provision in Ofsted's list. */
export interface RegisteredProvider {
  /** PLACE codes for which it is registered. */
  readonly placeCodes: readonly string[]
  readonly providerCodes: readonly string[]
  /** The day its registration ended; OPEN where it has not. */
  readonly registeredUntil: Day
  /** Blank where unknown. */
  readonly postcode: string
  /** ONS code of the authority in which it lies; blank where unknown. */
  readonly laCode: string
}

/** Port: Ofsted's list of providers by URN. */
export interface ProviderList {
  find(urn: string): RegisteredProvider | undefined
  /** Whether it lists no fostering and adoption services of authorities, as Ofsted's published list since 2013. */
  readonly leavesOutOwnServices?: boolean
}
