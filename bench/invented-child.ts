import { birthday, calendarDateOf, dayOf, type Day, type TableName } from '../src/care/index.ts'
import { draw, pick } from './draw.ts'

interface InventedEpisode {
  readonly start: Day
  /** undefined: still open. */
  end: Day | undefined
  readonly reasonNew: string
  readonly status: string
  readonly place: string
  readonly provider: string
  readonly urn: string
  readonly postcode: string
  endReason: string
  changeReason: string
}

/** A child who is nobody: everything about it follows from seed and number. */
export interface InventedChild {
  readonly seed: number
  readonly number: number
  readonly id: string
  readonly birth: Day
  readonly isGirl: boolean
  readonly isUnaccompanied: boolean
  readonly need: string
  readonly homePostcode: string
  readonly episodes: readonly InventedEpisode[]
}

const PLACES = [
  ['U6', 'PR1'], ['U6', 'PR1'], ['U4', 'PR1'], ['U6', 'PR4'], ['U6', 'PR4'], ['U4', 'PR4'], ['U3', 'PR1'], ['U1', 'PR1'],
  ['K2', 'PR4'], ['K2', 'PR1'], ['P1', 'PR0'], ['A5', 'PR1'], ['K3', 'PR4'], ['R1', 'PR4'], ['Z12', ''],
] as const // prettier-ignore
const EXITS = ['E4A', 'E4A', 'E4B', 'E13', 'E41', 'E45', 'E11', 'E8', 'E5'] as const
const CHANGES = ['CARPL', 'CREQB', 'CREQO', 'LAREQ', 'OTHER', 'STAND', 'PLACE'] as const
const ETHNICITIES = ['WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'BAFR', 'APKN', 'AOTH', 'OOTH'] as const
const DISTRICTS = ['LS6 1', 'LS9 7', 'LS11 5', 'WF3 2', 'BD4 8', 'HG1 3', 'M14 6'] as const
const LETTERS = 'ABDEFGHJLN'.split('')
const LONGEST_STAY = 600
const DAYS_IN_A_YEAR = 365

/** A child who came into care up to two years before the collection year that ends in `yearEnd`, or in it. */
export function inventChild(seed: number, number: number, yearEnd: number): InventedChild {
  const key = (...keys: number[]) => draw(seed, number, ...keys)
  const reference = dayOf(2020, 4, 1)
  const shift = dayOf(yearEnd - 1, 4, 1) - reference
  const start = reference + shift + Math.floor((key(1) - 0.68) * 3 * DAYS_IN_A_YEAR)
  const isUnaccompanied = key(2) < 0.05
  const age = isUnaccompanied ? 14 + key(3) * 3 : key(3) * 16
  return {
    seed,
    number,
    id: String(100_000 + number),
    birth: start - Math.floor(age * 365.25) - 20,
    isGirl: key(4) < 0.45,
    isUnaccompanied,
    need: `N${1 + Math.floor(key(5) * 8)}`,
    homePostcode: postcodeOf(key(6), key(7)),
    episodes: inventEpisodes(key, start, dayOf(yearEnd, 3, 31)),
  }
}

function inventEpisodes(key: (...keys: number[]) => number, first: Day, last: Day): InventedEpisode[] {
  const episodes: InventedEpisode[] = []
  let [start, status] = [first, key(10) < 0.5 ? 'V2' : 'C1']
  for (let at = 0; at < 12 && start <= last; at++) {
    const [place, provider] = pick(PLACES, key(11, at))
    const before = episodes.at(-1)
    const isStatusOnly = before !== undefined && key(12, at) < 0.25
    if (isStatusOnly) status = pick(['C1', 'C2', 'E1'], key(13, at))
    const length = 5 + Math.floor(key(14, at) ** 2 * LONGEST_STAY)
    const end = start + length <= last ? start + length : undefined
    const isExit = end !== undefined && key(15, at) < 0.3
    episodes.push({
      start,
      end,
      reasonNew: before ? (isStatusOnly ? 'L' : 'P') : 'S',
      status,
      place: isStatusOnly ? before.place : place,
      provider: isStatusOnly ? before.provider : provider,
      urn: isStatusOnly ? before.urn : String(1_000_000 + Math.floor(key(16, at) * 9_000_000)),
      postcode: isStatusOnly ? before.postcode : postcodeOf(key(17, at), key(18, at)),
      endReason: end === undefined ? '' : isExit ? pick(EXITS, key(19, at)) : 'X1',
      changeReason: '',
    })
    if (before && !isStatusOnly) before.changeReason = pick(CHANGES, key(20, at))
    if (end === undefined || isExit) break
    start = end
  }
  return episodes
}

const postcodeOf = (one: number, two: number): string =>
  `${pick(DISTRICTS, one)}${pick(LETTERS, two)}${pick(LETTERS, (two * 10) % 1)}`

const written = (day: Day | undefined): string => {
  if (day === undefined) return ''
  const { year, month, date } = calendarDateOf(day)
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

type Rows = readonly (readonly [TableName, string[][]])[]

/** The rows that a return for one collection year has of a child, in the Department's columns. */
export function rowsInYear(child: InventedChild, yearEnd: number): Rows {
  const [first, last] = [dayOf(yearEnd - 1, 4, 1), dayOf(yearEnd, 3, 31)]
  const episodes = child.episodes.filter(
    ({ start, end }) => start <= last && (end === undefined || end >= first),
  )
  if (episodes.length === 0) return []
  return [
    ['Header', [headerRow(child, yearEnd)]],
    ['Episodes', episodes.map(episode => episodeRow(child, episode))],
    ['Reviews', reviewRows(child, first, last)],
    ...rareRows(child, first, last, yearEnd),
  ]
}

const sexOf = ({ isGirl }: InventedChild, yearEnd: number): string =>
  yearEnd >= 2025 ? (isGirl ? 'F' : 'M') : isGirl ? '2' : '1'

function headerRow(child: InventedChild, yearEnd: number): string[] {
  const { seed, number, isGirl } = child
  const upn = `A${String(Math.floor(draw(seed, number, 30) * 1e12)).padStart(12, '0')}`
  return [
    child.id,
    sexOf(child, yearEnd),
    written(child.birth),
    pick(ETHNICITIES, draw(seed, number, 31)),
    upn,
    isGirl ? '0' : '',
    '',
  ]
}

const episodeRow = (child: InventedChild, episode: InventedEpisode): string[] => [
  child.id, written(episode.start), episode.reasonNew, episode.status, child.need, episode.place, episode.provider,
  written(episode.end), episode.endReason, episode.changeReason, child.homePostcode, episode.postcode, episode.urn,
] // prettier-ignore

function reviewRows({ id, birth, seed, number }: InventedChild, first: Day, last: Day): string[][] {
  const count = 2 + Math.floor(draw(seed, number, 40) * 6)
  return Array.from({ length: count }, (_, at) => {
    const day = first + Math.floor(((at + draw(seed, number, 41, at)) / count) * (last - first))
    return [
      id,
      written(birth),
      written(day),
      day < birthday(birth, 4) ? 'PN0' : `PN${1 + Math.floor(draw(seed, number, 42, at) * 7)}`,
    ]
  })
}

/** Tables that do not have every child. */
function rareRows(child: InventedChild, first: Day, last: Day, yearEnd: number): Rows {
  const { id, seed, number, episodes } = child
  const [key, birth] = [(...keys: number[]) => draw(seed, number, ...keys), written(child.birth)]
  const within = (...keys: number[]) => first + Math.floor(key(...keys) * (last - first - 20))
  const yesNo = (at: number) => (key(50, at) < 0.8 ? '1' : '0')
  const isLong = episodes[0]!.start <= last - DAYS_IN_A_YEAR && episodes.at(-1)!.end === undefined
  const [missing, placed, worker] = [within(51), within(52), within(53)]
  const some = (isThere: boolean, cells: string[]): string[][] => (isThere ? [[id, ...cells]] : [])
  return [
    ['UASC', some(child.isUnaccompanied, [sexOf(child, yearEnd), birth, written(birthday(child.birth, 18))])],
    ['OC2', some(isLong, [birth, String(Math.floor(key(54) * 41)), '', '0', ...[1, 2, 3, 4].map(yesNo), '0', '0', '0'])],
    ['OC3', some(key(55) < 0.02, [birth, 'YES', pick(['F1', 'P1', 'G5', '0'], key(56)), pick(['K1', 'U1', 'T2'], key(57))])],
    ['AD1', some(key(58) < 0.02, [birth, written(placed - 60), written(placed - 30), '0', '2', 'MF', 'L11'])],
    ['PlacedAdoption', some(key(58) < 0.02, [birth, written(placed), '', ''])],
    ['PrevPerm', some(episodes[0]!.start >= first, [birth, 'Z1', '', ''])],
    ['Missing', some(key(59) < 0.08, [birth, 'M', written(missing), written(missing + 3)])],
    ['SWEpisodes', [[id, birth, `SW${10_000 + Math.floor(key(60) * 500)}`, written(first - 100), written(worker), 'LEFTRL'],
      [id, birth, `SW${10_000 + Math.floor(key(61) * 500)}`, written(worker), '', 'CHCHAN']]],
    ['DoLo', some(key(62) < 0.005, [birth, written(within(63)), ''])],
  ] // prettier-ignore
}
