import { InputError } from '../care/index.ts'
import { buildHistory, type History } from '../history/index.ts'
import { readIntake, type Intake, type ReadOptions } from '../intake/index.ts'
import type { CommandPorts } from './ports.ts'

export interface LoadedAuthority {
  readonly intake: Intake
  readonly history: History
}

const DEFAULT_OWN_PROVIDERS = ['PR1'] as const

/** The codes that mean the authority itself. */
export const ownProvidersOf = (intake: Intake): readonly string[] =>
  intake.authority?.ownProviders ?? DEFAULT_OWN_PROVIDERS

/** The first thing wrong with a folder that holds no return, as one line with file, row and column. */
function whyNoReturn(folder: string, intake: Intake): string {
  const without = intake.findings.find(one => one.rule === 'read-no-episodes')
  if (without) return `${folder}: ${without.file}: ${without.message}`
  const first = intake.findings.find(one => one.severity === 'error') ?? intake.findings[0]
  if (!first) return `${folder}: there is no statutory return in it`
  const where = [first.file, first.row > 0 ? `row ${first.row}` : '', first.field].filter(Boolean).join(', ')
  return `${folder}: there is no statutory return in it that can be used (${where}: ${first.message})`
}

/**
 * That at least one child can be counted: figures about nobody would look like figures.
 * @throws InputError with the first reason
 */
export function mustCountSomebody(folder: string, { intake, history }: LoadedAuthority): void {
  if (history.rows.used > 0) return
  const first = [...intake.findings, ...history.findings].find(one => one.severity === 'error')
  const why = first ? ` (${first.file}, row ${first.row}, ${first.field}: ${first.message})` : ''
  const { read } = history.rows
  throw new InputError(
    read === 0
      ? `${folder}: there is no episode in it`
      : `${folder}: none of its ${read} episodes can be counted${why}`,
  )
}

/**
 * Reads an authority's folder and makes each child's journey of it.
 * @throws InputError where no return can be used
 */
export async function loadAuthority(
  folder: string,
  ports: Pick<CommandPorts, 'readFolder'>,
  options: ReadOptions = {},
): Promise<LoadedAuthority> {
  const intake = readIntake(await ports.readFolder(folder), options)
  if (!intake.returns.some(one => one.tables.has('Episodes')))
    throw new InputError(whyNoReturn(folder, intake))
  return { intake, history: buildHistory(intake.returns, { ownProviders: ownProvidersOf(intake) }) }
}
