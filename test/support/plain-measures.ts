import { calendarDateOf, dayOf, type Day, type PostcodePlace, type Return } from '../../src/care/index.ts'

/**
 * Measures computed a second time, from the rows themselves and without a word of `history` or `position`:
 * the later return wins on child and start, short breaks are left out, and nothing is mended.
 * Each gives the children in its numerator and in its denominator, as text `child`, or `child day` for endings.
 */
export type PlainMeasures = Readonly<
  Record<string, { readonly counted: Set<string>; readonly asked: Set<string> }>
>

interface Row {
  readonly child: string
  readonly start: Day
  readonly end: Day
  readonly rne: string
  readonly place: string
  readonly provider: string
  readonly rec: string
  readonly reason: string
  readonly home: string
  readonly at: string
  readonly urn: string
}

const NEVER = 1e9

function rowsByChild(returns: readonly Return[]): Map<string, Row[]> {
  const latest = new Map<string, Row>()
  for (const one of returns) {
    const table = one.tables.get('Episodes')!
    const [starts, ends] = [table.days('DECOM'), table.days('DEC')]
    for (let i = 0; i < table.rowCount; i++) {
      const at = (column: string) => table.text(column)[i]!
      const row = {
        child: at('CHILD'),
        start: starts[i]!,
        end: at('DEC') === '' ? NEVER : ends[i]!,
        rne: at('RNE'),
        place: at('PLACE'),
        provider: at('PLACE_PROVIDER'),
        rec: at('REC'),
        reason: at('REASON_PLACE_CHANGE'),
        home: at('HOME_POST'),
        at: at('PL_POST'),
        urn: at('URN'),
      }
      if (/^V[34]$/.test(at('LS'))) latest.delete(`${row.child} ${row.start}`)
      else latest.set(`${row.child} ${row.start}`, row)
    }
  }
  const children = new Map<string, Row[]>()
  for (const row of latest.values()) children.set(row.child, [...(children.get(row.child) ?? []), row])
  for (const rows of children.values()) rows.sort((a, b) => a.start - b.start)
  return children
}

const isTemporary = ({ place }: Row) => /^T\d$/.test(place)

/** A child's stays: from each S, P or B (or first row of a period) to the next; a temporary stay and the way back are none. */
interface Stay {
  start: Day
  end: Day
  periodStart: Day
  readonly rows: Row[]
  /** Last row that is no temporary stay. */
  last: Row
  isLastOfPeriod: boolean
}

const kindWord = (row: Row) => (/^U[123]$/.test(row.place) ? 'U13' : /^U/.test(row.place) ? 'U46' : row.place)

function staysOf(rows: readonly Row[]): Stay[] {
  const stays: Stay[] = []
  rows.forEach((row, i) => {
    const before = rows[i - 1]
    const stay = stays.at(-1)
    const isNewPeriod = before === undefined || before.end !== row.start || before.rec !== 'X1'
    if (isNewPeriod || stay === undefined) {
      stays.push({
        start: row.start,
        end: row.end,
        periodStart: row.start,
        rows: [row],
        last: row,
        isLastOfPeriod: true,
      })
      return
    }
    const settled = stay.rows.some(one => !isTemporary(one))
    const isBack =
      isTemporary(before) &&
      (!settled ||
        (kindWord(stay.last) === kindWord(row) &&
          stay.last.provider === row.provider &&
          stay.last.urn === row.urn))
    const isNew = /^[SPB]$/.test(row.rne) && !isTemporary(row) && !isBack
    if (isNew) {
      stay.isLastOfPeriod = false
      stays.push({
        start: row.start,
        end: row.end,
        periodStart: stay.periodStart,
        rows: [row],
        last: row,
        isLastOfPeriod: true,
      })
    } else {
      stay.rows.push(row)
      stay.end = row.end
      if (!isTemporary(row)) stay.last = row
    }
  })
  return stays
}

function monthsBefore(day: Day, months: number): Day {
  const { year, month, date } = calendarDateOf(day)
  const index = year * 12 + month - 1 - months
  for (let d = date; ; d--) {
    const at = dayOf(Math.floor(index / 12), (index % 12) + 1, d)
    if (at > -1_000_000) return at
  }
}

