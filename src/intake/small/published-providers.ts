/**
 * Codes of the return for the kinds of provision in the list that Ofsted publishes (“Children's social care in England”,
 * underlying data). Where a kind may be coded in more than one way, all of them: ours says nothing rather than something false.
 */
const PLACES_OF_KIND: ReadonlyMap<string, readonly string[]> = new Map([
  ["children's home", ['K2']],
  ["secure children's home", ['K1']],
  ["residential special school (registered as a children's home)", ['K2', 'S1']],
  ['residential special school', ['S1']],
  ['boarding school', ['S1']],
  ['further education college with residential accommodation', ['S1']],
  ['residential family centre', ['R3']],
  ['secure training centre', ['R5']],
  ['independent fostering agency', ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A5']],
  ['voluntary adoption agency', ['A3', 'A4', 'A5', 'A6', 'U2', 'U5']],
  ['adoption support agency', ['A3', 'A4', 'A5', 'A6']],
  ['supported accommodation', ['K3', 'H5']],
])

const PROVIDERS_OF_SECTOR: ReadonlyMap<string, readonly string[]> = new Map([
  ['local authority', ['PR1', 'PR2']],
  ['health authority', ['PR3']],
  ['private', ['PR4']],
  ['voluntary', ['PR5']],
])

const ANY_PROVIDER = ['PR1', 'PR2', 'PR3', 'PR4', 'PR5']

const plain = (text: string): string => text.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

/** PLACE codes of a kind of provision; none for a kind in which no looked-after child lives. */
export const placesOfKind = (kind: string): readonly string[] => PLACES_OF_KIND.get(plain(kind)) ?? []

/** PLACE_PROVIDER codes of a sector; any where the list does not say one that is known. */
export const providersOfSector = (sector: string): readonly string[] =>
  PROVIDERS_OF_SECTOR.get(plain(sector)) ?? ANY_PROVIDER
