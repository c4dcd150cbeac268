/** What a result rests on, each told apart by a short text. */
export const RESTS_ON = {
  returns: 'the returns',
  places: 'places',
  prices: 'prices, contracts and fees',
  order: 'which free places are tried first',
  matches: 'what is stated of failed matches',
  method: 'the method',
  plan: 'the plan itself',
} as const
export type RestsOn = keyof typeof RESTS_ON
const PARTS = Object.keys(RESTS_ON) as RestsOn[]

/** Parts that are left out where nothing is stated: as they were of results kept before there was anything to state. */
const STATED = ['order', 'matches'] as const satisfies readonly RestsOn[]
type Stated = (typeof STATED)[number]

/** A short text of each part, without spaces. */
export type RestsOnTexts = Readonly<Record<Exclude<RestsOn, Stated>, string>> &
  Readonly<Partial<Record<Stated, string>>>

/** One text of all parts: it differs where any of them does. */
export const madeFromText = (texts: RestsOnTexts): string =>
  PARTS.flatMap(part => (texts[part] === undefined ? [] : [`${part}:${texts[part]}`])).join(' ')

const partsOf = (madeFrom: string): ReadonlyMap<string, string> =>
  new Map(madeFrom.split(' ').map(text => [text.split(':')[0]!, text]))

/** What changed between two results, in words; none where they are the same, or one was kept before parts were told apart. */
export function whatChangedIn(before: string, after: string): string[] {
  const [then, now] = [partsOf(before), partsOf(after)]
  const areTold = [then, now].every(parts => parts.has('returns'))
  const isComparable = (part: RestsOn) =>
    areTold && ((STATED as readonly RestsOn[]).includes(part) || (then.has(part) && now.has(part)))
  return PARTS.filter(part => isComparable(part) && then.get(part) !== now.get(part)).map(
    part => RESTS_ON[part],
  )
}

/** Whether two results stand on the same records, places, prices, searches and method, whatever their plans: only then do they compare. */
export function areOnOneGround(one: string, other: string): boolean {
  if (one === other) return true
  const areTold = [one, other].every(text => partsOf(text).has('returns'))
  return areTold && whatChangedIn(one, other).every(part => part === RESTS_ON.plan)
}
