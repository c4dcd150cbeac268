import type { Command } from 'commander'
import type { KeptPublication } from '../../intake/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'
import { progressLine, say, sayJson } from '../terminal.ts'

interface PublishedOptions {
  readonly json?: boolean
}

/** `sufficiency published FILE...`: the Department's, MHCLG's, Ofsted's and the ONS's tables as they are, to compare with. */
export async function published(
  paths: readonly string[],
  options: PublishedOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  const files = (await Promise.all(paths.map(path => ports.readFolder(path)))).flat()
  const progress = progressLine(ports.terminal)
  const kept = await ports.keepPublished(files, progress.show)
  progress.clear()
  if (options.json) sayJson(ports.terminal, kept)
  else for (const one of kept) say(ports.terminal, lineOf(one))
  return EXIT.done
}

const lineOf = ({ path, dataset, edition, rows }: KeptPublication): string =>
  `${path}: ${dataset}, ${edition}, ${rows.toLocaleString('en-GB')} rows`

export const addPublished = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('published')
    .description('keep published statistics, to compare the authority with others')
    .argument('<files...>', 'CSV or ODS files as they are published, folders or zips of them')
    .option('--json', 'one JSON document on standard output')
    .action((paths: string[], options: PublishedOptions) => act(() => published(paths, options, ports)))
}
