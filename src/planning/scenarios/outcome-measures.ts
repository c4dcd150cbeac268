import { KIND_LABELS, KINDS, OWN_KINDS, type Kind } from '../../care/index.ts'

export type OutcomeUnit = 'children' | 'per cent' | 'pounds' | 'places' | 'households' | 'staff' | 'chance'

/** A number that scenarios are compared by. */
export interface OutcomeMeasure {
  readonly code: string
  readonly label: string
  readonly unit: OutcomeUnit
  /** Which way is good; undefined: neither. */
  readonly isGood: 'less' | 'more' | undefined
  /** What it rests on beyond the counts, where it rests on more. */
  readonly restsOn?: string
}

const kindMeasure = (kind: Kind): OutcomeMeasure => ({
  code: `in_care_${kind}`,
  label: KIND_LABELS[kind],
  unit: 'children',
  isGood: kind === 'external_residential' || kind === 'agency_fostering' ? 'less' : undefined,
})

/** Also why it does not fall to nought at once where many places open. */
const WANT_RESTS_ON =
  'how often a free place suited in the past; who was turned away lives outside until the next move, whatever opens meanwhile'

/** In the order in which they are shown. */
export const OUTCOME_MEASURES: readonly OutcomeMeasure[] = [
  { code: 'in_care', label: 'Children in care', unit: 'children', isGood: undefined },
  {
    code: 'outside',
    label: 'With agency carers or in other children’s homes',
    unit: 'children',
    isGood: 'less',
  },
  {
    code: 'outside_for_want_of_a_place',
    label: 'Of these, for want of a place of our own',
    unit: 'children',
    isGood: 'less',
    restsOn: WANT_RESTS_ON,
  },
  ...OWN_KINDS.map((kind): OutcomeMeasure => ({
    code: `outside_for_want_of_a_place_${kind}`,
    label: `For want of a place: ${KIND_LABELS[kind].replace('Our own', 'our own')}`,
    unit: 'children',
    isGood: 'less',
    restsOn: WANT_RESTS_ON,
  })),
  { code: 'family_setting', label: 'Living with a family', unit: 'per cent', isGood: 'more' },
  {
    code: 'in_area',
    label: 'Living in our area',
    unit: 'per cent',
    isGood: 'more',
    restsOn:
      'where our places are, near ones being filled first; for all others the share of the kind that lives in the area today. What a plan opens or books is in it unless the plan says otherwise',
  },
  {
    code: 'over_20_miles',
    label: 'Living more than 20 miles from home',
    unit: 'children',
    isGood: 'less',
    restsOn: 'the share of each kind that lives so far away today, in the area and outside it',
  },
  {
    code: 'monthly_spend',
    label: 'Spend in the month',
    unit: 'pounds',
    isGood: 'less',
    restsOn: 'the prices under Money, and what each change costs',
  },
  {
    code: 'spend_to_date',
    label: 'Spend since the as-at day',
    unit: 'pounds',
    isGood: 'less',
    restsOn: 'the prices under Money, and what each change costs',
  },
  {
    code: 'capital_to_date',
    label: 'Money for buildings so far, besides',
    unit: 'pounds',
    isGood: 'less',
    restsOn: 'what is entered with each change',
  },
  {
    code: 'carer_households',
    label: 'Foster carer households of our own',
    unit: 'households',
    isGood: undefined,
    restsOn:
      'the households listed, and those that the plan approves; the usual places a household where a row does not say how many',
  },
  {
    code: 'home_staff',
    label: 'Staff needed in our own children’s homes',
    unit: 'staff',
    isGood: undefined,
    restsOn: 'full-time staff a place',
  },
  ...OWN_KINDS.map((kind): OutcomeMeasure => ({
    code: `chance_of_being_short_${kind}`,
    label: `Chance of being short: ${KIND_LABELS[kind].replace('Our own', 'our own')}`,
    unit: 'chance',
    isGood: 'less',
  })),
  ...KINDS.map(kindMeasure),
]

export const outcomeMeasure = (code: string): OutcomeMeasure | undefined =>
  OUTCOME_MEASURES.find(measure => measure.code === code)
