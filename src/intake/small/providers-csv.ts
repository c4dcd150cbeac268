import { OPEN, type Day } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import type { ProviderList, RegisteredProvider } from '../rules/index.ts'
import { columnNames } from '../recognise.ts'
import { isPublishedList, PROVIDER_COLUMNS } from './provider-columns.ts'
import { placesOfKind, providersOfSector } from './published-providers.ts'
import { dayIn } from './read-cells.ts'
import { notWhatIsWanted, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** All lists that were handed in, made one by URN: codes of several rows add up, the latest end of registration stands. */
export function readProviders(
  csvs: readonly RecognisedCsv[],
  findings: FindingList,
): ProviderList & { readonly count: number } {
  const published = csvs.filter(isPublished)
  const byUrn = new Map<string, RegisteredProvider>()
  for (const csv of csvs)
    for (const row of rowsOf(csv, 'providers', findings)) {
      const urn = row.cell('URN').toUpperCase()
      const provider = urn === '' ? noUrn(row) : published.includes(csv) ? publishedIn(row) : providerIn(row)
      if (provider) byUrn.set(urn, together(byUrn.get(urn), provider))
    }
  return { count: byUrn.size, find: urn => byUrn.get(urn), leavesOutOwnServices: published.length > 0 }
}

const isPublished = ({ records, headerAt }: RecognisedCsv): boolean =>
  isPublishedList(new Set(columnNames(records[headerAt]!)))

/** Ofsted's published list blacks out where children's homes are. */
const WITHHELD = 'REDACTED'

function publishedIn(row: FileRow): RegisteredProvider {
  const postcode = cellOf(row, 'postcode').toUpperCase()
  return {
    placeCodes: placesOfKind(row.cell('PROVISION_TYPE')),
    providerCodes: providersOfSector(row.cell('SECTOR')),
    registeredUntil: OPEN,
    postcode: postcode === WITHHELD ? '' : postcode,
    laCode: '',
  }
}

const noUrn = (row: FileRow): undefined =>
  row.refuse('URN', notWhatIsWanted('URN', '', 'each provider has one'))

function providerIn(row: FileRow): RegisteredProvider | undefined {
  const registeredUntil = endOfRegistration(row)
  if (registeredUntil === undefined) return undefined
  return {
    placeCodes: codesIn(cellOf(row, 'placeCodes')),
    providerCodes: codesIn(cellOf(row, 'providerCodes')),
    registeredUntil,
    postcode: cellOf(row, 'postcode').toUpperCase(),
    laCode: cellOf(row, 'authority').toUpperCase(),
  }
}

const cellOf = (row: FileRow, meaning: keyof typeof PROVIDER_COLUMNS): string => {
  const name = PROVIDER_COLUMNS[meaning].find(one => row.cell(one) !== '')
  return name === undefined ? '' : row.cell(name)
}

function endOfRegistration(row: FileRow): Day | undefined {
  const name = PROVIDER_COLUMNS.registeredUntil.find(one => row.cell(one) !== '')
  return name === undefined ? OPEN : dayIn(row, name, OPEN)
}

/** `K2,R3`, `K2/R3` or `K2 R3`. */
const codesIn = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[\s,;/]+/)
    .filter(Boolean)

function together(one: RegisteredProvider | undefined, other: RegisteredProvider): RegisteredProvider {
  if (!one) return other
  return {
    placeCodes: [...new Set([...one.placeCodes, ...other.placeCodes])],
    providerCodes: [...new Set([...one.providerCodes, ...other.providerCodes])],
    registeredUntil: Math.max(one.registeredUntil, other.registeredUntil),
    postcode: other.postcode || one.postcode,
    laCode: other.laCode || one.laCode,
  }
}
