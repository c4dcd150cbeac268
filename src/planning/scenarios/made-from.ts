/** What a result rests on, each told apart by a short text. */
export const RESTS_ON = {
  returns: 'the returns',
  places: 'places',
  prices: 'prices, contracts and fees',
  method: 'the method',
  plan: 'the plan itself',
} as const
export type RestsOn = keyof typeof RESTS_ON
const PARTS = Object.keys(RESTS_ON) as RestsOn[]

/** One text of all parts: it differs where any of them does. @param texts a short text of each, without spaces */
export const madeFromText = (texts: Readonly<Record<RestsOn, string>>): string =>
  PARTS.map(part => `${part}:${texts[part]}`).join(' ')

const partsOf = (madeFrom: string): ReadonlyMap<string, string> =>
  new Map(madeFrom.split(' ').map(text => [text.split(':')[0]!, text]))

/** What changed between two results, in words; none where they are the same, or one was kept before parts were told apart. */
export function whatChangedIn(before: string, after: string): string[] {
  const [then, now] = [partsOf(before), partsOf(after)]
  return PARTS.filter(part => then.has(part) && now.has(part) && then.get(part) !== now.get(part)).map(
    part => RESTS_ON[part],
  )
}