export interface PlainQuestion {
  readonly returns: readonly Return[]
  readonly day: Day
  readonly laCode: string
  readonly places: ReadonlyMap<string, PostcodePlace>
}

function birthsOf(returns: readonly Return[]): Map<string, Day> {
  const births = new Map<string, Day>()
  for (const one of returns) {
    const header = one.tables.get('Header')!
    header.text('CHILD').forEach((child, i) => births.set(child, header.days('DOB')[i]!))
  }
  return births
}

export function plainMeasures({ returns, day, laCode, places }: PlainQuestion): PlainMeasures {
  const measures: Record<string, { counted: Set<string>; asked: Set<string> }> = {}
  const tell = (measure: string, key: string, isCounted: boolean) => {
    const sets = (measures[measure] ??= { counted: new Set(), asked: new Set() })
    sets.asked.add(key)
    if (isCounted) sets.counted.add(key)
  }
  const births = birthsOf(returns)
  const first = monthsBefore(day, 12) + 1
  for (const [child, rows] of rowsByChild(returns)) {
    const stays = staysOf(rows)
    const now = stays.find(stay => stay.start <= day && stay.end > day)
    if (now) {
      const home = now.rows.filter(row => !isTemporary(row) && row.start <= day).at(-1) ?? now.last
      tellStock(tell, { child, home, now, stays, day, first, birth: births.get(child)!, laCode, places })
    }
    const starts = [...new Set(stays.map(stay => stay.periodStart))]
    if (starts.some(start => start >= first && start <= day)) tell('started_12m', child, true)
    const left = stays.filter(stay => stay.isLastOfPeriod && stay.end >= first && stay.end <= day).at(-1)
    if (left) {
      tell('ceased_12m', child, true)
      const rec = left.rows.at(-1)!.rec
      tell('exits_home_12m', child, rec === 'E4A' || rec === 'E4B')
      tell('exits_special_guardianship_12m', child, /^E4[5678]$/.test(rec))
    }
    for (const stay of stays) {
      if (stay.isLastOfPeriod || stay.end < first || stay.end > day) continue
      if (stay.last.reason !== 'PLACE')
        tell(
          'unplanned_endings_12m',
          `${child} ${stay.end}`,
          /^(CREQB|CREQO|CHILD|ALLEG|STAND|APPRR|CLOSE|LAREQ)$/.test(stay.last.reason),
        )
    }
  }
  return measures
}

interface Stock {
  readonly child: string
  readonly home: Row
  readonly now: Stay
  readonly stays: readonly Stay[]
  readonly day: Day
  readonly first: Day
  readonly birth: Day
  readonly laCode: string
  readonly places: ReadonlyMap<string, PostcodePlace>
}

function tellStock(tell: (measure: string, key: string, isCounted: boolean) => void, stock: Stock): void {
  const { child, home, now, stays, day, first, birth, laCode, places } = stock
  const { place, provider } = home
  tell('in_care', child, true)
  tell('family_setting', child, /^(U\d|P1|A[3-6])$/.test(place))
  tell('own_provision', child, provider === 'PR1')
  tell('private_provision', child, provider === 'PR4')
  if (/^U\d$/.test(place)) {
    tell('agency_share_of_fostering', child, /^U[456]$/.test(place) && provider !== 'PR1')
    tell('kinship_share_of_fostering', child, /^U[123]$/.test(place))
  }
  tell(
    'three_or_more_placements_12m',
    child,
    stays.filter(stay => stay.start <= day && stay.end > first).length >= 3,
  )
  const { year, month, date } = calendarDateOf(birth)
  const isUnder16 = dayOf(year + 16, month, date) > day // none was born on 29 February of a year that matters
  if (isUnder16 && now.periodStart <= monthsBefore(day, 30))
    tell('same_placement_two_years', child, now.start <= monthsBefore(day, 24))
  const [from, to] = [places.get(home.home), places.get(home.at)]
  tell('distance_known', child, from !== undefined && to !== undefined)
  const metres = from && to ? Math.sqrt((from.east - to.east) ** 2 + (from.north - to.north) ** 2) : 0
  tell('over_20_miles', child, Number((metres / 1000 / 1.6093).toFixed(1)) > 20)
  if (to) tell('outside_area', child, to.laua !== laCode)
}
