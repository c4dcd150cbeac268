import { isOfOtherSearches, type ChangedSince, type KeptForecast } from '../../../forecast/index.ts'
import type { WebPorts } from '../../web-ports.ts'

/** What has changed since a forecast was made, for the notices before everything else on its pages. */
export interface ChangedSinceMade {
  /** Records were imported or undone. */
  readonly isStale: boolean
  readonly isOfOtherSearches: boolean
  readonly registersChanged: readonly {
    readonly says: string
    readonly href: string
    readonly text: string
  }[]
}

const REGISTERS: Readonly<Record<ChangedSince, ChangedSinceMade['registersChanged'][number]>> = {
  places: {
    says: 'Places, or what is known of where they are, have changed since this forecast was made.',
    href: '/places',
    text: 'Places as they are now',
  },
  contracts: {
    says: 'Contracts for booked places have changed since this forecast was made.',
    href: '/contracts',
    text: 'Contracts as they are now',
  },
}

export const changedSinceMade = async (
  kept: KeptForecast,
  { imports, searches, forecasting }: Pick<WebPorts, 'imports' | 'searches' | 'forecasting'>,
): Promise<ChangedSinceMade> => ({
  isStale: kept.recordsVersion !== (await imports.version()),
  isOfOtherSearches: await isOfOtherSearches(kept, searches),
  registersChanged: (await forecasting.changedSince(kept.forecast.request)).map(one => REGISTERS[one]),
})
