import type { Command } from 'commander'
import type { Day } from '../../care/index.ts'
import { cutOnOption } from '../cut-on-option.ts'
import type { Agreed } from '../../intake/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'
import { progressLine, say, sayJson } from '../terminal.ts'

interface ImportOptions extends Agreed {
  readonly cutOn?: Day
  readonly json?: boolean
}

/** `sufficiency import FOLDER`: all of it or none of it, into the running server or the database itself. */
export async function importFolder(
  folder: string,
  options: ImportOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  const progress = progressLine(ports.terminal)
  const kept = await ports
    .importFiles(await ports.readFolder(folder), options, progress.show)
    .finally(progress.clear)
  for (const warning of kept.warnings) ports.terminal.err.write(`sufficiency: ${warning}\n`)
  if (options.json) sayJson(ports.terminal, kept)
  else {
    const { error, warning, note } = kept.findings
    say(ports.terminal, `${kept.rows} rows of ${kept.files.length} files are in (import ${kept.id}).`)
    say(ports.terminal, `${error} errors, ${warning} warnings, ${note} notes.`)
  }
  return EXIT.done
}

export const addImport = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('import')
    .description('bring an authority’s returns, places and fees into the database')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .addOption(cutOnOption())
    .option('--leave-out-rows', 'keep the rest where rows of the authority’s own files cannot be used')
    .option('--beside-another', 'keep files of another authority beside what is held')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: ImportOptions) => act(() => importFolder(folder, options, ports)))
}
