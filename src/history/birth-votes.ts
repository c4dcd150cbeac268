import {
  isDay,
  isoFromDay,
  NO_DAY,
  OPEN,
  type Day,
  type Finding,
  type Table,
  dayFromMonthFirst,
  swappedDay,
} from '../care/index.ts'
import type { EpisodeRows } from './episode-rows.ts'
import type { Children } from './history.ts'
import { repairFinding, type RepairRule } from './repair-rules.ts'

interface Vote {
  readonly birth: Day
  readonly table: Table
  readonly row: number
}

/** A child who is seen in care on a day is under 18 on it: born no earlier than this before. */
const ALMOST_EIGHTEEN_YEARS_IN_DAYS = 6572

/** Age at which a child without any day of birth is taken to have come into care, where no other child has one either. */
const TEN_YEARS_IN_DAYS = 3652

/** The days of birth that the returns give for each child, and which of them stands. */
export class BirthVotes {
  readonly #rows: EpisodeRows
  readonly #birth: Int32Array
  /** How many rows gave `#birth` before another day was seen. */
  readonly #agreed: Int32Array
  readonly #first = new Map<number, Vote>()
  readonly #contested = new Map<number, Vote[]>()
  readonly #isSilent: Uint8Array

  constructor(rows: EpisodeRows) {
    const count = rows.childIds.length
    this.#rows = rows
    this.#birth = new Int32Array(count).fill(NO_DAY)
    this.#agreed = new Int32Array(count)
    this.#isSilent = new Uint8Array(count)
  }

  collect(table: Table | undefined): void {
    this.#read(table, child => this.#isSilent[child] === 0)
  }

  /** Whether some child has no day of birth so far; from here on only those are asked for. */
  hasSilent(): boolean {
    this.#birth.forEach((birth, child) => (this.#isSilent[child] = birth === NO_DAY ? 1 : 0))
    return this.#isSilent.includes(1)
  }

  collectForSilent(table: Table | undefined): void {
    this.#read(table, child => this.#isSilent[child] === 1)
  }

