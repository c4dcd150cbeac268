/** What a published table tells of one area in one year: counts, as they are before a small one is withheld. */
export interface AreaYear {
  /** Children under 18 in the middle of the year before. */
  readonly population: number
  readonly inCare: number
  readonly started: number
  readonly ceased: number
  readonly threeOrMore: number
  /** Under 16 and looked after for two and a half years; of them, with the same carer for two. */
  readonly settled: number
  readonly sameCarer: number
  readonly over20: number
  readonly distanceUnknown: number
  readonly outside: number
  readonly over20Outside: number
  readonly foster: number
  readonly homes: number
  readonly supported: number
  readonly parents: number
  readonly adoption: number
  readonly ownProvision: number
  readonly privateProvision: number
  readonly voluntary: number
  readonly unaccompanied: number
}

export const NOTHING: AreaYear = {
  population: 0,
  inCare: 0,
  started: 0,
  ceased: 0,
  threeOrMore: 0,
  settled: 0,
  sameCarer: 0,
  over20: 0,
  distanceUnknown: 0,
  outside: 0,
  over20Outside: 0,
  foster: 0,
  homes: 0,
  supported: 0,
  parents: 0,
  adoption: 0,
  ownProvision: 0,
  privateProvision: 0,
  voluntary: 0,
  unaccompanied: 0,
}

/** Several areas as one. */
export function together(areas: readonly AreaYear[]): AreaYear {
  const names = Object.keys(NOTHING) as (keyof AreaYear)[]
  return Object.fromEntries(
    names.map(name => [name, areas.reduce((sum, area) => sum + area[name], 0)]),
  ) as unknown as AreaYear
}
