import type { Lever, LeverCode } from './lever.ts'

/** Names of the columns of a scenario's file and of the fields of its form. */
export const LEVER_FIELDS = [
  'name',
  'kind',
  'number',
  'ages',
  'from',
  'by',
  'earliest',
  'latest',
  'until',
  'steps',
  'places_each',
  'months',
  'weekly_cost',
  'once_cost',
  'capital',
  'in_area',
  'evidence',
  'confidence',
] as const
export type LeverField = (typeof LEVER_FIELDS)[number]

/** What `number` counts. */
export type LeverUnit = 'places' | 'households' | 'children' | 'per cent' | 'pounds a year'

/** What one sort of lever is: its words, and the fields that it uses besides evidence and confidence. */
export interface LeverDefinition {
  readonly label: string
  /** What it does to the forecast, and what it does not. */
  readonly effect: string
  readonly unit: LeverUnit
  readonly fields: readonly LeverField[]
  /** Kinds of home that it may be about, the first the usual one; none: it is not about a kind. */
  readonly kinds: readonly NonNullable<Lever['kind']>[]
  /** Per cent may be below nought. */
  readonly mayFall: boolean
}

const OWN = ['in_house_residential', 'in_house_fostering'] as const
const OUTSIDE = ['external_residential', 'agency_fostering'] as const
const FOSTERING = ['in_house_fostering', 'agency_fostering', 'kinship'] as const
const RAMP = ['from', 'by'] as const
/** What a team or a service costs that makes the change come about. */
const SERVICE = ['weekly_cost', 'once_cost'] as const

