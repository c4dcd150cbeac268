import type { Command } from 'commander'
import type { Finding } from '../../care/index.ts'
import { listedFindings } from '../../history/index.ts'
import { checkIntake, type RuleNotRun } from '../../intake/index.ts'
import { csvText, findingsCsv } from '../../reports/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { loadAuthority } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface CheckOptions {
  readonly out?: string
  readonly json?: boolean
}

const countBy = (findings: readonly Finding[]): Record<Finding['severity'], number> => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

const notRunCsv = (notRun: readonly RuleNotRun[]): string =>
  csvText(
    ['collection_year', 'rule', 'missing'],
    notRun.map(one => [one.year, one.rule, one.missing.join(' ')]),
  )

/** `sufficiency check FOLDER`: reads, checks by the Department's rules, and says what was found. */
export async function check(folder: string, options: CheckOptions, ports: CommandPorts): Promise<ExitCode> {
  const { intake, history } = await loadAuthority(folder, ports)
  const checked = checkIntake(intake, await ports.installedPostcodes())
  const findings = [...intake.findings, ...checked.findings, ...listedFindings(history, intake.returns)]
  const counts = countBy(findings)
  if (options.out !== undefined) {
    await ports.writeOutputs(
      options.out,
      new Map([
        ['findings.csv', findingsCsv(findings)],
        ['rules-not-run.csv', notRunCsv(checked.notRun)],
      ]),
    )
  }
  if (options.json) {
    sayJson(ports.terminal, {
      files: intake.files,
      rows: history.rows,
      counts,
      findings,
      notRun: checked.notRun,
    })
  } else tellFindings(counts, checked.notRun, options, ports)
  return counts.error > 0 ? EXIT.findings : EXIT.done
}

function tellFindings(
  counts: Record<Finding['severity'], number>,
  notRun: readonly RuleNotRun[],
  options: CheckOptions,
  { terminal }: CommandPorts,
): void {
  say(terminal, `${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes.`)
  const rules = new Set(notRun.map(one => one.rule)).size
  if (rules > 0)
    say(terminal, `${rules} rules did not run in some year, because a table or a column is not there.`)
  say(
    terminal,
    options.out === undefined ? 'Add --out DIR to keep them as findings.csv.' : `Written to ${options.out}.`,
  )
}

export const addCheck = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('check')
    .description('read the statutory return and check it by the Department’s rules')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .option('--out <dir>', 'write findings.csv and rules-not-run.csv here')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: CheckOptions) => act(() => check(folder, options, ports)))
}
