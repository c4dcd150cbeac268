import { OPEN, type Day } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import type { ProviderList, RegisteredProvider } from '../rules/index.ts'
import { PROVIDER_COLUMNS } from './provider-columns.ts'
import { dayIn } from './read-cells.ts'
import { notWhatIsWanted, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** All lists that were handed in, made one by URN: codes of several rows add up, the latest end of registration stands. */
export function readProviders(
  csvs: readonly RecognisedCsv[],
  findings: FindingList,
): ProviderList & { readonly count: number } {
  const byUrn = new Map<string, RegisteredProvider>()
  for (const csv of csvs)
    for (const row of rowsOf(csv, 'providers', findings)) {
      const urn = row.cell('URN').toUpperCase()
      const provider = urn === '' ? noUrn(row) : providerIn(row)
      if (provider) byUrn.set(urn, together(byUrn.get(urn), provider))
    }
  return { count: byUrn.size, find: urn => byUrn.get(urn) }
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
