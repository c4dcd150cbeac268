import { isDay, NO_DAY, OPEN, TABLE_NAMES, type Finding, type Return, type Table } from '../care/index.ts'
import { BirthVotes } from './birth-votes.ts'
import type { EpisodeRows } from './episode-rows.ts'
import type { Children } from './history.ts'

export type ChildDetails = Omit<Children, 'count' | 'id' | 'firstPeriod'>

type Sex = 'M' | 'F' | 'U'
const SEX_OF_CODE: Readonly<Record<string, Sex>> = { '1': 'M', '2': 'F', M: 'M', F: 'F', U: 'U' }

/** What the returns say of each child of the episodes besides where it lived. One entry a child, in order of identifier. */
export function readChildDetails(
  returns: readonly Return[],
  rows: EpisodeRows,
  findings: Finding[],
): ChildDetails {
  const count = rows.childIds.length
  const details = {
    sex: new Array<Sex>(count).fill('U'),
    ethnicity: new Array<string>(count).fill(''),
    isUnaccompanied: new Uint8Array(count),
    unaccompaniedUntil: new Int32Array(count).fill(NO_DAY),
  }
  for (const one of returns) {
    readHeader(one.tables.get('Header'), rows, details)
    readUnaccompanied(one.tables.get('UASC'), rows, details)
  }
  return { ...details, ...readBirths(returns, rows, details.isUnaccompanied, findings) }
}

function readHeader(table: Table | undefined, rows: EpisodeRows, { sex, ethnicity }: Writable): void {
  if (table === undefined) return
  const [ids, sexes, ethnicities] = [table.text('CHILD'), table.text('SEX'), table.text('ETHNIC')]
  ids.forEach((id, row) => {
    const child = rows.childRank.get(id)
    if (child === undefined) return
    sex[child] = knownSex(sexes[row]!) ?? sex[child]!
    if (ethnicities[row] !== '') ethnicity[child] = ethnicities[row]!.toUpperCase()
  })
}

interface Writable {
  readonly sex: Sex[]
  readonly ethnicity: string[]
  readonly isUnaccompanied: Uint8Array
  readonly unaccompaniedUntil: Int32Array
}

const knownSex = (code: string): Sex | undefined => SEX_OF_CODE[code.toUpperCase()]

function readUnaccompanied(table: Table | undefined, rows: EpisodeRows, details: Writable): void {
  if (table === undefined) return
  const [until, sexes] = [table.days('DUC'), table.text('SEX')]
  table.text('CHILD').forEach((id, row) => {
    const child = rows.childRank.get(id)
    if (child === undefined) return
    details.isUnaccompanied[child] = 1
    details.unaccompaniedUntil[child] = isDay(until[row]!) ? until[row]! : OPEN
    if (details.sex[child] === 'U') details.sex[child] = knownSex(sexes[row]!) ?? 'U'
  })
}

/** Days of birth from Header and UASC; other tables repeat them and help where those are silent. */
function readBirths(
  returns: readonly Return[],
  rows: EpisodeRows,
  isUnaccompanied: Uint8Array,
  findings: Finding[],
): Pick<Children, 'birth' | 'isBirthAssumed'> {
  const votes = new BirthVotes(rows)
  for (const one of returns)
    for (const name of ['Header', 'UASC'] as const) votes.collect(one.tables.get(name))
  if (votes.hasSilent())
    for (const one of returns)
      for (const name of TABLE_NAMES)
        if (name !== 'Header' && name !== 'UASC') votes.collectForSilent(one.tables.get(name))
  return votes.decide(isUnaccompanied, findings)
}
