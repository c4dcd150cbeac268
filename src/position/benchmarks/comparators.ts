import type { PublishedArea, PublishedStatistics } from '../../intake/index.ts'
import { INDICATORS } from './indicators/index.ts'
import type { BenchmarkFigure } from './reading.ts'

/** The English Core Cities (corecities.com), by ONS code; the group has members in Belfast, Cardiff, Edinburgh and Glasgow too. */
const CORE_CITIES: readonly string[] = [
  'E08000025', // Birmingham
  'E06000023', // Bristol
  'E08000035', // Leeds
  'E08000012', // Liverpool
  'E08000003', // Manchester
  'E08000021', // Newcastle upon Tyne
  'E06000018', // Nottingham
  'E08000019', // Sheffield
]

export const COMPARATOR_NAMES = ['neighbours', 'core-cities', 'region', 'country'] as const
export type ComparatorName = (typeof COMPARATOR_NAMES)[number]

/** Authorities to be compared with. */
export interface Comparators {
  readonly name: ComparatorName
  /** `statistical neighbours`, as it stands in a sentence. */
  readonly label: string
  /** ONS codes, the authority itself left out; neighbours nearest first. */
  readonly members: readonly string[]
  /** How many of them stand in the newest tables: authorities come and go, and old tables name those that are gone. */
  readonly standing: number
  /** Members of a year are those that have a figure in it, not a list that was drawn up once. */
  readonly isByYear: boolean
  /** What has to be known about the choice of members. */
  readonly note: string
}

/** The groups that an authority can be compared with, as far as the published tables tell who is in them. */
export function comparatorsOf(published: PublishedStatistics, code: string): readonly Comparators[] {
  const own = published.canonical(code)
  const isStanding = standingIn(published)
  return [
    neighboursOf(published, own),
    coreCitiesWith(published, own),
    regionOf(published, own),
    countryOf(published, own),
  ]
    .filter(group => group.members.length > 0)
    .map(group => ({ ...group, standing: group.members.filter(isStanding).length }))
}

type Group = Omit<Comparators, 'standing'>

/** Whether an authority has a figure in the newest year of any indicator. */
function standingIn(published: PublishedStatistics): (code: string) => boolean {
  const newest = INDICATORS.flatMap(({ reading }) => {
    const year = reading.years(published).at(-1)
    return year === undefined ? [] : [{ reading, year }]
  })
  const last = Math.max(...newest.map(one => one.year))
  const asked = newest.filter(one => one.year === last)
  return code => asked.some(({ reading, year }) => isFigure(reading.at(published, code, year)))
}

/** A figure, or one that is withheld; not that of an authority which was not there: no row, or "not applicable". */
export const isFigure = (figure: BenchmarkFigure | undefined): boolean =>
  figure !== undefined && figure.symbol !== 'z'

const authorities = (published: PublishedStatistics): readonly PublishedArea[] =>
  [...published.areas.values()].filter(area => area.level === 'authority')

function neighboursOf(published: PublishedStatistics, own: string): Group {
  const model = published.neighbourModel
  const oldCode = published.areas.get(own)?.oldCode
  const found = (model?.neighbours ?? [])
    .filter(one => one.of === oldCode || published.codeOf(one.ofName) === own)
    .sort((one, other) => one.rank - other.rank)
  const members = found.flatMap(one => published.codeOf(one.oldCode) ?? published.codeOf(one.name) ?? [])
  const unknown = found.length - members.length
  const year =
    model?.modelYear === undefined ? 'of a year that the file does not say' : `of ${model.modelYear}`
  return {
    name: 'neighbours',
    label: 'statistical neighbours',
    members,
    isByYear: false,
    note:
      `The Department’s model ${year}, nearest first; older models name others.` +
      (unknown > 0 ? ` ${unknown} of them stand in no table that is kept here.` : ''),
  }
}

function coreCitiesWith(published: PublishedStatistics, own: string): Group {
  const members = CORE_CITIES.map(code => published.canonical(code)).filter(
    code => code !== own && published.areas.has(code),
  )
  return {
    name: 'core-cities',
    label: 'core cities',
    members: members.length > 1 ? members : [],
    isByYear: false,
    note: 'The eight English core cities.',
  }
}

function regionOf(published: PublishedStatistics, own: string): Group {
  const region = published.areas.get(own)?.region
  const members = authorities(published).filter(
    area => region !== undefined && region !== '' && area.region === region && area.code !== own,
  )
  const name = region === undefined ? undefined : published.areas.get(region)?.name
  return {
    name: 'region',
    label: `authorities of ${name ?? 'the region'}`,
    members: members.map(area => area.code),
    isByYear: true,
    note: 'Authorities of the same region, as the Department draws it, that have a figure for the year.',
  }
}

function countryOf(published: PublishedStatistics, own: string): Group {
  return {
    name: 'country',
    label: `all authorities of ${published.national?.name ?? 'England'}`,
    members: authorities(published)
      .map(area => area.code)
      .filter(code => code !== own && /^E\d{8}$/.test(code)),
    isByYear: true,
    note: 'Every authority that has a figure for the year.',
  }
}
