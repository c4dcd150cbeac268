type DistrictRange = readonly [county: string, first: number, last: number]

/**
 * English counties with two tiers and the numbers of their districts' ONS codes (E07...), abolished ones included:
 * children's services are the county's. Source: ONS register of geographic codes.
 */
// prettier-ignore
const COUNTY_DISTRICTS: readonly DistrictRange[] = [
  ['E10000002', 4, 7], ['E10000003', 8, 12], ['E10000006', 26, 31], ['E10000007', 32, 39], ['E10000008', 40, 47],
  ['E10000009', 48, 53], ['E10000011', 61, 65], ['E10000012', 66, 77], ['E10000013', 78, 83], ['E10000014', 84, 94],
  ['E10000015', 95, 104], ['E10000016', 105, 116], ['E10000017', 117, 128], ['E10000018', 129, 135],
  ['E10000019', 136, 142], ['E10000020', 143, 149], ['E10000021', 150, 156], ['E10000023', 163, 169],
  ['E10000024', 170, 176], ['E10000025', 177, 181], ['E10000027', 187, 191], ['E10000028', 192, 199],
  ['E10000029', 200, 206], ['E10000030', 207, 217], ['E10000031', 218, 222], ['E10000032', 223, 229],
  ['E10000034', 234, 239], ['E10000015', 240, 243], ['E10000029', 244, 245], ['E10000027', 246, 246],
]

const COUNTY_OF_DISTRICT: ReadonlyMap<string, string> = new Map(
  COUNTY_DISTRICTS.flatMap(([county, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => [`E07${String(first + i).padStart(6, '0')}`, county]),
  ),
)

/**
 * Authorities that went on whole under another code, by the old one: a return may still name it. Barnsley and Sheffield have theirs
 * since their border was moved on 1 April 2025. Source: ONS register of geographic codes.
 */
// prettier-ignore
const SUCCESSORS: Readonly<Record<string, string>> = {
  E06000028: 'E06000058', E06000029: 'E06000058', E06000048: 'E06000057', E08000016: 'E08000038', E08000019: 'E08000039',
  E08000020: 'E08000037', E10000002: 'E06000060', E10000009: 'E06000059', E10000023: 'E06000065', E10000027: 'E06000066',
}

/** The authority that runs children's services where `laua` is, by its newest code: the county for a district, itself for all others. */
export function upperTierAuthority(laua: string): string {
  const authority = COUNTY_OF_DISTRICT.get(laua) ?? laua
  return SUCCESSORS[authority] ?? authority
}

/** PL_LOCATION: whether a place lies in the authority's own area; `authority` and `laua` are ONS codes. */
export const isInArea = (laua: string, authority: string): boolean =>
  upperTierAuthority(laua) === upperTierAuthority(authority)
