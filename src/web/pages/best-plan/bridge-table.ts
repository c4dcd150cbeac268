import { BRIDGE_LINES, type BridgeCode, type FoundPlan, type PlanWish } from '../../../planning/index.ts'
import { wholePounds } from '../../../reports/index.ts'
import type { ShownTable } from '../../components/data-table.ts'

const LINES: Readonly<Record<BridgeCode, string>> = {
  elsewhere: 'Children in homes and with carers of others, by the week',
  own: 'Children in places of our own, by the week',
  opened: 'What opens: homes, carers and bookings, used or not',
  notice: 'Weeks paid after children have left',
  partners: 'What education and health pay',
  others: 'Other kinds of home, and what comes once',
  buildings: 'Buildings',
}

/** Whole pounds that add up: what the rounding of the lines leaves falls on the line that it is least of. */
function inPounds(pence: readonly number[]): number[] {
  const total = Math.round(pence.reduce((a, b) => a + b, 0) / 100)
  const parts = pence.map(one => Math.round(one / 100))
  const left = total - parts.reduce((a, b) => a + b, 0)
  const largest = parts.reduce((best, one, i) => (Math.abs(one) > Math.abs(parts[best]!) ? i : best), 0)
  return parts.map((one, i) => (i === largest ? one + left : one) * 100)
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const signed = (pence: number): string => (pence > 0 ? `+${wholePounds(pence)}` : wholePounds(pence))

/** From what the programme reckons to what the simulation has, line by line; undefined: a plan of old, which does not tell. */
export function bridgeTable({ bridge }: FoundPlan, { capitalYears }: PlanWish): ShownTable | undefined {
  if (!bridge) return undefined
  const reckoned = inPounds(bridge.map(line => line.reckonedInPence))
  const simulated = inPounds(bridge.map(line => line.simulatedInPence))
  const row = (text: string, ours: number, theirs: number) => ({
    cells: [ours, theirs, theirs - ours].reduce(
      (cells, pence) => [...cells, { text: signed(pence), sortBy: pence }],
      [{ text, sortBy: 0 }],
    ),
  })
  return {
    caption: 'From the programme’s reckoning to the full simulation: against doing nothing, on average',
    columns: [
      { key: 'line', text: 'For' },
      { key: 'reckoned', text: 'Reckoned', isNumeric: true },
      { key: 'simulated', text: 'Simulated', isNumeric: true },
      { key: 'difference', text: 'Difference', isNumeric: true },
    ],
    rows: [
      ...BRIDGE_LINES.flatMap(code => {
        const at = bridge.findIndex(({ line }) => line === code)
        const [ours, theirs] = [reckoned[at] ?? 0, simulated[at] ?? 0]
        const text = code === 'buildings' ? `${LINES[code]}, spread over ${capitalYears} years` : LINES[code]
        return ours === 0 && theirs === 0 ? [] : [row(text, ours, theirs)]
      }),
      row('All', sum(reckoned), sum(simulated)),
    ],
  }
}

const SHARE = 100

/** How far the two are apart, and after how many rounds. */
export function bridgeInWords({ bridge, rounds = 1 }: FoundPlan): string {
  if (!bridge) return ''
  const [ours, theirs] = [sum(bridge.map(line => line.reckonedInPence)), sum(bridge.map(line => line.simulatedInPence))] // prettier-ignore
  const apart = theirs === 0 ? undefined : Math.round((Math.abs(theirs - ours) / Math.abs(theirs)) * SHARE)
  const again = rounds === 1 ? '' : `, after the plan was found ${rounds} times, each time corrected by the simulation` // prettier-ignore
  return `${apart === undefined ? 'The simulation finds no difference in money' : `The two are ${apart === 0 ? 'less than 1' : apart} % apart`}${again}.`
}
