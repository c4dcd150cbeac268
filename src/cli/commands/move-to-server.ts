import type { Command } from 'commander'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'
import { progressLine, say, sayJson } from '../terminal.ts'

/** `sufficiency move-to-server`: all that the embedded database keeps, copied in one transaction. */
export async function moveToServer(
  { json }: { readonly json?: boolean },
  ports: CommandPorts,
): Promise<ExitCode> {
  const progress = progressLine(ports.terminal)
  await ports.moveToServer(progress.show)
  progress.clear()
  if (json) sayJson(ports.terminal, { isMoved: true })
  else say(ports.terminal, 'Everything is on the server. The data folder is as it was.')
  return EXIT.done
}

export const addMoveToServer = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('move-to-server')
    .description('copy the embedded database to the empty PostgreSQL database that DATABASE_URL names')
    .option('--json', 'one JSON document on standard output')
    .action((options: { readonly json?: boolean }) => act(() => moveToServer(options, ports)))
}
