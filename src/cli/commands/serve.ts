import type { Command } from 'commander'
import { wholeNumber } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'

interface ServeCommandOptions {
  readonly port?: number
  readonly withDemo?: boolean
  readonly json?: boolean
}

export const addServe = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('serve')
    .description('start the web application')
    .option(
      '--port <n>',
      'port to listen on (default: PORT, or 3000, or the next that is free)',
      wholeNumber(1, 65_535),
    )
    .option('--with-demo', 'load the invented demo authority where the database is empty')
    .option('--json', 'once it is up, one JSON document on standard output: its address')
    .action(({ port, withDemo = false, json = false }: ServeCommandOptions) =>
      act(async () => {
        await ports.serve({ port, withDemo, json })
        return EXIT.done
      }),
    )
}
