import { calendarDateOf, dayOf, type Day, type PostcodePlace, type Return } from '../../src/care/index.ts'

/**
 * Measures computed a second time, from the rows themselves and without a word of `history` or `position`:
 * the later return wins on child and start, short breaks are left out, and nothing is mended.
 * Each gives the children in its numerator and in its denominator, as text `child`, or `child day` for endings.
 */
export type PlainMeasures = Readonly<
  Record<
    string,
    {
      readonly counted: Set<string>
      readonly asked: Set<string>
      /** Of a spread: each child's amount. */
      readonly amounts: Map<string, number>
    }
  >
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
  readonly need: string
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
        need: at('CIN'),
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

/** A birthday; of 29 February 1 March. */
function yearsLater(birth: Day, years: number): Day {
  const { year, month, date } = calendarDateOf(birth)
  const isLeap = (year + years) % 4 === 0
  return month === 2 && date === 29 && !isLeap ? dayOf(year + years, 3, 1) : dayOf(year + years, month, date)
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
  const measures: Record<string, { counted: Set<string>; asked: Set<string>; amounts: Map<string, number> }> =
    {}
  const tell: Tell = (measure, key, isCounted) => {
    const sets = (measures[measure] ??= { counted: new Set(), asked: new Set(), amounts: new Map() })
    sets.asked.add(key)
    if (isCounted !== false) sets.counted.add(key)
    if (typeof isCounted === 'number') sets.amounts.set(key, isCounted)
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
      tell('exits_home_unplanned_12m', child, rec === 'E4B')
      tell('exits_adopted_12m', child, rec === 'E11' || rec === 'E12')
      tell('exits_staying_put_12m', child, rec === 'E17')
      tell('exits_to_custody_12m', child, rec === 'E9')
      tell('exits_independence_12m', child, rec === 'E5' || rec === 'E6')
      tell('days_in_care_at_leaving', child, left.end - left.periodStart)
    }
    for (const stay of stays) {
      if (stay.isLastOfPeriod || stay.end < first || stay.end > day) continue
      tell('moves_12m', `${child} ${stay.end}`, true)
      tell('days_in_ended_placement_12m', `${child} ${stay.end}`, stay.end - stay.start)
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

type Tell = (measure: string, key: string, isCounted: boolean | number) => void

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

function tellStock(tell: Tell, stock: Stock): void {
  const { child, home, now, stays, day, first, birth, laCode, places } = stock
  const { place, provider } = home
  tell('in_care', child, true)
  tell('family_setting', child, /^(U\d|P1|A[3-6])$/.test(place))
  tell('childrens_homes_and_secure', child, /^K[12]$/.test(place))
  tell('external_residential', child, place === 'K2' && provider !== 'PR1')
  tell('in_supported_accommodation', child, /^(K3|H5|P2)$/.test(place))
  tell('with_parents', child, place === 'P1')
  tell('placed_for_adoption', child, /^A[3-6]$/.test(place))
  tell('in_unlisted_homes', child, place.startsWith('Z'))
  tell('disabled', child, home.need === 'N2')
  tell('days_in_care', child, day - now.periodStart)
  tell('days_in_placement', child, day - now.start)
  tell(
    'turning_18_12m',
    child,
    yearsLater(birth, 18) > day && yearsLater(birth, 18) <= monthsBefore(day, -12),
  )
  if (yearsLater(birth, 10) > day) tell('under_10_in_childrens_homes', child, place === 'K2')
  tell(
    'moved_12m',
    child,
    stays.some(stay => !stay.isLastOfPeriod && stay.end >= first && stay.end <= day),
  )
  tell(
    'five_or_more_placements',
    child,
    stays.filter(stay => stay.periodStart === now.periodStart && stay.start <= day).length >= 5,
  )
  if (now.periodStart <= monthsBefore(day, 24))
    tell(
      'three_or_more_placements_24m',
      child,
      stays.filter(stay => stay.start <= day && stay.end > monthsBefore(day, 24) + 1).length >= 3,
    )
  tell('own_provision', child, provider === 'PR1')
  tell('private_provision', child, provider === 'PR4')
  if (/^U\d$/.test(place)) {
    tell('agency_share_of_fostering', child, /^U[456]$/.test(place) && provider !== 'PR1')
    tell('kinship_share_of_fostering', child, /^U[123]$/.test(place))
    tell('own_share_of_fostering', child, provider === 'PR1')
  }
  tell(
    'three_or_more_placements_12m',
    child,
    stays.filter(stay => stay.start <= day && stay.end > first).length >= 3,
  )
  const isUnder16 = yearsLater(birth, 16) > day
  if (isUnder16 && now.periodStart <= monthsBefore(day, 30))
    tell('same_placement_two_years', child, now.start <= monthsBefore(day, 24))
  const [from, to] = [places.get(home.home), places.get(home.at)]
  tell('distance_known', child, from !== undefined && to !== undefined)
  const metres = from && to ? Math.sqrt((from.east - to.east) ** 2 + (from.north - to.north) ** 2) : 0
  tell('over_20_miles', child, Number((metres / 1000 / 1.6093).toFixed(1)) > 20)
  const miles = Number((metres / 1000 / 1.6093).toFixed(1))
  if (from && to) tell('distance_miles', child, miles)
  tell('over_20_miles_and_outside', child, miles > 20 && to !== undefined && to.laua !== laCode)
  if (to) tell('outside_area', child, to.laua !== laCode)
}
