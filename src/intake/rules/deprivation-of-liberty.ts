import { isDay, OPEN } from '../../care/index.ts'
import { codes } from './code-sets.ts'
import type { Check, Rule } from './rule.ts'
import { years } from './rule-years.ts'

type IsWrongPlace = (place: string) => boolean

const EXPECTED = codes('K2 Z12 Z13')
const IMPOSSIBLE = codes('K1 P1 R5 K3')

/** Ended orders only. An order and an episode that only touch (one ends on the day on which the other begins) do not overlap. */
const overlapsPlacement =
  (isWrong: IsWrongPlace): Check =>
  ({ now }, fail) => {
    const orders = now.table('DoLo')
    const [from, to] = [orders.days('DOLO_START'), orders.days('DOLO_END')]
    const places = now.text('Episodes', 'PLACE')
    const [starts, ends] = [now.episodes.days('DECOM'), now.episodes.days('DEC')]
    const { first, next } = now.order
    for (let order = 0; order < orders.rowCount; order++) {
      if (!isDay(from[order]!) || !isDay(to[order]!) || orders.childOf[order]! < 0) continue
      for (let row = first[orders.childOf[order]!]!; row >= 0; row = next[row]!) {
        const end = isDay(ends[row]!) ? ends[row]! : OPEN
        const isOverlap = isDay(starts[row]!) && from[order]! < end && starts[row]! < to[order]!
        if (!isOverlap || !isWrong(places[row]!)) continue
        fail('DoLo', order)
        fail('Episodes', row)
      }
    }
  }

const order = {
  years: years('2026/27'),
  relevance: 'supporting',
  topic: 'deprivation of liberty orders',
  fields: ['DOLO_START', 'PLACE'],
  needs: {
    DoLo: ['CHILD', 'DOLO_START', 'DOLO_END'],
    Episodes: ['CHILD', 'DECOM', 'DEC', 'PLACE'],
  },
} as const

/** Where a child whose liberty a court has restricted may live. */
export const deprivationOfLiberty: readonly Rule[] = [
  {
    ...order,
    code: '709',
    severity: 'warning',
    message: 'Child with a DoLO is in an unexpected placement type.',
    check: overlapsPlacement(place => !EXPECTED.has(place)),
  },
  {
    ...order,
    code: '710',
    severity: 'error',
    message:
      "Child with a DoLO can not be placed in secure children's homes, with parents, young offender institutions, or supported accommodation.",
    check: overlapsPlacement(place => IMPOSSIBLE.has(place)),
  },
]
