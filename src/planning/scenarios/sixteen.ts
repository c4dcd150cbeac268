import type { LeverCode } from './lever.ts'

/** One of the sixteen ways in which the strategies say that money and homes are to be had, and what of it the forecast can hear. */
export interface StrategyLever {
  readonly number: number
  readonly label: string
  /** Levers of a scenario that carry it; none: `why` says why. */
  readonly levers: readonly LeverCode[]
  readonly why: string
}

/** In the order of the strategy that lists them (Leeds, Executive Board, 19 June 2024, 5.2). */
export const STRATEGY_LEVERS: readonly StrategyLever[] = [
  { number: 1, label: 'Forecasting demand across the whole system', levers: ['change_entries', 'change_unaccompanied_entries', 'fewer_moves'], why: 'The forecast itself carries it: with these levers its entries and moves are made other than forecast.' },
  { number: 2, label: 'Family first', levers: ['change_need', 'step_down'], why: 'A share of children, or so many by a day, live with a family rather than in a home.' },
  { number: 3, label: 'Care planning: homes that meet need, cost against outcome', levers: ['step_down', 'fewer_moves'], why: 'Need is not in the return. Where an audit of plans names how many children could live elsewhere, enter them.' },
  { number: 4, label: 'The right balance of own, agency and other homes', levers: ['open_home', 'close_home', 'approve_carers', 'change_need'], why: 'The balance follows from places and needs.' },
  { number: 5, label: 'More of our own carers, kinship and special guardianship', levers: ['approve_carers', 'more_kinship', 'special_guardianship'], why: '' },
  { number: 6, label: 'Specialist foster care for complex needs', levers: ['approve_carers', 'step_down', 'change_need'], why: 'The households and those who move to them; their fee in the cost book.' },
  { number: 7, label: 'Agile matching', levers: ['better_matching'], why: 'Days to match are not in the return; what is, is how often a free place was not used.' },
  { number: 8, label: 'A mixed economy with commissioned providers', levers: ['block_book', 'open_home'], why: 'Places that only we may use are like our own: open a home. Reserved ones are a block booking.' },
  { number: 9, label: 'Review of those who come in', levers: ['change_entries'], why: '' },
  { number: 10, label: 'Commissioning and compliance', levers: ['change_fee'], why: 'Price rises held back are a fee. What share is on a framework changes nobody’s home, and is not in the forecast.' },
  { number: 11, label: 'Block booking and retainers', levers: ['block_book'], why: '' },
  { number: 12, label: 'Reunification', levers: ['go_home'], why: '' },
  { number: 13, label: 'Timely return to the area', levers: ['bring_back'], why: '' },
  { number: 14, label: 'Partnership with health, education and the third sector', levers: ['joint_funding'], why: 'Who pays changes, not where a child lives: joint funding stands in the cost book and in the savings ledger.' },
  { number: 15, label: 'Efficiencies elsewhere in the directorate', levers: ['linked_saving'], why: 'They are outside the homes for children: a line of the savings ledger.' },
  { number: 16, label: 'More homes of our own', levers: ['open_home'], why: '' },
] // prettier-ignore
