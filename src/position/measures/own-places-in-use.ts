import { kindIndex, type Kind } from '../../care/index.ts'
import { limitedKinds, placesOn } from '../../supply/index.ts'
import type { RateMeasure } from '../measure.ts'

export const ownPlacesInUse: RateMeasure = {
  shape: 'rate',
  name: 'own_places_in_use',
  label: 'Our own places in use',
  question: 'How full are our own homes?',
  theme: 'places',
  definition: 'Children in our own foster homes and children’s homes for each place that is open on the day.',
  numerator: 'Children in our own foster homes and children’s homes',
  denominator: 'Open places of the kinds that our list of places holds',
  exclusions:
    'Places that are open but cannot be used, for want of staff or for a match, count as open. Children placed by other authorities are not known.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: ['provision'],
  months: 0,
  of: 'in_care',
  per: 1,
  isCounted: ({ history, ground }, cases) => {
    const kinds = new Set(limitedKinds(ground.context.provision ?? []).map(kindIndex))
    return row => kinds.has(history.placements.kind[cases.placement[row]!]!)
  },
  denominatorOf: ({ ground: { context }, day }) => {
    const rows = context.provision ?? []
    const places = (kind: Kind) => placesOn(rows, kind, day, 'as-is') ?? 0
    return group => {
      const kinds = limitedKinds(rows).filter(kind => group === 'all' || group === `placement:${kind}`)
      return kinds.length === 0 ? undefined : kinds.reduce((sum, kind) => sum + places(kind), 0)
    }
  },
}
