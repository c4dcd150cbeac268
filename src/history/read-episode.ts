import {
  BAD_DAY,
  isDay,
  isoFromDay,
  NO_DAY,
  OPEN,
  type Day,
  dayFromMonthFirst,
  dayFromShortMonth,
  swappedDay,
} from '../care/index.ts'
import { CARRIES_ON, isExitCode } from './codes.ts'
import type { Episode, ReturnWindow } from './episode.ts'
import type { EpisodeColumn } from './episode-rows.ts'
import type { RowLedger } from './row-ledger.ts'

/** A row as an episode with dates that can be used, or undefined where it was set aside. */
export function readEpisode(row: number, window: ReturnWindow, ledger: RowLedger): Episode | undefined {
  const { rows } = ledger
  const given = readStart(row, window, ledger)
  if (given === undefined) return undefined
  const start = mendLateStart(row, given, ledger)
  const reasonEnded = rows.code(row, 'REC')
  return {
    row,
    returnIndex: rows.returnOf[row]!,
    start,
    end: readEnd(row, start, window, ledger),
    reasonNew: rows.code(row, 'RNE'),
    legal: rows.code(row, 'LS'),
    place: rows.code(row, 'PLACE'),
    provider: rows.code(row, 'PLACE_PROVIDER'),
    reasonEnded,
    isLinked: false,
    closing: 'recorded',
  }
}

function readStart(row: number, window: ReturnWindow, ledger: RowLedger): Day | undefined {
  const given = ledger.rows.start[row]!
  const start = isDay(given) ? given : mendText(row, 'DECOM', ledger)
  if (start === undefined) {
    const message = `The day on which the episode begins is ${given === NO_DAY ? 'blank' : 'not a date'}: the row is not counted.`
    ledger.setAside(row, { field: 'DECOM', rule: 'repair-no-start', message })
    return undefined
  }
  return start > window.lastDay ? mendFutureStart(row, start, window, ledger) : start
}

/** No row of a whole year's return begins after it: day and month were exchanged. An extract may hold what is planned. */
function mendFutureStart(row: number, start: Day, window: ReturnWindow, ledger: RowLedger): Day | undefined {
  const swapped = swappedDay(start)
  if (window.isWholeYear && isDay(swapped) && swapped <= window.lastDay) {
    noteSwap(row, 'DECOM', swapped, ledger)
    return swapped
  }
  const message = `The episode begins on ${isoFromDay(start)}, after the return ends: the row is not counted.`
  ledger.setAside(row, { field: 'DECOM', rule: 'repair-begins-after-return', message })
  return undefined
}

/** A start after its own end whose other reading comes before it: day and month were exchanged. */
function mendLateStart(row: number, start: Day, ledger: RowLedger): Day {
  const end = ledger.rows.end[row]!
  if (!isDay(end) || end >= start || swappedDay(end) > start) return start
  const swapped = swappedDay(start)
  if (!isDay(swapped) || swapped >= end) return start
  noteSwap(row, 'DECOM', swapped, ledger)
  return swapped
}

function readEnd(row: number, start: Day, window: ReturnWindow, ledger: RowLedger): Day {
  const given = ledger.rows.end[row]!
  if (given === NO_DAY) return OPEN
  const end = given === BAD_DAY ? readBadEnd(row, start, window, ledger) : given
  if (end === OPEN || end > window.latestEnd) return readLateEnd(row, end, ledger)
  return end < start ? readEarlyEnd(row, start, window, ledger) : end
}

/** What is later than the return's last day was not known: read as open. */
function readLateEnd(row: number, end: Day, ledger: RowLedger): Day {
  if (end === OPEN) return OPEN
  const message = `The episode ends on ${isoFromDay(end)}, after the return does: read as still open.`
  ledger.repair(row, { field: 'DEC', rule: 'repair-ends-after-return', message })
  return OPEN
}

/** An end that is no date: the month's last day for 31/02, where the child left; otherwise the next row tells, or it is open. */
function readBadEnd(row: number, start: Day, window: ReturnWindow, ledger: RowLedger): Day {
  const text = ledger.rows.raw(row, 'DEC')
  const swapped = dayFromMonthFirst(text)
  if (isDay(swapped)) {
    noteSwap(row, 'DEC', swapped, ledger)
    return swapped
  }
  if (!isExitCode(ledger.rows.code(row, 'REC'))) {
    noteBadEnd(row, 'not a date: read as open until the next episode begins', ledger)
    return OPEN
  }
  const monthEnd = dayFromShortMonth(text)
  const fits = isDay(monthEnd) && monthEnd > start && monthEnd <= window.lastDay
  const end = fits ? monthEnd : estimateEnd(start, window)
  noteBadEnd(row, `not a date, but the child left: ${isoFromDay(end)} is our best estimate`, ledger)
  return end
}

/** An end before the start: day and month exchanged, or unknown. */
function readEarlyEnd(row: number, start: Day, window: ReturnWindow, ledger: RowLedger): Day {
  const swapped = swappedDay(ledger.rows.end[row]!)
  const rec = ledger.rows.code(row, 'REC')
  const field: EpisodeColumn = 'DEC'
  if (isDay(swapped) && swapped > start && swapped <= window.lastDay) {
    noteSwap(row, field, swapped, ledger)
    return swapped
  }
  const end = isExitCode(rec) && rec !== CARRIES_ON ? estimateEnd(start, window) : OPEN
  const reading =
    end === OPEN
      ? 'read as open until the next episode begins'
      : `read as ${isoFromDay(end)}, our best estimate`
  const message = `The episode ends before it begins: ${reading}.`
  ledger.repair(row, { field, rule: 'repair-ends-before-start', message })
  return end
}

/** Somewhere between the start and the end of the return: the middle is wrong by least. */
export function estimateEnd(start: Day, window: ReturnWindow): Day {
  const earliest = Math.max(start + 1, window.firstDay)
  return Math.floor((Math.min(earliest, window.lastDay) + window.lastDay) / 2)
}

function mendText(row: number, field: 'DECOM', ledger: RowLedger): Day | undefined {
  const text = ledger.rows.raw(row, field)
  const swapped = dayFromMonthFirst(text)
  if (isDay(swapped)) {
    noteSwap(row, field, swapped, ledger)
    return swapped
  }
  const monthEnd = dayFromShortMonth(text)
  if (!isDay(monthEnd)) return undefined
  const message = `There is no such date: read as ${isoFromDay(monthEnd)}, the last day of its month.`
  ledger.repair(row, { field, rule: 'repair-impossible-date', message })
  return monthEnd
}

/** Says that day and month were exchanged. */
export function noteSwap(row: number, field: EpisodeColumn, day: Day, ledger: RowLedger): void {
  const message = `Day and month look exchanged: read as ${isoFromDay(day)}.`
  ledger.repair(row, { field, rule: 'repair-date-swapped', message })
}

function noteBadEnd(row: number, reading: string, ledger: RowLedger): void {
  const message = `The day on which the episode ends is ${reading}.`
  ledger.repair(row, { field: 'DEC', rule: 'repair-impossible-date', message })
}
