import type { Check } from './rule.ts'
import type { RuleContext } from './rule-context.ts'

type IsWrong = (first: number, open: number) => boolean

/**
 * A check of each child's first episode of this year against the episode that last year's return left open, where there is one.
 * The row of this year fails. `prepare` fetches the columns of both years once.
 */
export function eachCarriedOver(prepare: (context: RuleContext) => IsWrong): Check {
  return (context, fail) => {
    const { last } = context
    if (last === undefined) return
    const isWrong = prepare(context)
    const ends = last.text('Episodes', 'DEC')
    const [firsts, lasts] = [context.now.order.first, last.order.last]
    for (let child = 0; child < firsts.length; child++) {
      const [first, open] = [firsts[child]!, lasts[child]!]
      if (first >= 0 && open >= 0 && ends[open] === '' && isWrong(first, open)) fail('Episodes', first)
    }
  }
}
