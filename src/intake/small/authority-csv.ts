import type { FindingList } from '../finding-list.ts'
import type { AuthorityDetails } from '../intake.ts'
import { notWhatIsWanted, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

const OWN_PROVIDERS_IF_NOT_SAID = ['PR1']

/** The one row of `authority.csv`; what cannot be read in it is a finding. */
export function readAuthority(csv: RecognisedCsv, findings: FindingList): AuthorityDetails | undefined {
  const [row, ...more] = rowsOf(csv, 'authority', findings)
  for (const other of more) other.refuse('NAME', 'authority.csv describes one authority, in one row.')
  if (!row) return undefined
  return { name: row.cell('NAME'), laCode: laCodeIn(row), ownProviders: ownProvidersIn(row) }
}

function laCodeIn(row: FileRow): string | undefined {
  const written = row.cell('LA_CODE').toUpperCase()
  if (written === '' || /^[ENSW]\d{8}$/.test(written)) return written || undefined
  return row.refuse(
    'LA_CODE',
    notWhatIsWanted('LA_CODE', written, 'it must be an ONS code such as E08000035'),
  )
}

function ownProvidersIn(row: FileRow): readonly string[] {
  const codes = row
    .cell('OWN_PROVIDER_CODES')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const wrong = codes.filter(code => !/^PR[0-5]$/.test(code))
  if (wrong.length > 0)
    row.refuse(
      'OWN_PROVIDER_CODES',
      notWhatIsWanted('OWN_PROVIDER_CODES', wrong.join(' '), 'codes are PR0 to PR5'),
    )
  return codes.length > 0 && wrong.length === 0 ? codes : OWN_PROVIDERS_IF_NOT_SAID
}
