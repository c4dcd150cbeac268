import { SHORT_BREAKS } from './code-sets.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

const LOCATION_RULE = { years: ALL_YEARS, severity: 'error', topic: 'postcode/distance' } as const

const FURTHEST_IN_MILES = 999.9

/** Where the placement is, as derived from the two postcodes. */
export const placementLocation: readonly Rule[] = [
  {
    ...LOCATION_RULE,
    code: '164',
    message:
      'Distance is not valid. Please check a valid postcode has been entered. [NOTE: This check will result in false positives for children formerly UASC not identified as such in loaded data]',
    relevance: 'supporting',
    fields: ['PL_DISTANCE'],
    needs: { Episodes: ['CHILD', 'LS', 'PL_DISTANCE'] },
    check: eachRow('Episodes', context => {
      const { miles } = context.now.places
      const legalStatus = context.text('Episodes', 'LS')
      const childOf = context.childOf('Episodes')
      return row =>
        (miles[row]! < 0 || miles[row]! > FURTHEST_IN_MILES) &&
        !SHORT_BREAKS.has(legalStatus[row]!) &&
        context.unaccompanied[childOf[row]!] !== 1
    }),
  },
  {
    ...LOCATION_RULE,
    code: '169',
    message:
      'Local Authority (LA) of placement is not valid or is missing. Please check a valid postcode has been entered.',
    relevance: 'core',
    fields: ['PL_LA'],
    needs: { Episodes: ['LS', 'PL_LA'] },
    effect:
      'Whether the child is placed outside the area is not known: the child is left out of that measure.',
    check: eachRow('Episodes', context => {
      const [legalStatus, authority] = [context.text('Episodes', 'LS'), context.text('Episodes', 'PL_LA')]
      return row => authority[row] === '' && !SHORT_BREAKS.has(legalStatus[row]!)
    }),
  },
  {
    ...LOCATION_RULE,
    code: '179',
    message: 'Placement location code is not a valid code.',
    relevance: 'core',
    fields: ['PL_LOCATION'],
    needs: { Episodes: ['LS', 'PL_LOCATION'] },
    effect:
      'Whether the child is placed outside the area is not known: the child is left out of that measure.',
    check: eachRow('Episodes', context => {
      const [legalStatus, location] = [
        context.text('Episodes', 'LS'),
        context.text('Episodes', 'PL_LOCATION'),
      ]
      return row => location[row] === '' && !SHORT_BREAKS.has(legalStatus[row]!)
    }),
  },
  {
    ...LOCATION_RULE,
    code: '214',
    message: 'Placement location information not required.',
    relevance: 'supporting',
    fields: ['PL_POST', 'URN'],
    needs: { Episodes: ['LS', 'PL_POST', 'URN'] },
    check: eachRow('Episodes', context => {
      const legalStatus = context.text('Episodes', 'LS')
      const [postcode, urn] = [context.text('Episodes', 'PL_POST'), context.text('Episodes', 'URN')]
      return row => SHORT_BREAKS.has(legalStatus[row]!) && (postcode[row] !== '' || urn[row] !== '')
    }),
  },
]
