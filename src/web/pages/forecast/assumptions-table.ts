import { can, type Permission, type User } from '../../../access/index.ts'
import type { Assumption, ChangedBy } from '../../../forecast/index.ts'
import type { Cell, ShownTable } from '../../components/data-table.ts'

const BASES: Record<Assumption['basis'], string> = {
  estimated: 'Estimated from the returns',
  stated: 'Stated by the authority',
  assumed: 'Assumption',
}

/** Where another value is stated, and who may. */
const CHANGES: Record<
  ChangedBy,
  { readonly href: string; readonly text: string; readonly needs: Permission }
> = {
  fees: { href: '/fees', text: 'Our fees', needs: 'edit_supply' },
  places: { href: '/places', text: 'Our places', needs: 'edit_supply' },
  searches: { href: '/searches', text: 'How we look for a home', needs: 'run_forecasts' },
  new_forecast: { href: '/forecasts/new', text: 'In a new forecast', needs: 'run_forecasts' },
  plan: { href: '/scenarios', text: 'In a plan', needs: 'run_forecasts' },
}

const changeCell = ({ changedBy, name }: Assumption, user: User): Cell => {
  if (changedBy === undefined) return { text: '' }
  const { href, text, needs } = CHANGES[changedBy]
  return can(user, needs) ? { text, href, hiddenText: `: ${name}` } : { text }
}

/** What a forecast rests on, each number with its source and where it can be changed. */
export const assumptionsTable = (assumptions: readonly Assumption[], user: User): ShownTable => ({
  caption: 'What this forecast rests on',
  columns: [
    { key: 'name', text: 'What' },
    { key: 'value', text: 'Value', isNumeric: true },
    { key: 'unit', text: 'Unit' },
    { key: 'basis', text: 'How we know' },
    { key: 'source', text: 'Source' },
    { key: 'change', text: 'Change it' },
  ],
  rows: assumptions.map(one => ({
    cells: [
      { text: one.name },
      { text: one.value },
      { text: one.unit },
      { text: BASES[one.basis], tag: one.basis === 'assumed' ? ('yellow' as const) : ('grey' as const) },
      { text: one.source },
      changeCell(one, user),
    ],
  })),
})
