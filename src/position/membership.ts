import { groupsOf } from './cut.ts'
import { CUTS } from './cuts/index.ts'
import type { Cases } from './population.ts'
import type { Scene } from './scene.ts'

/** Whether the case in a row falls in a group: `all`, `age:1_to_4`; nobody is in a group that there is not. */
export function membership(group: string, scene: Scene, cases: Cases): (row: number) => boolean {
  if (group === 'all') return () => true
  const cut = CUTS.find(one => group.startsWith(`${one.name}:`))
  if (cut === undefined) return () => false
  const place = groupsOf(cut, scene.ground).indexOf(group.slice(cut.name.length + 1))
  if (place < 0) return () => false
  const groupOf = cut.groupOf(scene, cases)
  return row => groupOf(row) === place
}