export const LEVER_DEFINITIONS: Readonly<Record<LeverCode, LeverDefinition>> = {
  open_home: {
    label: 'Open a home',
    effect:
      'Its places are looked for like every other: who fits and finds one free lives there and not outside. Who lives outside already comes when the next home is looked for, or is brought back.',
    unit: 'places',
    fields: [
      'name',
      'kind',
      'number',
      ...RAMP,
      'earliest',
      'latest',
      'steps',
      'weekly_cost',
      'once_cost',
      'capital',
      'in_area',
    ],
    kinds: OWN,
    mayFall: false,
  },
  close_home: {
    label: 'Close a home',
    effect: 'On that day those for whom no place is left move outside; nobody comes in until there is room.',
    unit: 'places',
    fields: ['name', 'kind', 'number', 'from', 'once_cost', 'in_area'],
    kinds: OWN,
    mayFall: false,
  },
  approve_carers: {
    label: 'Approve more foster carers',
    effect: 'Households, net of those who leave, each bring places that children may find.',
    unit: 'households',
    fields: ['name', 'number', ...RAMP, 'places_each', ...SERVICE, 'capital', 'in_area'],
    kinds: [],
    mayFall: false,
  },
  block_book: {
    label: 'Block-book places',
    effect:
      'The price changes, and where the home is; not who lives there. Places are paid for whether used or not; children outside fill them first.',
    unit: 'places',
    fields: ['name', 'kind', 'number', 'from', 'until', 'weekly_cost', 'in_area'],
    kinds: [...OUTSIDE, 'supported_accommodation'],
    mayFall: false,
  },
  change_entries: {
    label: 'Fewer or more children coming in',
    effect: 'Families come in less or more often; brothers and sisters come together or not at all.',
    unit: 'per cent',
    fields: ['number', 'ages', ...RAMP, 'until', ...SERVICE],
    kinds: [],
    mayFall: true,
  },
  change_unaccompanied_entries: {
    label: 'Fewer or more unaccompanied children',
    effect: 'Unaccompanied children come in less or more often.',
    unit: 'per cent',
    fields: ['number', ...RAMP, 'until', ...SERVICE],
    kinds: [],
    mayFall: true,
  },
  go_home: {
    label: 'Help children go home',
    effect:
      'So many children more than otherwise go home to their families; some come back, as often as those of the past.',
    unit: 'children',
    fields: ['kind', 'number', 'ages', ...RAMP, 'once_cost'],
    kinds: ['external_residential', 'agency_fostering', 'in_house_residential', 'in_house_fostering', 'kinship', 'supported_accommodation'], // prettier-ignore
    mayFall: false,
  },
  special_guardianship: {
    label: 'Special guardianship',
    effect: 'So many children more than otherwise leave care to a special guardian.',
    unit: 'children',
    fields: ['kind', 'number', 'ages', ...RAMP, ...SERVICE],
    kinds: ['kinship', 'in_house_fostering', 'agency_fostering'],
    mayFall: false,
  },
  bring_back: {
    label: 'Bring children back',
    effect:
      'Children outside come into an own home of the same sort, as soon as one is free. They take a place that another could have had.',
    unit: 'children',
    fields: ['kind', 'number', 'ages', ...RAMP, 'once_cost'],
    kinds: OUTSIDE,
    mayFall: false,
  },
  step_down: {
    label: 'Move from a children’s home to a family',
    effect: 'Children in homes move to foster carers: ours where one suits and is free, else an agency’s.',
    unit: 'children',
    fields: ['kind', 'number', 'ages', ...RAMP, 'once_cost'],
    kinds: ['external_residential', 'in_house_residential'],
    mayFall: false,
  },
  change_need: {
    label: 'A family rather than a home',
    effect:
      'Of the children for whom a children’s home is looked for, so many in a hundred look for foster carers instead.',
    unit: 'per cent',
    fields: ['number', 'ages', ...RAMP, 'until', ...SERVICE],
    kinds: [],
    mayFall: false,
  },
  more_kinship: {
    label: 'More kinship carers',
    effect:
      'Of the children for whom foster carers are looked for, so many in a hundred live with family or friends instead.',
    unit: 'per cent',
    fields: ['number', 'ages', ...RAMP, 'until', ...SERVICE],
    kinds: [],
    mayFall: false,
  },
  fewer_moves: {
    label: 'Fewer moves',
    effect:
      'So many in a hundred of the moves from such homes to foster carers or children’s homes do not happen, and the stay goes on. Moves to family, to adopters or into supported accommodation are left as they are.',
    unit: 'per cent',
    fields: ['kind', 'number', ...RAMP, 'until', ...SERVICE],
    kinds: [...FOSTERING, 'in_house_residential', 'external_residential'],
    mayFall: false,
  },
  better_matching: {
    label: 'Better matching',
    effect: 'Of the searches that end outside though an own place is free, so many in a hundred end in it.',
    unit: 'per cent',
    fields: ['kind', 'number', ...RAMP, 'until', ...SERVICE],
    kinds: ['in_house_fostering', 'in_house_residential'],
    mayFall: false,
  },
  staying_put: {
    label: 'Staying Put',
    effect:
      'Of those who turn 18 with our carers, so many in a hundred more than now stay on and keep the place taken.',
    unit: 'per cent',
    fields: ['number', ...RAMP, 'until', 'months', 'weekly_cost'],
    kinds: [],
    mayFall: false,
  },
  change_fee: {
    label: 'Fees rise or fall',
    effect: 'The price changes, on top of what the fees say; nobody lives elsewhere for it.',
    unit: 'per cent',
    fields: ['kind', 'number', ...RAMP],
    kinds: ['external_residential', 'agency_fostering', 'in_house_fostering', 'in_house_residential', 'kinship', 'supported_accommodation', 'secure', 'other'], // prettier-ignore
    mayFall: true,
  },
  joint_funding: {
    label: 'Health and education pay a larger share',
    effect:
      'Of what care of a kind costs, so many in a hundred more are paid by partners. The council pays less; nobody lives elsewhere for it, and the public purse saves nothing.',
    unit: 'per cent',
    fields: ['kind', 'number', ...RAMP, 'until'],
    kinds: ['external_residential', 'in_house_residential', 'agency_fostering', 'supported_accommodation', 'other'], // prettier-ignore
    mayFall: false,
  },
  linked_saving: {
    label: 'Savings elsewhere in the directorate',
    effect:
      'So many pounds a year are saved outside the homes for children. They are entered, not forecast: the line of the savings ledger says how they are known.',
    unit: 'pounds a year',
    fields: ['name', 'number', ...RAMP, 'until'],
    kinds: [],
    mayFall: false,
  },
}

export const usesField = (code: LeverCode, field: LeverField): boolean =>
  field === 'evidence' || field === 'confidence' || LEVER_DEFINITIONS[code].fields.includes(field)
