import type { Cut } from '../cut.ts'

/** Where the family home lies: the authority's own localities, or the district of its postcode. */
export const locality: Cut = {
  name: 'locality',
  label: 'Where from',
  groups: ['elsewhere'],
  ownGroups: ground => ground.localities,
  groupLabels: { elsewhere: 'Elsewhere or not known' },
  groupOf: ({ ground }, cases) => {
    const elsewhere = ground.localities.length
    return row => {
      const place = ground.localityOf(cases.source[row]!)
      return place < 0 ? elsewhere : place
    }
  },
}
