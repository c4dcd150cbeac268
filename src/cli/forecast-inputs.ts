import { InputError, type Day, type PopulationRow, type ProvisionRow } from '../care/index.ts'
import { calibrationOf, type Calibration } from '../forecast/index.ts'
import { asAt } from '../history/index.ts'
import { readIntake, type Intake } from '../intake/index.ts'
import type { LoadedAuthority } from './load-authority.ts'
import type { CommandPorts } from './ports.ts'
import { progressLine } from './terminal.ts'

/** What one small file holds. @throws InputError for the first thing wrong with it */
async function readFile(path: string, ports: CommandPorts, laCode?: string): Promise<Intake> {
  const intake = readIntake(await ports.readFolder(path), { laCode })
  const first = intake.findings.find(one => one.severity === 'error')
  if (first) throw new InputError(`${first.file}, row ${first.row}, ${first.field}: ${first.message}`)
  return intake
}

/** The rows of `--provision FILE`, which stand in the place of the folder's own. */
export async function readProvision(path: string, ports: CommandPorts): Promise<readonly ProvisionRow[]> {
  const { provision } = await readFile(path, ports)
  if (!provision) throw new InputError(`${path}: not a list of provision (columns provision, kind, places)`)
  return provision
}

/** The rows of `--population FILE`, that families' entries are to follow. */
export async function readPopulation(
  path: string,
  ports: CommandPorts,
  laCode: string | undefined,
): Promise<readonly PopulationRow[]> {
  const { population } = await readFile(path, ports, laCode)
  if (!population)
    throw new InputError(
      `${path}: not a population (columns mid_year, age, people; or the ONS projection's AREA_CODE, AGE_GROUP and years)`,
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
