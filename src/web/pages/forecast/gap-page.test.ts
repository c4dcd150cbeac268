import { expect, it } from 'vitest'
import type { GapView } from '../../../reports/index.ts'
import { limitsNobody } from './gap-page.ts'
import { whereSays } from './where-tables.ts'

const view = (label: string, isLimited: boolean) => ({ label, isLimited }) as GapView

it('says of listed kinds besides our own that their places turn nobody away, and why', () => {
  expect(limitsNobody([view('Our own foster carers', true)])).toBeUndefined()
  const says = limitsNobody([view('Our own foster carers', true), view('Supported accommodation', false)])
  expect(says).toMatch(/^Places of supported accommodation on your list .* turn nobody away: the return does not tell/) // prettier-ignore
})

it('says how children come to live near, where it is known of places where they are', () => {
  const inArea = { mean: 60, low: 58, middle: 60, high: 63 }
  const month = { date: 20_000, inArea, over20Miles: undefined, miles: undefined }
  const where = { now: month, months: [month] }
  expect(whereSays({ ...where, isNearFirst: false })).toContain('if each kind of home stays as near as today')
  expect(whereSays({ ...where, isNearFirst: true })).toContain('a child is found one in our area first')
})