  /** One day a child: what most rows say, the later where they are even; for an unaccompanied child the latest, after assessment. */
  decide(isUnaccompanied: Uint8Array, findings: Finding[]): Pick<Children, 'birth' | 'isBirthAssumed'> {
    const starts = this.#firstStarts()
    for (const [child, votes] of this.#contested)
      this.#birth[child] = settle(
        votes,
        { isUnaccompanied: isUnaccompanied[child] === 1, start: starts[child]! },
        findings,
      )
    this.#birth.forEach((birth, child) => {
      if (birth !== NO_DAY && birth > starts[child]!) this.#mendUnborn(child, starts[child]!, findings)
    })
    return { birth: this.#birth, isBirthAssumed: this.#assume(starts, findings) }
  }

  #read(table: Table | undefined, isAsked: (child: number) => boolean): void {
    if (table?.has('DOB') !== true) return
    const [days, ids] = [table.days('DOB'), table.text('CHILD')]
    for (let row = 0; row < table.rowCount; row++) {
      const child = this.#rows.childRank.get(ids[row]!)
      if (child === undefined || !isAsked(child)) continue
      const birth = isDay(days[row]!) ? days[row]! : dayFromMonthFirst(table.text('DOB')[row]!)
      if (!isDay(birth)) continue
      if (this.#birth[child] === birth && !this.#contested.has(child)) this.#agreed[child]!++
      else this.#hear(child, { birth, table, row })
    }
  }

  #hear(child: number, vote: Vote): void {
    const contested = this.#contested.get(child)
    if (contested) contested.push(vote)
    else if (this.#birth[child] === NO_DAY) {
      this.#birth[child] = vote.birth
      this.#agreed[child] = 1
      this.#first.set(child, vote)
    } else {
      const first = this.#first.get(child)!
      this.#contested.set(child, [...new Array<Vote>(this.#agreed[child]!).fill(first), vote])
    }
  }

  /** The first day on which each child's episodes begin, as they were given. */
  #firstStarts(): Int32Array {
    const { start, byChild, firstOfChild, childIds } = this.#rows
    return Int32Array.from(childIds, (_, child) => {
      let first: Day = OPEN
      for (let i = firstOfChild[child]!; i < firstOfChild[child + 1]!; i++) {
        const day = start[byChild[i]!]!
        if (isDay(day) && day < first) first = day
      }
      return first
    })
  }

  /** Born after coming into care: day and month exchanged (of the start: seen to elsewhere), or a slip that cannot be mended. */
  #mendUnborn(child: number, start: Day, findings: Finding[]): void {
    const birth = this.#birth[child]!
    if (swappedDay(start) >= birth) return
    const vote = this.#first.get(child)!
    const swapped = swappedDay(birth)
    if (isDay(swapped) && swapped <= start) {
      this.#birth[child] = swapped
      const message = `Born after coming into care: day and month look exchanged, read as ${isoFromDay(swapped)}.`
      findings.push(aboutBirth(vote, 'repair-birth-swapped', message))
    } else {
      const message = `Born on ${isoFromDay(birth)}, after coming into care: counted as under 1 until then.`
      findings.push(aboutBirth(vote, 'repair-birth-after-start', message))
    }
  }

  /** The last day that each child's episodes name; what is open lasts until its return ends. */
  #lastSeen(): Int32Array {
    const { start, end, byChild, firstOfChild, childIds, returns, returnOf } = this.#rows
    return Int32Array.from(childIds, (_, child) => {
      let last: Day = 0
      for (let i = firstOfChild[child]!; i < firstOfChild[child + 1]!; i++) {
        const row = byChild[i]!
        const returned = returns[returnOf[row]!]!.lastDay
        const day = end[row] === NO_DAY ? returned : isDay(end[row]!) ? end[row]! : start[row]!
        last = Math.max(last, Math.min(day, returned))
      }
      return last
    })
  }

  /** Children without a day of birth are taken to be of the median age at entry, or so young that none comes of age in care. */
  #assume(starts: Int32Array, findings: Finding[]): Uint8Array {
    const isAssumed = Uint8Array.from(this.#birth, birth => (birth === NO_DAY ? 1 : 0))
    if (!isAssumed.includes(1)) return isAssumed
    const median = this.#medianAge(starts)
    const seen = this.#lastSeen()
    isAssumed.forEach((isIt, child) => {
      if (isIt === 0) return
      const youngest = seen[child]! - ALMOST_EIGHTEEN_YEARS_IN_DAYS
      this.#birth[child] = Math.min(Math.max(starts[child]! - median, youngest), starts[child]!)
      findings.push(this.#aboutNoBirth(child))
    })
    return isAssumed
  }

  #medianAge(starts: Int32Array): number {
    const ages: number[] = []
    this.#birth.forEach((birth, child) => {
      if (birth !== NO_DAY && isDay(starts[child]!)) ages.push(starts[child]! - birth)
    })
    ages.sort((a, b) => a - b)
    return ages[Math.floor(ages.length / 2)] ?? TEN_YEARS_IN_DAYS
  }

  #aboutNoBirth(child: number): Finding {
    const rows = this.#rows
    const row = rows.byChild[rows.firstOfChild[child]!]!
    const where = {
      file: rows.fileOf(row),
      row: rows.lineOf(row),
      table: 'Episodes',
      child: rows.childIds[child]!,
      field: 'CHILD',
    }
    const message = 'No return gives this child’s day of birth: counted as of the median age at entry.'
    return repairFinding(where, 'repair-birth-assumed', message)
  }
}

interface Child {
  readonly isUnaccompanied: boolean
  readonly start: Day
}

function settle(votes: readonly Vote[], { isUnaccompanied, start }: Child, findings: Finding[]): Day {
  const counts = new Map<Day, number>()
  for (const { birth } of votes) counts.set(birth, (counts.get(birth) ?? 0) + 1)
  const order = votes.map(vote => vote.birth).filter(birth => birth <= start)
  const chosen = isUnaccompanied ? order.at(-1) : mostHeard(order, counts)
  const stands = chosen ?? votes.at(-1)!.birth
  const odd = votes.find(vote => vote.birth !== stands)!
  const message = `The returns give this child more than one day of birth: ${isoFromDay(stands)} stands, ${isUnaccompanied ? 'the latest' : 'the one given most often'}.`
  findings.push(aboutBirth(odd, 'repair-birth-varies', message))
  return stands
}

function mostHeard(order: readonly Day[], counts: ReadonlyMap<Day, number>): Day | undefined {
  let best: Day | undefined
  for (const birth of order) if (best === undefined || counts.get(birth)! >= counts.get(best)!) best = birth
  return best
}

function aboutBirth({ table, row }: Vote, rule: RepairRule, message: string): Finding {
  const child = table.text('CHILD')[row]!
  const where = {
    file: table.fileOf(row),
    row: table.rowNumbers[row]!,
    table: table.name,
    child,
    field: 'DOB',
  }
  return repairFinding(where, rule, message)
}
