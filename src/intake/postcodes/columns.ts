/** Where the columns of a postcode file stand. */
export interface PostcodeColumns {
  readonly postcode: number
  readonly laua: number
  readonly east: number
  readonly north: number
  /** Of the authority's name; undefined where the file has none: the directory itself gives codes alone. */
  readonly name: number | undefined
}

/** Names that the ONS Postcode Directory has had, the one with a single space first. */
const POSTCODE_NAMES = ['PCDS', 'PCD8', 'PCD7', 'PCD2', 'PCD', 'POSTCODE']
const LAUA_NAME = /^(LAUA|OSLAUA|LAD\d{2}CD|LADCD|LAD_?CODE)$/
const AUTHORITY_NAME = /^(AUTHORITY_NAME|LAD\d{2}NM|LADNM)$/
const EAST_NAMES = ['OSEAST1M', 'EAST1M', 'GRIDGB1E']
const NORTH_NAMES = ['OSNRTH1M', 'NORTH1M', 'GRIDGB1N']

/** The columns of the ONS Postcode Directory, old or new names, or of the small form; undefined where one is not there. */
export function postcodeColumns(names: readonly string[]): PostcodeColumns | undefined {
  const first = (wanted: readonly string[]) =>
    wanted.map(name => names.indexOf(name)).find(place => place >= 0) ?? -1
  const columns = {
    postcode: first(POSTCODE_NAMES),
    laua: names.findIndex(name => LAUA_NAME.test(name)),
    east: first(EAST_NAMES),
    north: first(NORTH_NAMES),
  }
  if (Object.values(columns).some(place => place < 0)) return undefined
  const name = names.findIndex(each => AUTHORITY_NAME.test(each))
  return { ...columns, name: name < 0 ? undefined : name }
}
