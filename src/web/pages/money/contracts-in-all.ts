import { KIND_LABELS, KINDS, type ContractRow, type Day } from '../../../care/index.ts'
import { isInForce, isOfTooFewProviders } from '../../../money/index.ts'
import { poundsInWords, wholePounds } from '../../../reports/index.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'
import { capital, count, number } from '../../words.ts'

/** Contracts paid whether used or not, all together: nothing here tells a provider or what one is paid. */
export interface ContractsInAll {
  readonly contracts: number
  readonly places: number
  /** For one week, places empty; undefined: with too few providers for a total that tells no single price. */
  readonly weeklyInPence: number | undefined
  readonly byKind: readonly { readonly kind: string; readonly contracts: number; readonly places: number }[]
}

const sumPlaces = (rows: readonly ContractRow[]): number => rows.reduce((sum, row) => sum + row.places, 0)

export function contractsInAll(all: readonly ContractRow[], on: Day): ContractsInAll {
  const rows = all.filter(row => row.type !== 'spot' && isInForce(row, on))
  const priced = rows.filter(row => row.places > 0 && row.weeklyRateInPence > 0)
  const paid = rows.reduce((sum, row) => sum + row.places * row.weeklyRateInPence, 0)
  return {
    contracts: rows.length,
    places: sumPlaces(rows),
    weeklyInPence: isOfTooFewProviders(priced.map(row => row.provider)) ? undefined : paid,
    byKind: KINDS.flatMap(kind => {
      const own = rows.filter(row => row.kind === kind)
      return own.length === 0
        ? []
        : [{ kind: KIND_LABELS[kind], contracts: own.length, places: sumPlaces(own) }]
    }),
  }
}

/** In two sentences, for those who see all contracts together and none of them. */
export function contractsInAllAnswer({ contracts, places, weeklyInPence }: ContractsInAll): string {
  if (contracts === 0) return 'No block booking or retainer is in force today.'
  const booked = `${capital(count(contracts, 'contract'))} ${contracts === 1 ? 'is' : 'are'} in force, for ${count(places, 'place')}.`
  return weeklyInPence === undefined
    ? `${booked} What they cost together is not shown: with fewer than three providers it would tell what one of them is paid.`
    : `${booked} Together they cost ${poundsInWords(weeklyInPence)} a week before any place is used.`
}

/** Contracts and places by kind of home, and what all of them cost a week. */
export const contractsInAllTable = (all: ContractsInAll): ShownTable => ({
  caption: 'Contracts by kind of home',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'contracts', text: 'Contracts', isNumeric: true },
    { key: 'places', text: 'Places', isNumeric: true },
    { key: 'cost', text: 'A week, unused', isNumeric: true },
  ],
  rows: [
    ...all.byKind.map(({ kind, contracts, places }) => lineOf(kind, { contracts, places }, '')),
    lineOf('In all', all, all.weeklyInPence === undefined ? 'Not shown' : wholePounds(all.weeklyInPence)),
  ],
})

const lineOf = (
  text: string,
  { contracts, places }: { readonly contracts: number; readonly places: number },
  cost: string,
): Row => ({
  cells: [{ text }, { text: number(contracts) }, { text: number(places) }, { text: cost }],
})
