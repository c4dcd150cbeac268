import type { Command } from 'commander'
import type { Day, Finding } from '../../care/index.ts'
import { cutOnOption } from '../cut-on-option.ts'
import { listedFindings } from '../../history/index.ts'
import { checkIntake, type CheckAccount } from '../../intake/index.ts'
import {
  findingsCsv,
  postcodesInWords,
  rulesNotRunCsv,
  rulesNotRunInWords,
  rulesResting,
} from '../../reports/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { loadAuthority } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface CheckOptions {
  readonly cutOn?: Day
  readonly out?: string
  readonly json?: boolean
}

const countBy = (findings: readonly Finding[]): Record<Finding['severity'], number> => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** `sufficiency check FOLDER`: reads, checks by the Department's rules, and says what was found. */
export async function check(folder: string, options: CheckOptions, ports: CommandPorts): Promise<ExitCode> {
  const { intake, history } = await loadAuthority(folder, ports, options)
  const checked = checkIntake(intake, await ports.installedPostcodes())
  const findings = [...intake.findings, ...checked.findings, ...listedFindings(history, intake.returns)]
  const counts = countBy(findings)
  if (options.out !== undefined) {
    await ports.writeOutputs(
      options.out,
      new Map([
        ['findings.csv', findingsCsv(findings)],
        ['rules-not-run.csv', rulesNotRunCsv(checked.notRun)],
      ]),
    )
  }
  if (options.json) {
    sayJson(ports.terminal, {
      files: intake.files,
      rows: history.rows,
      counts,
      findings: findings.map(one => ({ ...one, row: one.row > 0 ? one.row : null })),
      notRun: checked.notRun,
      postcodes: checked.account.postcodes ?? null,
    })
  } else tellFindings(counts, checked.account, options, ports)
  return counts.error > 0 ? EXIT.findings : EXIT.done
}

/** To a person everything; in a pipe nothing but one line on the other stream where there are errors that nobody would hear of. */
function tellFindings(
  counts: Record<Finding['severity'], number>,
  account: CheckAccount,
  { out }: CheckOptions,
  { terminal }: CommandPorts,
): void {
  const found = `${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes.`
  const where = out === undefined ? 'Add --out DIR to keep them as findings.csv.' : `Written to ${out}.`
  if (!terminal.out.isTTY && out === undefined && counts.error > 0)
    terminal.err.write(`sufficiency: ${found} ${where}\n`)
  say(terminal, found)
  const resting = rulesNotRunInWords(account.notRun)
  if (resting !== undefined) say(terminal, [resting, ...restingLines(account)].join('\n'))
  say(terminal, postcodesInWords(account))
  say(terminal, where)
}

const restingLines = ({ notRun }: CheckAccount): string[] =>
  rulesResting(notRun).map(
    ({ missing, rules, years }) =>
      `  without ${missing}: ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'} (${years.length === 1 ? years[0]! : `${years.length} years`})`,
  )

export const addCheck = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('check')
    .description('read the statutory return and check it by the Department’s rules')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .addOption(cutOnOption())
    .option('--out <dir>', 'write findings.csv and rules-not-run.csv here')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: CheckOptions) => act(() => check(folder, options, ports)))
}
