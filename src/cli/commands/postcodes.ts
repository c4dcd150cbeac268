import type { Command } from 'commander'
import { InputError } from '../../care/index.ts'
import {
  isInventedDirectory,
  readPostcodes,
  serialisePostcodes,
  traceBoundaries,
} from '../../intake/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface PostcodesOptions {
  readonly withNorthernIreland?: boolean
  readonly json?: boolean
}

const TAKES_INVENTED =
  'The postcodes kept before were those of the invented authority: its children’s distances, areas and places on the map are not known any more. To have them back, start on a new data folder with --with-demo.'

/** `sufficiency postcodes FILE`: the ONS Postcode Directory, kept small, for distances and areas. */
export async function postcodes(
  file: string,
  options: PostcodesOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  const [found, ...more] = await ports.readFolder(file)
  if (!found || more.length > 0)
    throw new InputError(`${file}: name one file, the directory's CSV (it may be gzipped)`)
  const index = readPostcodes(found, { withNorthernIreland: options.withNorthernIreland ?? false })
  // one that is damaged is replaced like any other
  const before = await ports.installedPostcodes().catch(() => undefined)
  if (isInventedDirectory(before?.postcodes) && !isInventedDirectory(index))
    ports.terminal.err.write(`sufficiency: ${TAKES_INVENTED}\n`)
  const bytes = serialisePostcodes(index)
  const boundaries = traceBoundaries(index)
  await ports.keepPostcodes(bytes)
  await ports.keepBoundaries(boundaries)
  const kept = { postcodes: index.count, bytes: bytes.length, authorities: boundaries.areas.length }
  if (options.json) sayJson(ports.terminal, kept)
  else {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1)
    say(ports.terminal, `${index.count.toLocaleString('en-GB')} postcodes are kept in ${megabytes} MB.`)
    say(ports.terminal, `The shapes of ${kept.authorities} authorities are traced from them, for the map.`)
  }
  return EXIT.done
}

export const addPostcodes = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('postcodes')
    .description('keep the places of postcodes, for distances and areas')
    .argument(
      '<file>',
      'the ONS Postcode Directory as CSV, or a file with pcds, laua, oseast1m, osnrth1m; .gz accepted',
    )
    .option('--with-northern-ireland', 'keep those of Northern Ireland too')
    .option('--json', 'one JSON document on standard output')
    .action((file: string, options: PostcodesOptions) => act(() => postcodes(file, options, ports)))
}
