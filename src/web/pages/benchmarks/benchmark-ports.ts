import { seesSuppressedCounts } from '../../../access/index.ts'
import { PUBLISHED_DATASETS, type PublishedArea, type PublishedStatistics } from '../../../intake/index.ts'
import {
  comparatorsOf,
  type BenchmarkQuestion,
  type Comparators,
  type Picture,
} from '../../../position/index.ts'
import type { Reader } from '../../../reports/index.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'

export type BenchmarkPorts = Pick<WebPorts, 'publishedStatistics' | 'laCode' | 'measuring'>

/** What a page of benchmarks is about: our authority among those that the address asks for. */
export interface BenchmarkPlace extends BenchmarkQuestion {
  readonly area: PublishedArea
  readonly region: PublishedArea | undefined
  readonly national: PublishedArea | undefined
  readonly groups: readonly Comparators[]
}

/** Why there is nothing to compare: no statistics, no code of ours, or none of our figures in them. */
export type NoBenchmarks = 'no statistics' | 'no code' | 'not in them'

/** The authority among others, as the address asks (`?with=core-cities`). */
export async function placeOf(
  request: Pick<UserRequest, 'query'>,
  ports: BenchmarkPorts,
): Promise<BenchmarkPlace | NoBenchmarks> {
  const published = await ports.publishedStatistics()
  if (published.isEmpty) return 'no statistics'
  const code = await ports.laCode()
  if (code === undefined) return 'no code'
  const area = published.area(code)
  const groups = comparatorsOf(published, code)
  const comparators = groups.find(one => one.name === request.query.get('with')) ?? groups[0]
  if (!area || !comparators) return 'not in them'
  return {
    published,
    own: area.code,
    area,
    region: published.areas.get(area.region),
    national: published.national,
    groups,
    comparators,
  }
}

export const readerOf = ({ user }: UserRequest): Reader => ({
  seesSmallNumbers: !seesSuppressedCounts(user.role),
})

/** The authority's own figures, where there is a return. */
export const pictureOf = (ports: BenchmarkPorts): Promise<Picture | undefined> => ports.measuring.picture()

/** Whether the figures are those of the invented authority: their publisher says so. */
export const isInvented = ({ published }: { readonly published: PublishedStatistics }): boolean =>
  published.national?.code.startsWith('X') === true

/** `Department for Education, Placement stability`; of invented figures that they are so. */
export function sourceName(dataset: string, place: { readonly published: PublishedStatistics }): string {
  const found = PUBLISHED_DATASETS.find(({ id }) => id === dataset)
  if (!found) return dataset
  return isInvented(place)
    ? `invented figures, in the form of “${found.title}”`
    : `${found.publisher}, ${found.title}`
}

export const pageOfDataset = (dataset: string): string | undefined =>
  PUBLISHED_DATASETS.find(({ id }) => id === dataset)?.page
