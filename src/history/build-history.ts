import {
  birthday,
  calendarDateOf,
  isDay,
  NO_DAY,
  OPEN,
  type Day,
  type Finding,
  type Return,
} from '../care/index.ts'
import { readChildDetails, type ChildDetails } from './child-details.ts'
import type { ReturnWindow } from './episode.ts'
import { EpisodeRows } from './episode-rows.ts'
import { HistoryWriter } from './history-writer.ts'
import type { Children, History } from './history.ts'
import { homesByUrn } from './homes-by-urn.ts'
import { journeyOf } from './journey.ts'
import { findManyVanished } from './many-vanished.ts'
import { RowLedger } from './row-ledger.ts'

export interface HistoryOptions {
  /** Provider codes that mean the authority itself (default PR1). */
  readonly ownProviders: readonly string[]
}

/**
 * Makes one history of each child from the returns of many years, oldest first.
 * Rules: `docs/reference/history.md`; every row mended or set aside has a finding, and the account of rows adds up.
 */
export function buildHistory(returns: readonly Return[], { ownProviders }: HistoryOptions): History {
  // a return without Episodes names nobody: to take it as covering its year would close everyone who was in care before it
  const ordered = returns
    .filter(one => one.tables.has('Episodes'))
    .sort((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay)
  const rows = new EpisodeRows(ordered)
  const ledger = new RowLedger(rows)
  const details = readChildDetails(ordered, rows, ledger.findings)
  const writer = new HistoryWriter(ledger, new Set(ownProviders))
  setNamelessAside(ledger)
  const lastDay = Math.max(...ordered.map(one => one.lastDay), 0)
  const firstPeriod = writeJourneys(writer, details.birth, lastDay)
  const { children, newIndex } = keepThoseInCare(rows.childIds, details, firstPeriod)
  const written = writer.periods()
  const periods = { ...written, child: written.child.map(child => newIndex[child]!) }
  const placements = writer.placements.finish()
  ledger.findings.push(...findManyVanished({ children, periods, placements }, rows))
  return {
    firstDay: ordered[0]?.firstDay ?? 0,
    lastDay,
    children,
    periods,
    placements,
    statuses: writer.statuses.finish(),
    sources: writer.placements.sources.finish(),
    rows: ledger.account(),
    findings: inOrder(ledger.findings),
  }
}

function setNamelessAside(ledger: RowLedger): void {
  const message = 'The row names no child: it is not counted.'
  for (const row of ledger.rows.nameless)
    ledger.setAside(row, { field: 'CHILD', rule: 'repair-no-child', message })
}

/** Every child in turn; gives the first period of each, one longer than the children. */
function writeJourneys(writer: HistoryWriter, birth: Int32Array, lastDay: Day): Int32Array {
  const { ledger } = writer
  const { rows } = ledger
  const context = { windows: windowsOf(rows.returns), findHome: homesByUrn(rows), ledger }
  const firstPeriod = new Int32Array(rows.childIds.length + 1)
  for (let child = 0; child < rows.childIds.length; child++) {
    const own = rows.byChild.subarray(rows.firstOfChild[child], rows.firstOfChild[child + 1])
    const eighteenth = birthday(birth[child]!, 18)
    const ages = { birth: birth[child]!, eighteenth: eighteenth > lastDay ? OPEN : eighteenth }
    writer.write(child, journeyOf(own, ages, context))
    firstPeriod[child + 1] = writer.periodCount
  }
  return firstPeriod
}

function windowsOf(returns: readonly Return[]): ReturnWindow[] {
  return returns.map(({ firstDay, lastDay, tables }, i) => {
    const { month, date } = calendarDateOf(lastDay)
    const isTold = tables.get('Episodes')!.days('DECOM').some(isDay)
    const latestEnd = i + 1 < returns.length ? lastDay + 1 : lastDay
    return { firstDay, lastDay, latestEnd, isWholeYear: month === 3 && date === 31, isTold }
  })
}

/** Children with no day in care (short breaks only, all rows set aside) are not children of the history. */
function keepThoseInCare(ids: readonly string[], details: ChildDetails, firstPeriod: Int32Array) {
  const kept: number[] = []
  const newIndex = new Int32Array(ids.length).fill(NO_DAY)
  ids.forEach((_, child) => {
    if (firstPeriod[child + 1]! > firstPeriod[child]!) newIndex[child] = kept.push(child) - 1
  })
  const pickInt = (from: Int32Array) => Int32Array.from(kept, child => from[child]!)
  const pickByte = (from: Uint8Array) => Uint8Array.from(kept, child => from[child]!)
  const children: Children = {
    count: kept.length,
    id: kept.map(child => ids[child]!),
    birth: pickInt(details.birth),
    isBirthAssumed: pickByte(details.isBirthAssumed),
    sex: kept.map(child => details.sex[child]!),
    ethnicity: kept.map(child => details.ethnicity[child]!),
    isUnaccompanied: pickByte(details.isUnaccompanied),
    unaccompaniedUntil: pickInt(details.unaccompaniedUntil),
    firstPeriod: Int32Array.from([...kept.map(child => firstPeriod[child]!), firstPeriod.at(-1)!]),
  }
  return { children, newIndex }
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) || a.row - b.row || compare(a.rule, b.rule) || compare(a.field, b.field),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
