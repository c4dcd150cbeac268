import { isAbsolute, join } from 'node:path'
import { Option } from 'commander'
import { InputError, type Day, type PopulationRow, type ProvisionRow } from '../care/index.ts'
import { calibrationOf, type Calibration } from '../forecast/index.ts'
import { asAt } from '../history/index.ts'
import { readIntake, type Intake } from '../intake/index.ts'
import type { LoadedAuthority } from './load-authority.ts'
import type { CommandPorts } from './ports.ts'
import { progressLine } from './terminal.ts'

/** A file that an option names, and the authority's folder in which it may lie. */
export interface NamedFile {
  readonly path: string
  readonly folder: string
}

/** Looked for in the working folder, then in the authority's. @throws InputError where it is in neither */
async function filesOf({ path, folder }: NamedFile, ports: Pick<CommandPorts, 'readFolder'>) {
  try {
    return await ports.readFolder(path)
  } catch (fault) {
    if (!(fault instanceof InputError) || isAbsolute(path)) throw fault
    return await ports.readFolder(join(folder, path)).catch((cause: unknown) => {
      if (!(cause instanceof InputError)) throw cause
      throw new InputError(`${path}: there is no such file here, nor in ${folder}`, { cause })
    })
  }
}

/** What one small file holds. @throws InputError for the first thing wrong with it */
async function readFile(file: NamedFile, ports: CommandPorts, laCode?: string): Promise<Intake> {
  const intake = readIntake(await filesOf(file, ports), { laCode })
  const first = intake.findings.find(one => one.severity === 'error')
  if (first) throw new InputError(`${first.file}, row ${first.row}, ${first.field}: ${first.message}`)
  return intake
}

export const provisionOption = (): Option =>
  new Option(
    '--provision <file>',
    'places, in the place of the folder’s provision.csv: a file here, or else in the folder',
  )

/** The rows of `--provision FILE`, which stand in the place of the folder's own. */
export async function readProvision(file: NamedFile, ports: CommandPorts): Promise<readonly ProvisionRow[]> {
  const { provision } = await readFile(file, ports)
  if (!provision)
    throw new InputError(`${file.path}: not a list of provision (columns provision, kind, places)`)
  return provision
}

/** The rows of `--population FILE`, that families' entries are to follow. */
export async function readPopulation(
  file: NamedFile,
  ports: CommandPorts,
  laCode: string | undefined,
): Promise<readonly PopulationRow[]> {
  const { population } = await readFile(file, ports, laCode)
  if (!population)
    throw new InputError(
      `${file.path}: not a population (columns mid_year, age, people; or the ONS projection's AREA_CODE, AGE_GROUP and years)`,
    )
  return population
}

/** What forecasts made on earlier days say of the width of the ranges. */
export async function calibrate(
  { intake, history }: LoadedAuthority,
  day: Day,
  ports: CommandPorts,
): Promise<Calibration | undefined> {
  const progress = progressLine(ports.terminal)
  const { provision, fees } = intake
  const rows = await ports.backtest(asAt(history, day), { provision, fees }, progress.show)
  progress.clear()
  return calibrationOf(rows)
}
