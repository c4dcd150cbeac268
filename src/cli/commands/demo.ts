import type { Command } from 'commander'
import { makeDemoAuthority } from '../../demo/index.ts'
import { wholeNumber } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface DemoOptions {
  readonly seed: number
  readonly size: number
  readonly out: string
  readonly json?: boolean
}

/** `sufficiency demo --out DIR`: an invented authority's folder. */
export async function demo(options: DemoOptions, ports: CommandPorts): Promise<ExitCode> {
  const { files } = makeDemoAuthority({ seed: options.seed, size: options.size })
  await ports.writeOutputs(options.out, new Map(files.map(file => [file.path, file.text])))
  if (options.json) sayJson(ports.terminal, { out: options.out, files: files.map(file => file.path) })
  else say(ports.terminal, `An invented authority of about ${options.size} children is in ${options.out}.`)
  return EXIT.done
}

export const addDemo = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('demo')
    .description('write an invented authority: seven years of returns, places, fees, postcodes')
    .option('--seed <n>', 'the same seed gives the same authority', wholeNumber(0, 2 ** 31 - 1), 7)
    .option('--size <n>', 'about how many children in care in the last year', wholeNumber(50, 100_000), 1500)
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--json', 'one JSON document on standard output')
    .action((options: DemoOptions) => act(() => demo(options, ports)))
}
