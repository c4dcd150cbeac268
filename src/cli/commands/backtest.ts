import type { Day } from '../../care/index.ts'
import type { Command } from 'commander'
import { accuracyOf, describeAccuracy } from '../../forecast/index.ts'
import { backtestCsv } from '../../reports/index.ts'
import { cutOnOption } from '../cut-on-option.ts'
import { mustUseEveryRow } from '../../intake/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { InputError } from '../../care/index.ts'
import { withIsoDays } from '../json-days.ts'
import { loadAuthority, mustCountSomebody } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import { progressLine, say, sayJson } from '../terminal.ts'

interface BacktestOptions {
  readonly cutOn?: Day
  readonly out?: string
  readonly json?: boolean
}

/** `sufficiency backtest FOLDER --out DIR`: what would have been forecast on past days, beside what happened. */
export async function backtest(
  folder: string,
  options: BacktestOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  if (options.out === undefined && !options.json) throw new InputError('backtest: say --out DIR, or --json')
  const loaded = await loadAuthority(folder, ports, options)
  mustCountSomebody(folder, loaded)
  mustUseEveryRow(loaded.intake, ['authority', 'provision', 'fees'])
  const { intake, history } = loaded
  const progress = progressLine(ports.terminal)
  const rows = await ports.backtest(
    history,
    { provision: intake.provision, fees: intake.fees },
    progress.show,
  )
  progress.clear()
  if (options.out !== undefined)
    await ports.writeOutputs(options.out, new Map([['backtest.csv', backtestCsv(rows)]]))
  if (options.json) sayJson(ports.terminal, withIsoDays(rows))
  else
    say(
      ports.terminal,
      [...describeAccuracy(accuracyOf(rows)), `Written to ${options.out ?? ''}.`].join('\n'),
    )
  return EXIT.done
}

export const addBacktest = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('backtest')
    .description('forecast from past days with only what was known then, and compare with what happened')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .option('--out <dir>', 'write backtest.csv here')
    .addOption(cutOnOption())
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: BacktestOptions) => act(() => backtest(folder, options, ports)))
}
