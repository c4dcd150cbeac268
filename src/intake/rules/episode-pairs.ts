import type { Check } from './rule.ts'
import type { RuleContext } from './rule-context.ts'

type IsWrong = (row: number, previous: number) => boolean

/** A check of each episode against the one before it of the same child; the later of the two fails. `prepare` fetches the columns once. */
export function eachNextEpisode(prepare: (context: RuleContext) => IsWrong): Check {
  return (context, fail) => {
    const isWrong = prepare(context)
    const { previous } = context.now.order
    for (let row = 0; row < previous.length; row++)
      if (previous[row]! >= 0 && isWrong(row, previous[row]!)) fail('Episodes', row)
  }
}
