/** An authority that does not exist: a disc of postcodes somewhere around the invented city. */
export interface InventedAuthority {
  readonly name: string
  /** Fits the pattern of ONS codes, but the numbers from 900 on are not in use. */
  readonly code: string
  /** Postcode area: Royal Mail never begins one with Q, V or X. */
  readonly area: string
  readonly milesAway: number
  /** Degrees from north. */
  readonly bearing: number
  readonly radiusInMiles: number
  readonly districts: number
  readonly sectors: number
}

/** Our own authority first, then neighbours, then authorities further and further off. */
// prettier-ignore
export const INVENTED_AUTHORITIES: readonly InventedAuthority[] = [
  { name: 'Larkwater', code: 'E08000901', area: 'QM', milesAway: 0, bearing: 0, radiusInMiles: 7, districts: 16, sectors: 6 },
  { name: 'Thornvale', code: 'E08000902', area: 'VB', milesAway: 13, bearing: 20, radiusInMiles: 4, districts: 6, sectors: 3 },
  { name: 'Millhaven', code: 'E08000903', area: 'VT', milesAway: 13, bearing: 95, radiusInMiles: 4, districts: 6, sectors: 3 },
  { name: 'Saltmarch', code: 'E08000904', area: 'VW', milesAway: 14, bearing: 170, radiusInMiles: 4, districts: 6, sectors: 3 },
  { name: 'Copperdale', code: 'E08000905', area: 'XA', milesAway: 13, bearing: 245, radiusInMiles: 4, districts: 6, sectors: 3 },
  { name: 'North Heronshire', code: 'E10000901', area: 'XD', milesAway: 32, bearing: 330, radiusInMiles: 6, districts: 6, sectors: 3 },
  { name: 'Eastfen', code: 'E06000901', area: 'XF', milesAway: 38, bearing: 80, radiusInMiles: 6, districts: 6, sectors: 3 },
  { name: 'Osierwick', code: 'E08000906', area: 'XH', milesAway: 34, bearing: 200, radiusInMiles: 6, districts: 6, sectors: 3 },
  { name: 'Penwhistle', code: 'E06000902', area: 'QD', milesAway: 60, bearing: 270, radiusInMiles: 8, districts: 6, sectors: 3 },
  { name: 'Larchmoor', code: 'E10000902', area: 'QR', milesAway: 75, bearing: 10, radiusInMiles: 8, districts: 6, sectors: 3 },
  { name: 'Southferry', code: 'E06000903', area: 'VH', milesAway: 95, bearing: 150, radiusInMiles: 8, districts: 6, sectors: 3 },
]

/** How far off each authority is: our own, next door, an hour's drive, or further. */
export const TIERS = { own: [0], near: [1, 2, 3, 4], far: [5, 6, 7], furthest: [8, 9, 10] } as const
export type Tier = keyof typeof TIERS

/** Names of our own districts, for pictures by locality. */
// prettier-ignore
export const DISTRICTS: Readonly<Record<number, readonly string[]>> = {
  0: ['Old Quays', 'Lanternfield', 'Weavers Green', 'Ropewalk', 'Highmeadow', 'Coldspring', 'Foundry Hill', 'Larkrise',
      'Brackenside', 'Harrowgarth', 'Sallow Beck', 'Whitestile', 'Nether Larkwater', 'Upper Teal', 'Crane End', 'Hawksmere'],
}
