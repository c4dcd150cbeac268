import { AGE_BAND_STARTS, AGE_BANDS } from '../care/index.ts'
import type { RateMeasure } from './measure.ts'

const CHILDHOOD_ENDS_AT = 18

/** Ages in completed years of a group that the population is known for: everyone under 18, or an age band. */
function agesOf(group: string): { readonly fromAge: number; readonly toAge: number } | undefined {
  if (group === 'all') return { fromAge: 0, toAge: CHILDHOOD_ENDS_AT - 1 }
  const band = AGE_BANDS.findIndex(name => group === `age:${name}`)
  if (band < 0) return undefined
  return {
    fromAge: AGE_BAND_STARTS[band]!,
    toAge: (AGE_BAND_STARTS[band + 1] ?? CHILDHOOD_ENDS_AT) - 1,
  }
}

/** Children who live in the authority's area, by the last mid-year estimate before the day. */
export const childrenOfTheArea: RateMeasure['denominatorOf'] =
  ({ ground: { context }, day }) =>
  group => {
    const ages = agesOf(group)
    const { population, laCode } = context
    if (!ages || !population || laCode === undefined) return undefined
    return population.on({ area: laCode, day, ...ages })?.people
  }
