import { REPAIR_RULES, type RepairEffect } from '../../../history/index.ts'
import { RULES } from '../../../intake/index.ts'
import { READING_RULES } from './reading-rules.ts'

/** What a finding does to the figures. */
export type Effect = 'set aside' | 'not counted' | 'mended' | 'none'

export interface RuleWords {
  /** What the rule says. */
  readonly meaning: string
  readonly effect: Effect
  /** What it does to the figures, as a sentence. */
  readonly consequence: string
}

export const EFFECT_LABELS: Record<Effect, string> = {
  'set aside': 'Not counted: the row cannot be used',
  'not counted': 'Not counted: the law says so',
  mended: 'Counted, after something in the row was mended',
  none: 'Counted as it stands',
}

const CONSEQUENCES: Record<Effect, string> = {
  'set aside': 'These rows are not counted in any figure or forecast.',
  'not counted': 'These rows are kept, and not counted as children in care.',
  mended: 'These rows are counted, mended as said.',
  none: 'The figures count these rows as they stand.',
}

const isRepair = (rule: string): rule is keyof typeof REPAIR_RULES => rule in REPAIR_RULES

const isReading = (rule: string): rule is keyof typeof READING_RULES => rule in READING_RULES

/** The newest wording of each of the Department's rules. */
const departmentRules = new Map(RULES.map(rule => [rule.code, rule]))

const withEffect = (meaning: string, effect: Effect | RepairEffect): RuleWords => ({
  meaning,
  effect,
  consequence: CONSEQUENCES[effect],
})

/** What a rule says and does, whoever made it: the Department, our reading, or our making of histories. */
export function ruleWords(rule: string): RuleWords {
  if (isRepair(rule)) return withEffect(REPAIR_RULES[rule].meaning, REPAIR_RULES[rule].effect)
  if (isReading(rule)) return withEffect(READING_RULES[rule], 'none')
  const known = departmentRules.get(rule)
  if (!known) return withEffect('A rule that this version does not know.', 'none')
  return { meaning: known.message, effect: 'none', consequence: known.effect ?? CONSEQUENCES.none }
}

/** `Rule 142`, or in words for our own. */
export const ruleName = (rule: string): string => {
  if (isRepair(rule) || rule.startsWith('repair-')) return 'Making histories'
  return rule.startsWith('read-') ? 'Reading' : `Rule ${rule}`
}
