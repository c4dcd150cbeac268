import { isoFromDay, OPEN, swappedDay } from '../care/index.ts'
import { CARRIES_ON, isExitCode } from './codes.ts'
import { closeLast, closeWithoutEnd, noteNoReason } from './close-last.ts'
import type { Episode } from './episode.ts'
import { noteSwap } from './read-episode.ts'
import type { RowLedger } from './row-ledger.ts'
import type { Surroundings } from './surroundings.ts'

/** A gap longer than this is no slip of the pen: the child was away. */
const LONGEST_SLIP_IN_DAYS = 366

/**
 * Settles how each episode of a child meets the next: no overlaps, no gaps within a period of care, one open end at most.
 * Takes episodes in order of start, one a day; gives those that stand.
 */
export function linkEpisodes(episodes: readonly Episode[], around: Surroundings): Episode[] {
  const kept: Episode[] = []
  episodes.forEach((next, i) => {
    const before = kept.at(-1)
    if (before === undefined) kept.push(next)
    else if (isContradicted(before, next)) setContradictedAside(next, around.ledger)
    else {
      meet(before, next, episodes[i + 1], around)
      kept.push(next)
    }
  })
  if (kept.length > 0) closeLast(kept.at(-1)!, around)
  return kept
}

/** A later return tells of one home throughout the stretch in which an earlier return had another: the later wins. */
const isContradicted = (before: Episode, next: Episode): boolean =>
  before.end > next.start && next.returnIndex < before.returnIndex

function setContradictedAside(next: Episode, ledger: RowLedger): void {
  const message =
    'A later return tells these days otherwise: the later return stands, this row is not counted.'
  ledger.setAside(next.row, { field: 'DECOM', rule: 'repair-contradicted', message })
}

function meet(before: Episode, next: Episode, afterNext: Episode | undefined, around: Surroundings): void {
  if (before.end === OPEN) meetOpen(before, next, around)
  else if (before.end > next.start) meetOverlapping(before, next, afterNext, around.ledger)
  else if (before.end < next.start) meetAfterGap(before, next, around)
  else meetSameDay(before, next, around.ledger)
}

/** Two open episodes: a child is in one home at a time. */
function meetOpen(before: Episode, next: Episode, around: Surroundings): void {
  const { ledger } = around
  if (next.reasonNew === 'S') return closeWithoutEnd(before, next, around)
  before.end = next.start
  before.reasonEnded = CARRIES_ON
  before.isLinked = true
  const message = `Has no usable end, but the child’s next episode begins on ${isoFromDay(next.start)}: read as ending then.`
  ledger.repair(before.row, { field: 'DEC', rule: 'repair-end-from-next', message })
}

function meetOverlapping(
  before: Episode,
  next: Episode,
  afterNext: Episode | undefined,
  ledger: RowLedger,
): void {
  if (swappedDay(before.end) === next.start) noteSwap(before.row, 'DEC', next.start, ledger)
  else noteOverlap(before, next, afterNext, ledger)
  before.end = next.start
  before.isLinked = !(next.reasonNew === 'S' && isExitCode(before.reasonEnded))
  if (before.isLinked) before.reasonEnded = CARRIES_ON
}

/** The earlier one gives way; one that lay within it then runs to the end of both, so that no day in care is lost. */
function noteOverlap(
  before: Episode,
  next: Episode,
  afterNext: Episode | undefined,
  ledger: RowLedger,
): void {
  const message = `Runs into the child’s next episode: read as ending on ${isoFromDay(next.start)}, when that begins.`
  ledger.repair(before.row, { field: 'DEC', rule: 'repair-overlap', message })
  const isWithin = next.end < before.end && before.returnIndex === next.returnIndex
  if (!isWithin || (afterNext !== undefined && afterNext.start < before.end)) return
  next.end = before.end
  next.reasonEnded = before.reasonEnded
  ledger.repair(next.row, {
    field: 'DEC',
    rule: 'repair-overlap',
    message: `Lies within the child’s episode before it: read as lasting until ${isoFromDay(next.end)}, when that ends.`,
  })
}

function meetAfterGap(before: Episode, next: Episode, around: Surroundings): void {
  const { ledger, shortBreakStarts } = around
  const saysCarriesOn =
    before.reasonEnded === CARRIES_ON || (!isExitCode(before.reasonEnded) && next.reasonNew !== 'S')
  if (!saysCarriesOn || shortBreakStarts.has(before.end)) return leaveGap(before, next, ledger)
  const isSlip = next.reasonNew !== 'S' && next.start - before.end <= LONGEST_SLIP_IN_DAYS
  if (!isSlip) return noteMissingReturn(before, next, ledger)
  if (swappedDay(before.end) === next.start) noteSwap(before.row, 'DEC', next.start, ledger)
  else noteGap(before, next, ledger)
  before.end = next.start
  before.reasonEnded = CARRIES_ON
  before.isLinked = true
}

function leaveGap(before: Episode, next: Episode, ledger: RowLedger): void {
  if (before.reasonEnded === CARRIES_ON || !isExitCode(before.reasonEnded)) noteNoReason(before, ledger)
  if (next.reasonNew === 'S') return
  const message =
    'Does not say S, but the child was not in care the day before: read as the start of a new period of care.'
  ledger.repair(next.row, { field: 'RNE', rule: 'repair-start-without-s', message })
}

function noteMissingReturn(before: Episode, next: Episode, ledger: RowLedger): void {
  before.reasonEnded = ''
  const message = `Says that another episode follows at once, but the next begins on ${isoFromDay(next.start)}: read as leaving care.`
  ledger.repair(before.row, { field: 'REC', rule: 'repair-exit-unknown', message })
}

function noteGap(before: Episode, next: Episode, ledger: RowLedger): void {
  const days = next.start - before.end
  const message = `Says that another episode follows at once, but that begins ${days} day${days === 1 ? '' : 's'} later: read as lasting until then.`
  ledger.repair(before.row, { field: 'DEC', rule: 'repair-gap', message })
}

/** Ends as the next begins: two of three facts (date, REC, RNE) decide. */
function meetSameDay(before: Episode, next: Episode, ledger: RowLedger): void {
  const saysExit = before.reasonEnded !== CARRIES_ON
  if (saysExit && next.reasonNew === 'S') {
    if (!isExitCode(before.reasonEnded)) noteNoReason(before, ledger)
    return
  }
  before.isLinked = true
  if (saysExit) {
    before.reasonEnded = CARRIES_ON
    const message =
      'The next episode follows on the same day and does not say S: read as X1, the child stayed in care.'
    ledger.repair(before.row, { field: 'REC', rule: 'repair-carries-on', message })
  } else if (next.reasonNew === 'S') {
    next.reasonNew = isSameHome(before, next, ledger) ? 'L' : 'P'
    const message = `Says S, but the episode before ended in X1 on the same day: read as ${next.reasonNew}, the child stayed in care.`
    ledger.repair(next.row, { field: 'RNE', rule: 'repair-carries-on', message })
  }
}

const isSameHome = (before: Episode, next: Episode, { rows }: RowLedger): boolean =>
  before.place === next.place &&
  before.provider === next.provider &&
  rows.code(before.row, 'URN') === rows.code(next.row, 'URN') &&
  rows.code(before.row, 'PL_POST') === rows.code(next.row, 'PL_POST')
