/** Each decision of the invented authority has its own stream of chance, so that one more draw here shifts nothing there. */
// prettier-ignore
const DECISIONS = [
  'postcode', 'household', 'home', 'agency',
  'entries', 'entry_day', 'group', 'age', 'person', 'arrival', 'need', 'legal', 'adoption',
  'first_home', 'next_home', 'search', 'kin', 'distance', 'siblings',
  'event_day', 'event', 'exit', 'move', 'away', 'return_to_care', 'come_of_age',
  'review', 'missing', 'worker', 'health', 'leaver', 'permanence', 'mother', 'upn', 'slip', 'price', 'funding',
  'published',
] as const

export type Decision = (typeof DECISIONS)[number]

const STREAMS = Object.fromEntries(DECISIONS.map((decision, i) => [decision, i + 1])) as Record<
  Decision,
  number
>

/** A number from 0 up to 1, the same for the same decision, subject, step and part. */
export type Draw = (decision: Decision, subject: number, step?: number, part?: number) => number

function stir(hash: number, value: number): number {
  let key = Math.imul(value, 0xcc9e2d51)
  key = Math.imul((key << 15) | (key >>> 17), 0x1b873593)
  const mixed = hash ^ key
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function finish(hash: number): number {
  let mixed = hash ^ 16
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296
}

/** Keyed draws from a seed: MurmurHash3 (Austin Appleby, public domain) of the keys, no state kept. */
export function makeDraw(seed: number): Draw {
  const start = stir(0, seed | 0)
  return (decision, subject, step = 0, part = 0) =>
    finish(stir(stir(stir(stir(start, STREAMS[decision]), subject), step), part))
}

export type Weights<Choice> = readonly (readonly [Choice, number])[]

/** The choice at which a uniform number falls, by weights that need not add up to one. */
export function pick<Choice>(weights: Weights<Choice>, uniform: number): Choice {
  let rest = uniform * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [choice, weight] of weights) {
    rest -= weight
    if (rest < 0) return choice
  }
  return weights[weights.length - 1]![0]
}

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, uniform: number): number =>
  low + Math.floor(uniform * (high - low + 1))

/** Days to wait for something that happens `perYear` times a year: at least one; Infinity where it never does. */
export const waitInDays = (perYear: number, uniform: number): number =>
  perYear <= 0 ? Infinity : 1 + Math.floor((-Math.log(1 - uniform) / perYear) * 365.25)
