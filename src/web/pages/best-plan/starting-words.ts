import type { StartingWish } from '../../../planning/index.ts'
import { count } from '../../../reports/index.ts'

const children = (value: number): string => (value < 0.5 ? 'hardly any child' : `${count(value)} ${Math.round(value) === 1 ? 'child' : 'children'}`) // prettier-ignore

/** What the wish that the form begins with was taken from. */
export function startInWords({ wishes, fromMonth, shortDoingNothing, shortAtBest }: StartingWish): string {
  const stands = `From ${fromMonth} months ahead on, doing nothing leaves ${children(shortDoingNothing)} outside for want of a place in our homes in an average month; all that can be opened below would leave ${children(shortAtBest)}.`
  if (wishes.short) return `${stands} To begin with, half of the way is asked.`
  if (wishes.certainty) return `${stands} To begin with, being as sure of it as can be had is asked.`
  return `${stands} To begin with nothing is asked but what costs least: what can be opened below would hardly change it.`
}
