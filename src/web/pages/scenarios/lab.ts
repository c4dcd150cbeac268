import { addMonths, isoFromDay, type Day } from '../../../care/index.ts'
import { readLever, type Lever, type LeverCells, type LeverCode } from '../../../planning/index.ts'

/** One slider of the lab: what it moves, and between which ends. */
export interface Slider {
  readonly name: string
  readonly label: string
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly step: number
  readonly levers: (value: number, asAt: Day) => readonly LeverCells[]
}

/** Months after the as-at day from which a change begins, and by which it is felt in full. */
const inMonths = (asAt: Day, from: number, by: number) => ({
  from: isoFromDay(addMonths(asAt + 1, from)),
  by: isoFromDay(addMonths(asAt + 1, by)),
})

interface SliderOf {
  readonly label: string
  readonly unit: string
  readonly ends: readonly [least: number, most: number]
  readonly lever: LeverCode
  readonly months: readonly [from: number, by: number]
  readonly more?: LeverCells
}

const slider = (name: string, { label, unit, ends, lever, months, more = {} }: SliderOf): Slider => ({
  name,
  label,
  unit,
  least: ends[0],
  most: ends[1],
  step: 1,
  levers: (value, asAt) => [{ lever, number: String(value), ...inMonths(asAt, ...months), ...more }],
})

const both = (one: Slider, kinds: readonly string[]): Slider => ({
  ...one,
  levers: (value, asAt) => kinds.flatMap(kind => one.levers(value, asAt).map(cells => ({ ...cells, kind }))),
})

/** What can be moved, each over a time that is usual for it; a scenario can say anything else. */
export const SLIDERS: readonly Slider[] = [
  slider('homes', { label: 'Places in new homes of our own, over two years', unit: 'places', ends: [0, 60], lever: 'open_home', months: [3, 24], more: { steps: '8', name: 'New homes' } }), // prettier-ignore
  slider('carers', { label: 'More foster carer households, over two years', unit: 'households', ends: [0, 120], lever: 'approve_carers', months: [3, 27] }), // prettier-ignore
  slider('entries', { label: 'Children coming in, felt in full after a year', unit: '%', ends: [-30, 30], lever: 'change_entries', months: [0, 12] }), // prettier-ignore
  slider('home', { label: 'Children helped to go home, over a year', unit: 'children', ends: [0, 80], lever: 'go_home', months: [3, 15] }), // prettier-ignore
  slider('back', { label: 'Children brought back from other homes, over a year', unit: 'children', ends: [0, 40], lever: 'bring_back', months: [3, 15] }), // prettier-ignore
  slider('family', { label: 'Children moving from a home to a family, over a year', unit: 'children', ends: [0, 40], lever: 'step_down', months: [3, 15] }), // prettier-ignore
  slider('kinship', { label: 'Living with family or friends rather than foster carers', unit: '%', ends: [0, 30], lever: 'more_kinship', months: [0, 12] }), // prettier-ignore
  slider('moves', { label: 'Moves that no longer happen', unit: '%', ends: [0, 50], lever: 'fewer_moves', months: [0, 12] }), // prettier-ignore
  both(slider('matching', { label: 'Free places that now suit and did not', unit: '%', ends: [0, 60], lever: 'better_matching', months: [0, 6] }), ['in_house_fostering', 'in_house_residential']), // prettier-ignore
]

export type LabValues = Readonly<Record<string, number>>

/** Where the sliders stand; what an address or a form does not say, or says wrongly, stands at nought. */
export function labValues(from: URLSearchParams): LabValues {
  return Object.fromEntries(
    SLIDERS.map(({ name, least, most }) => {
      const value = Math.round(Number(from.get(name) ?? 0))
      return [name, Number.isFinite(value) ? Math.min(Math.max(value, least), most) : 0]
    }),
  )
}

/** The levers that the sliders stand for. */
export function labLevers(values: LabValues, asAt: Day): Lever[] {
  const cells = SLIDERS.flatMap(({ name, levers }) => (values[name] ? levers(values[name], asAt) : []))
  return cells.flatMap(one => {
    const read = readLever({ ...one, evidence: 'Tried out in the scenario lab' })
    return read.ok ? [read.value] : []
  })
}
