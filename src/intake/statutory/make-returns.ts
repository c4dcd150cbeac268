import {
  InputError,
  isDay,
  isoFromDay,
  type Day,
  type Return,
  type Table,
  type TableName,
} from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { checkTable } from './check-table.ts'
import { collectionYearEnding, firstDayOf, groupOf, lastDayOf, yearNamedIn } from './collection-year.ts'
import { coverageOf, yearEndOf, type Coverage } from './coverage.ts'
import { joinParts } from './join-parts.ts'
import type { TablePart } from './table-builder.ts'

/** The parts of one return: a year's folder, a flat folder, files with one prefix, or one XML. */
interface Group {
  readonly name: string
  readonly named: number | undefined
  readonly parts: readonly TablePart[]
}

export interface Returns {
  /** Oldest first; one a collection year. */
  readonly returns: readonly Return[]
  /** The collection year of each file. */
  readonly yearOf: ReadonlyMap<string, string>
}

/** Parts of many files → one return a collection year, oldest first; throws an InputError where two files contradict one another. */
export function makeReturns(parts: readonly TablePart[], findings: FindingList, cutOn?: Day): Returns {
  const groups = groupsOf(parts)
  const byDates = groups.map(group => ({ group, coverage: coverageOfGroup(group, groups) }))
  const covered = cutOn === undefined ? byDates : newestCutOn(byDates, cutOn)
  for (const one of covered) sayHowFar(one, findings)
  refuseSameTableTwice(covered)
  const years = [...new Set(covered.map(({ coverage }) => coverage.yearEnd))].sort((a, b) => a - b)
  const ofYear = (year: number) => covered.filter(({ coverage }) => coverage.yearEnd === year)
  return { returns: years.map(year => returnOf(year, ofYear(year), findings)), yearOf: yearsOf(covered) }
}

const yearsOf = (covered: readonly CoveredGroup[]): ReadonlyMap<string, string> =>
  new Map(
    covered.flatMap(({ group, coverage }) =>
      group.parts.map(part => [part.path, collectionYearEnding(coverage.yearEnd)] as const),
    ),
  )

function groupsOf(parts: readonly TablePart[]): readonly Group[] {
  const byName = new Map<string, TablePart[]>()
  for (const part of parts) {
    const name = groupOf(part.path)
    byName.set(name, [...(byName.get(name) ?? []), part])
  }
  return [...byName].map(([name, found]) => ({ name, named: yearNamedIn(found[0]!.path), parts: found }))
}

interface CoveredGroup {
  readonly group: Group
  readonly coverage: Coverage
  /** Whether a person said how far it reaches. */
  readonly isSaid?: boolean
}

/** The newest return as cut on the day that a person says, whatever its dates; throws an InputError where the day is not of its year. */
function newestCutOn(covered: readonly CoveredGroup[], cutOn: Day): readonly CoveredGroup[] {
  const newest = Math.max(...covered.map(({ coverage }) => coverage.yearEnd))
  if (covered.length > 0 && (cutOn < firstDayOf(newest) || cutOn > lastDayOf(newest)))
    throw new InputError(
      `cut on ${isoFromDay(cutOn)}: the newest return is that of ${collectionYearEnding(newest)}, so the day lies from ${isoFromDay(firstDayOf(newest))} to ${isoFromDay(lastDayOf(newest))}. An extract of another year goes into a folder named like ${collectionYearEnding(yearEndOf(cutOn))}.`,
    )
  return covered.map(one =>
    one.coverage.yearEnd === newest
      ? { ...one, coverage: { ...one.coverage, lastDay: cutOn }, isSaid: true }
      : one,
  )
}

function coverageOfGroup(group: Group, all: readonly Group[]): Coverage {
  const episodes = group.parts.filter(part => part.table.name === 'Episodes')
  const known = episodes.length > 0 ? coverageOf(joinParts(episodes).table, group.named) : undefined
  return known ?? coverageWithoutEpisodes(group, all)
}

/** Without episodes: the year that the path names, else the latest date of any table, else the only other return's year. */
function coverageWithoutEpisodes(group: Group, all: readonly Group[]): Coverage {
  const others = all.filter(other => other !== group && other.named)
  const yearEnd = group.named ?? latestYearOf(group) ?? (others.length === 1 ? others[0]!.named : undefined)
  if (yearEnd === undefined)
    throw new InputError(
      `${group.parts[0]!.path}: its collection year cannot be told, as nothing in it has a date. Put it into a folder named like 2024-25.`,
    )
  return { yearEnd, lastDay: lastDayOf(yearEnd), latest: undefined }
}

/** Columns that say what has happened, in tables other than Episodes. */
const PAST_DATES = [
  'REVIEW',
  'MIS_END',
  'MIS_START',
  'DATE_PLACED_CEASED',
  'DATE_PLACED',
  'SW_DEC',
  'SW_DECOM',
  'DOLO_START',
  'DATE_INT',
]

function latestYearOf(group: Group): number | undefined {
  let latest: Day | undefined
  for (const { table } of group.parts)
    for (const column of PAST_DATES.filter(name => table.has(name)))
      for (const day of table.days(column))
        if (isDay(day) && (latest === undefined || day > latest)) latest = day
  return latest === undefined ? undefined : yearEndOf(latest)
}

function sayHowFar({ group, coverage, isSaid }: CoveredGroup, findings: FindingList): void {
  const file = group.parts[0]!.path
  if (coverage.lastDay === lastDayOf(coverage.yearEnd)) return
  findings.add({
    file,
    table: 'Episodes',
    rule: 'read-part-year',
    severity: 'note',
    message: `Read as an extract of ${collectionYearEnding(coverage.yearEnd)} that was cut on ${isoFromDay(coverage.lastDay)}, ${isSaid ? 'as was said with the files' : 'its latest date'}.`,
  })
}

/** Two exports of one year that stand apart cannot both be right, and joined they would count children twice. */
function refuseSameTableTwice(covered: readonly CoveredGroup[]): void {
  const taken = new Map<string, { path: string; group: Group }>()
  for (const { group, coverage } of covered)
    for (const { table, path } of group.parts) {
      const key = `${table.name} ${collectionYearEnding(coverage.yearEnd)}`
      const other = taken.get(key)
      const isXmlAndOther = other && other.path !== path && (isXml(path) || isXml(other.path))
      if (other && (other.group !== group || isXmlAndOther))
        throw new InputError(`${key} is in ${other.path} and in ${path}: hand in one of them.`)
      taken.set(key, { path, group })
    }
}

const isXml = (path: string): boolean => /\.xml(\.gz)?$/i.test(path)

function returnOf(yearEnd: number, covered: readonly CoveredGroup[], findings: FindingList): Return {
  const parts = covered.flatMap(({ group }) => group.parts)
  const withEpisodes = covered.find(({ group }) => group.parts.some(part => part.table.name === 'Episodes'))
  const tables = new Map<TableName, Table>()
  for (const name of new Set(parts.map(part => part.table.name))) {
    const joined = joinParts(
      parts.filter(part => part.table.name === name),
      findings,
    )
    checkTable(joined, yearEnd, findings)
    tables.set(name, joined.table)
  }
  return {
    collectionYear: collectionYearEnding(yearEnd),
    firstDay: firstDayOf(yearEnd),
    lastDay: (withEpisodes ?? covered[0]!).coverage.lastDay,
    tables,
  }
}
