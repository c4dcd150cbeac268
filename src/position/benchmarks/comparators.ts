import type { PublishedArea, PublishedStatistics } from '../../intake/index.ts'

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
  /** What has to be known about the choice of members. */
  readonly note: string
}

/** The groups that an authority can be compared with, as far as the published tables tell who is in them. */
export function comparatorsOf(published: PublishedStatistics, code: string): readonly Comparators[] {
  const own = published.canonical(code)
  return [
    neighboursOf(published, own),
    coreCitiesWith(published, own),
    regionOf(published, own),
    countryOf(published, own),
  ].filter(group => group.members.length > 0)
}

const authorities = (published: PublishedStatistics): readonly PublishedArea[] =>
  [...published.areas.values()].filter(area => area.level === 'authority')

function neighboursOf(published: PublishedStatistics, own: string): Comparators {
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
    note:
      `The Department’s model ${year}, nearest first; older models name others.` +
      (unknown > 0 ? ` ${unknown} of them stand in no table that is kept here.` : ''),
  }
}

function coreCitiesWith(published: PublishedStatistics, own: string): Comparators {
  const members = CORE_CITIES.map(code => published.canonical(code)).filter(
    code => code !== own && published.areas.has(code),
  )
  return {
    name: 'core-cities',
    label: 'core cities',
    members: members.length > 1 ? members : [],
    note: 'The eight English core cities.',
  }
}

function regionOf(published: PublishedStatistics, own: string): Comparators {
  const region = published.areas.get(own)?.region
  const members = authorities(published).filter(
    area => region !== undefined && region !== '' && area.region === region && area.code !== own,
  )
  const name = region === undefined ? undefined : published.areas.get(region)?.name
  return {
    name: 'region',
    label: `authorities of ${name ?? 'the region'}`,
    members: members.map(area => area.code),
    note: 'Authorities of the same region, as the Department draws it.',
  }
}

function countryOf(published: PublishedStatistics, own: string): Comparators {
  return {
    name: 'country',
    label: `all authorities of ${published.national?.name ?? 'England'}`,
    members: authorities(published)
      .map(area => area.code)
      .filter(code => code !== own && /^E\d{8}$/.test(code)),
    note: 'Every authority that has a figure for the year.',
  }
}
