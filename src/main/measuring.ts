import { ChildPopulation, type Postcodes } from '../care/index.ts'
import { Picture, type MeasureContext } from '../position/index.ts'
import type { Measuring } from '../web/index.ts'
import type { OpenAuthority } from './open-authority.ts'
import type { StandingRecords } from './standing-records.ts'

/** Where the installation's directory of postcodes stands, if there is one: the same as long as it is not replaced. */
export type FindPostcodes = () => Promise<Postcodes | undefined>

interface MeasuringParts {
  readonly authority: OpenAuthority
  readonly records: StandingRecords
  readonly postcodes: FindPostcodes
  readonly publishedPopulation: PublishedPopulation
}

/** Measures of the records as they stand, kept warm until something that they rest on changes. */
export function measuringOf(parts: MeasuringParts): Measuring {
  let known:
    { readonly key: string; readonly same: readonly unknown[]; readonly picture: Picture } | undefined
  return {
    async picture() {
      const standing = await parts.records.history()
      if (!standing) return undefined
      const context = await contextOf(parts, standing.returns)
      const { provision, fees, placementCosts, laCode, population, postcodes, localities } = context
      const key = JSON.stringify([
        standing.version,
        laCode,
        provision,
        fees,
        placementCosts,
        population?.estimates.reduce((sum, one) => sum + one.people, 0),
      ])
      const same = [standing.history, postcodes, localities]
      if (known?.key === key && same.every((part, at) => part === known?.same[at])) return known.picture
      known = { key, same, picture: new Picture(standing.history, context) }
      return known.picture
    },
  }
}

async function contextOf(parts: MeasuringParts, returns: MeasureContext['returns']): Promise<MeasureContext> {
  const { authority, records, postcodes } = parts
  const { ownProviders, laCode } = await authority.settings()
  return {
    ownProviders,
    laCode,
    postcodes: await postcodes(),
    population: await populationOf(parts, laCode),
    provision: await records.provision(),
    fees: await records.fees(),
    placementCosts: await records.placementCosts(),
    localities: (await records.geographies())[0],
    returns,
  }
}

/** What the authority says of its own area stands before what is published; that is read again when it changes. */
async function populationOf(
  parts: MeasuringParts,
  area: string | undefined,
): Promise<ChildPopulation | undefined> {
  const { imports } = parts.authority.own
  const own = area === undefined ? [] : await imports.population()
  if (area !== undefined && own.length > 0) return new ChildPopulation(own.map(row => ({ ...row, area })))
  return parts.publishedPopulation()
}

/** Port of this file: numbers of children that published statistics tell. */
export type PublishedPopulation = () => Promise<ChildPopulation | undefined>
