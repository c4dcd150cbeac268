import fc from 'fast-check'
import { expect, it } from 'vitest'
import { QUANTILES } from '../forecast/index.ts'
import { packRows, unpackRows } from './packed-rows.ts'

const aNumber = fc.double({ noNaN: true, noDefaultInfinity: true })
const aRow = fc.record({
  date: fc.integer({ min: 0, max: 80_000 }),
  measure: fc.constantFrom('in_care', 'demand', 'places_needed'),
  group: fc.constantFrom('all', 'placement:kinship', 'age:5-9', 'placement:secure/days:80'),
  mean: aNumber,
  quantiles: fc.array(aNumber, { minLength: QUANTILES.length, maxLength: QUANTILES.length }),
})

it('rows that are packed and sent are the same rows, to the last bit and in the same order', () =>
  fc.assert(
    fc.property(fc.array(aRow), rows => {
      const sent = structuredClone(packRows(rows))
      expect(unpackRows(sent)).toEqual(rows)
      expect(sent.names.length).toBe(new Set(rows.map(row => `${row.measure},${row.group}`)).size)
    }),
  ))
