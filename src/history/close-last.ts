import { isoFromDay, NO_DAY, OPEN } from '../care/index.ts'
import { CARRIES_ON, isExitCode } from './codes.ts'
import type { Episode } from './episode.ts'
import { firstDayMissed, goneDay, isLeftOut } from './gone-day.ts'
import type { RowLedger } from './row-ledger.ts'
import type { Surroundings } from './surroundings.ts'

/** Settles the end of a child's last episode. */
export function closeLast(last: Episode, around: Surroundings): void {
  const { ledger, windows, shortBreakStarts } = around
  if (last.end === OPEN) {
    if (isLeftOut(last, windows)) return closeVanished(last, around)
    last.closing = 'open'
    if (last.reasonEnded !== '' && ledger.rows.end[last.row] === NO_DAY) noteReasonWithoutEnd(last, around)
    last.reasonEnded = ''
    return
  }
  if (isExitCode(last.reasonEnded)) return
  if (last.reasonEnded !== CARRIES_ON || shortBreakStarts.has(last.end)) return noteNoReason(last, ledger)
  if (isLeftOut(last, windows)) closeUnfollowed(last, around)
  else reopen(last, around)
}

/** An open episode before a new period of care: it ended, and nobody wrote down when. */
export function closeWithoutEnd(before: Episode, next: Episode, around: Surroundings): void {
  const gone = isLeftOut(before, around.windows) ? goneDay(before, around.windows) : OPEN
  before.end = Math.min(gone, next.start)
  before.reasonEnded = ''
  before.closing = gone < next.start ? 'vanished' : 'superseded'
  const message = `Has no end, but a new period of care begins on ${isoFromDay(next.start)}: closed on ${isoFromDay(before.end)}.`
  around.ledger.repair(before.row, { field: 'DEC', rule: 'repair-two-open', message })
}

function closeVanished(last: Episode, { windows, ledger }: Surroundings): void {
  last.end = goneDay(last, windows)
  last.closing = 'vanished'
  last.reasonEnded = ''
  const message = `In care when this return ended and in no later return: closed on ${isoFromDay(last.end)}, the likeliest day; where to is unknown.`
  ledger.repair(last.row, { field: 'DEC', rule: 'repair-vanished', message })
}

/** X1 with nothing after it, and later returns do not know the child: left somewhere after, within this return's year. */
function closeUnfollowed(last: Episode, { windows, ledger }: Surroundings): void {
  const missed = firstDayMissed(last, windows)!
  if (missed > last.end) last.end += Math.ceil((missed - last.end) / 2)
  last.closing = 'vanished'
  last.reasonEnded = ''
  const message = `Says that another episode follows, but none does and no later return has the child: closed on ${isoFromDay(last.end)}, the middle of the days it may have been.`
  ledger.repair(last.row, { field: 'REC', rule: 'repair-vanished', message })
}

/** X1 with nothing after it in the last return: the child is in care, the row that says where is missing. */
function reopen(last: Episode, { ledger }: Surroundings): void {
  last.end = OPEN
  last.closing = 'open'
  const message =
    'Says that another episode follows at once, but none does: the child is counted as still in care, in the same home.'
  ledger.repair(last.row, { field: 'REC', rule: 'repair-next-missing', message })
}

function noteReasonWithoutEnd(last: Episode, { ledger }: Surroundings): void {
  const message = 'Gives a reason for ending but no day on which it ended: read as still open.'
  ledger.repair(last.row, { field: 'REC', rule: 'repair-reason-without-end', message })
}

/** The period ended, and nothing says where to. */
export function noteNoReason(before: Episode, ledger: RowLedger): void {
  before.reasonEnded = ''
  const message =
    'The child left care here, but the reason is blank, unknown or X1: counted as leaving, destination unknown.'
  ledger.repair(before.row, { field: 'REC', rule: 'repair-exit-unknown', message })
}
