import type { CheckAccount } from '../../../intake/index.ts'
import { postcodesInWords, rulesNotRunInWords, rulesResting } from '../../../reports/index.ts'
import { numberCell, type DataTable } from '../../components/data-table.ts'
import { capital } from '../../words.ts'
import { spanOfYears } from '../imports/held-years.ts'

/** What a check rested on, for a page: which rules could not run and why, and whose postcodes were used. */
export interface CheckAccountView {
  /** undefined: every rule ran. */
  readonly notRun: string | undefined
  readonly postcodes: string
  readonly table: DataTable
}

export function checkAccountView(account: CheckAccount | undefined): CheckAccountView | undefined {
  if (!account) return undefined
  return {
    notRun: rulesNotRunInWords(account.notRun),
    postcodes: postcodesInWords(account).replaceAll('`', ''),
    table: restingTable(account),
  }
}

const restingTable = ({ notRun }: CheckAccount): DataTable => ({
  caption: 'Rules that did not run, by what they ask for',
  isCaptionHidden: true,
  columns: [
    { key: 'missing', text: 'What is not there' },
    { key: 'years', text: 'Collection years' },
    { key: 'count', text: 'Rules', isNumeric: true },
    { key: 'rules', text: 'Which rules' },
  ],
  rows: rulesResting(notRun).map(({ missing, rules, years }) => ({
    cells: [
      { text: capital(missing) },
      { text: spanOfYears(years.map(year => year.replace('/', '-'))) },
      numberCell(rules.length),
      { text: rules.join(', ') },
    ],
  })),
})
