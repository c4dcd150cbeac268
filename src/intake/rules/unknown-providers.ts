import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** Stands for a home that Ofsted does not inspect. */
const NOT_INSPECTED = 'XXXXXXX'

export const unknownProviders: readonly Rule[] = [
  {
    code: '1008',
    years: ALL_YEARS,
    message: 'Ofsted Unique Reference Number (URN) is not valid.',
    severity: 'error',
    relevance: 'supporting',
    topic: 'provider/URN',
    fields: ['URN'],
    needs: { Episodes: ['URN'] },
    lookups: ['providers'],
    check: eachRow('Episodes', context => {
      const urns = context.text('Episodes', 'URN')
      const known = new Map([
        ['', true],
        [NOT_INSPECTED, true],
      ])
      return row => {
        const urn = urns[row]!
        if (!known.has(urn)) known.set(urn, context.lookups.providers?.find(urn) !== undefined)
        return !known.get(urn)!
      }
    }),
  },
]
