/** The columns by the names that Ofsted's lists of children's homes and of social care providers use, and our own. */
export const PROVIDER_COLUMNS = {
  placeCodes: ['PLACE_CODES', 'PROVIDER_PLACEMENT_CODE', 'PLACEMENT_CODE'],
  providerCodes: ['PROVIDER_CODES', 'PROVIDER_CODE', 'PLACEMENT_PROVIDER_CODE'],
  registeredUntil: ['REG_END', 'CLOSED_DATE', 'DEREGISTRATION_DATE'],
  postcode: ['SETTING_POSTCODE', 'SETTING_ADDRESS_POSTCODE', 'POSTCODE'],
  authority: ['LAUA', 'LA_CODE'],
} as const

/** The columns of the list that Ofsted publishes with its statistics (“Provider level”): kinds in words, no codes. */
export const PUBLISHED_COLUMNS = ['URN', 'PROVISION_TYPE', 'SECTOR'] as const

export const isPublishedList = (columns: ReadonlySet<string>): boolean =>
  PUBLISHED_COLUMNS.every(name => columns.has(name))

/** Whether a header is that of a list of providers: URN, placement codes, provider codes; or Ofsted's published one. */
export const isProviderList = (columns: ReadonlySet<string>): boolean =>
  isPublishedList(columns) || hasCodes(columns)

const hasCodes = (columns: ReadonlySet<string>): boolean =>
  columns.has('URN') &&
  PROVIDER_COLUMNS.placeCodes.some(name => columns.has(name)) &&
  PROVIDER_COLUMNS.providerCodes.some(name => columns.has(name))
