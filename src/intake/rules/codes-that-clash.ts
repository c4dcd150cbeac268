import {
  ADOPTED,
  codes,
  FOSTERING,
  OTHER_PLACEMENTS_FROM_2025,
  PLACED_FOR_ADOPTION,
  SHORT_BREAKS,
  TEMPORARY,
  union,
} from './code-sets.ts'
import { eachRow, type Relevance, type Rule, type RuleYears } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

type IsMeant = (code: string) => boolean

const oneOf =
  (set: ReadonlySet<string>): IsMeant =>
  code =>
    set.has(code)
/** A blank is none of them. */
const noneOf =
  (set: ReadonlySet<string>): IsMeant =>
  code =>
    !set.has(code)
const blank: IsMeant = code => code === ''

/** Two codes of one episode that cannot both be right: it fails where both are met. */
interface Clash {
  readonly code: string
  readonly years?: RuleYears
  readonly message: string
  readonly relevance: Relevance
  readonly topic: string
  readonly codes: readonly [readonly [column: string, IsMeant], readonly [column: string, IsMeant]]
  readonly effect?: string
}

const BY_PLACE = 'The kind of home is counted by PLACE alone.'
const NOT_OUR_OWN =
  'The kind of home is counted by PLACE; a foster home or children’s home counts as not the authority’s own.'
const ANYONE_ELSE =
  'The provider is taken from rows about the same home, where they tell it; else a foster home or children’s home counts as not the authority’s own.'
const FOLDED_IN = 'The days away are counted in the home before them; alone they count as “other”.'
const SHORT_BREAK = 'The episode is a short break, and is not counted among children looked after.'

const P1 = codes('P1')
const PROVIDER = 'provider/URN'

// prettier-ignore
const clashes: readonly Clash[] = [
  { code: '378', relevance: 'core', topic: 'bad codes', codes: [['PLACE', oneOf(P1)], ['LS', oneOf(codes('V2'))]],
    message: 'A child who is placed with parent(s) cannot be looked after under a single period of accommodation under Section 20 of the Children Act 1989.',
    effect: 'The child is counted in care, placed with parents.' },
  { code: '380', relevance: 'core', topic: 'temporary placements', codes: [['PLACE', oneOf(TEMPORARY)], ['RNE', noneOf(codes('P B'))]],
    message: 'A period of care cannot start with a temporary placement.',
    effect: 'The days are counted in the home before them; where the child comes into care with them, in the home after.' },
  { code: '381', relevance: 'core', topic: 'temporary placements', codes: [['PLACE', oneOf(TEMPORARY)], ['REC', noneOf(new Set(['', 'X1']))]],
    message: 'A period of care cannot end with a temporary placement.', effect: FOLDED_IN },
  { code: '382', relevance: 'core', topic: 'temporary placements', codes: [['LS', oneOf(SHORT_BREAKS)], ['PLACE', oneOf(TEMPORARY)]],
    message: 'A child receiving respite care cannot be in a temporary placement.', effect: SHORT_BREAK },
  { code: '384', relevance: 'supporting', topic: 'bad codes', codes: [['PLACE', oneOf(codes('U1 U4'))], ['LS', oneOf(SHORT_BREAKS)]],
    message: 'A child receiving respite care cannot be in a long-term foster placement', effect: SHORT_BREAK },
  { code: '390', relevance: 'supporting', topic: 'exit reasons', codes: [['PLACE', noneOf(PLACED_FOR_ADOPTION)], ['REC', oneOf(ADOPTED)]],
    message: 'Reason episode ceased is adopted but child has not been previously placed for adoption.' },
  { code: '408', relevance: 'supporting', topic: 'bad codes', codes: [['PLACE', oneOf(codes('A5 A6'))], ['LS', noneOf(codes('E1'))]],
    message: 'Child is placed for adoption with a placement order, but no placement order has been recorded.' },
  { code: '516', relevance: 'supporting', topic: 'exit reasons', codes: [['REC', oneOf(codes('E45 E46'))], ['PLACE', noneOf(FOSTERING)]],
    message: 'The episode data submitted for this child does not show that he/she was with their former foster carer(s) during the year.If the code in the reason episode ceased is E45 or E46 the child must have a placement code of U1 to U6.' },
  { code: '526', years: years('2022/23', '2024/25'), relevance: 'core', topic: PROVIDER,
    codes: [['PLACE', noneOf(union(TEMPORARY, codes('Z1')))], ['PLACE_PROVIDER', blank]],
    message: 'Child is missing a placement provider code for at least one episode.', effect: ANYONE_ELSE },
  { code: '526', years: years('2025/26'), relevance: 'core', topic: PROVIDER,
    codes: [['PLACE', noneOf(union(TEMPORARY, OTHER_PLACEMENTS_FROM_2025))], ['PLACE_PROVIDER', blank]],
    message: 'Child is missing a placement provider code for at least one episode.', effect: ANYONE_ELSE },
  { code: '527', relevance: 'core', topic: PROVIDER, codes: [['PLACE', oneOf(codes('P1 R2 R5'))], ['PLACE_PROVIDER', oneOf(codes('PR1'))]],
    message: 'A placement provider code of PR1 cannot be associated with placements P1, R2 or R5.', effect: BY_PLACE },
  { code: '528', relevance: 'core', topic: PROVIDER, codes: [['PLACE', oneOf(codes('P1 R2 R5'))], ['PLACE_PROVIDER', oneOf(codes('PR2'))]],
    message: 'A placement provider code of PR2 cannot be associated with placements P1, R2 or R5.', effect: BY_PLACE },
  { code: '529', relevance: 'core', topic: PROVIDER,
    codes: [['PLACE', oneOf(union(PLACED_FOR_ADOPTION, FOSTERING, codes('K1 K2 P1')))], ['PLACE_PROVIDER', oneOf(codes('PR3'))]],
    message: 'Placement provider code of PR3 cannot be associated with placements P1, A3 to A6, K1, K2 and U1 to U6 as these placements cannot be provided by other public organisations.',
    effect: NOT_OUR_OWN },
  { code: '530', relevance: 'core', topic: PROVIDER, codes: [['PLACE', oneOf(P1)], ['PLACE_PROVIDER', oneOf(codes('PR4'))]],
    message: 'A placement provider code of PR4 cannot be associated with placement P1.', effect: BY_PLACE },
  { code: '531', relevance: 'core', topic: PROVIDER, codes: [['PLACE', oneOf(P1)], ['PLACE_PROVIDER', oneOf(codes('PR5'))]],
    message: 'A placement provider code of PR5 cannot be associated with placements P1.', effect: BY_PLACE },
  { code: '550', relevance: 'core', topic: PROVIDER, codes: [['PLACE', noneOf(P1)], ['PLACE_PROVIDER', oneOf(codes('PR0'))]],
    message: 'A placement provider code of PR0 can only be associated with placement P1.', effect: NOT_OUR_OWN },
]

const toRule = ({ codes: [first, second], ...rule }: Clash): Rule => ({
  ...rule,
  years: rule.years ?? ALL_YEARS,
  severity: 'error',
  fields: [first[0], second[0]],
  needs: { Episodes: [first[0], second[0]] },
  check: eachRow('Episodes', context => {
    const [one, other] = [context.text('Episodes', first[0]), context.text('Episodes', second[0])]
    return row => first[1](one[row]!) && second[1](other[row]!)
  }),
})

export const codesThatClash: readonly Rule[] = clashes.map(toRule)
