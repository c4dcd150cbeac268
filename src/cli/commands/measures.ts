import type { Command } from 'commander'
import {
  ChildPopulation,
  geographiesOf,
  InputError,
  isoFromDay,
  type Day,
  type Postcodes,
} from '../../care/index.ts'
import { trustOf } from '../../history/index.ts'
import { mustUseEveryRow, readPostcodes, type Intake } from '../../intake/index.ts'
import {
  Ground,
  leftOut,
  MEASURES,
  measuresOn,
  trustOfFigure,
  type MeasureContext,
  type MeasureRow,
} from '../../position/index.ts'
import { measuresCsv, trustCsv, trustInWords, type MeasureTrust } from '../../reports/index.ts'
import { checkAsAt, dayArgument } from '../arguments.ts'
import { cutOnOption } from '../cut-on-option.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { loadAuthority, mustCountSomebody, ownProvidersOf } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface MeasuresOptions {
  readonly cutOn?: Day
  readonly on?: Day
  readonly postcodes?: string
  readonly out?: string
  readonly json?: boolean
}

async function readDirectory(file: string, ports: CommandPorts): Promise<Postcodes> {
  const [found] = await ports.readFolder(file)
  if (!found) throw new InputError(`${file}: there is no such file`)
  return readPostcodes(found)
}

/** How far each measure that was taken can be trusted, over all children that it counts. */
function trustOfMeasures(ground: Ground, day: Day, rows: readonly MeasureRow[]): MeasureTrust[] {
  const taken = new Set(rows.map(row => row.measure))
  return MEASURES.filter(measure => taken.has(measure.name)).map(measure => ({
    measure: measure.name,
    trust: trustOfFigure(ground, { measure, day, group: 'all' }),
  }))
}

/** All that the folder says besides the episodes. */
function contextOf(intake: Intake, postcodes: Postcodes | undefined): MeasureContext {
  const { authority, population, provision, fees, money, returns } = intake
  const area = authority?.laCode
  const estimates = area === undefined ? undefined : population?.map(row => ({ ...row, area }))
  return {
    ownProviders: ownProvidersOf(intake),
    laCode: area,
    postcodes,
    population: estimates && new ChildPopulation(estimates),
    provision,
    fees,
    placementCosts: money?.placementCosts,
    returns,
    localities: geographiesOf(intake.localities ?? [])[0],
  }
}

/** `sufficiency measures FOLDER`: the counted picture on a day. */
export async function measures(
  folder: string,
  options: MeasuresOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  if (options.out === undefined && !options.json) throw new InputError('measures: say --out DIR, or --json')
  const loaded = await loadAuthority(folder, ports, options)
  mustCountSomebody(folder, loaded)
  mustUseEveryRow(loaded.intake, ['authority', 'population', 'localities'])
  const { intake, history } = loaded
  const day = options.on ?? history.lastDay
  const wrong = checkAsAt(day, history)
  if (wrong !== undefined) throw new InputError(wrong.replace('--as-at', '--on'))
  const named = options.postcodes === undefined ? undefined : await readDirectory(options.postcodes, ports)
  const installed = (await ports.installedPostcodes())?.postcodes
  const context = contextOf(intake, named ?? intake.postcodes ?? installed)
  const rows = measuresOn(history, day, context)
  const trust = trustOf(history, { on: day })
  const behind = trustOfMeasures(new Ground(history, context), day, rows)
  const missing = leftOut(history, day, context).map(({ measure, why }) => ({ measure: measure.name, why }))
  if (options.out !== undefined)
    await ports.writeOutputs(
      options.out,
      new Map([
        ['measures.csv', measuresCsv(rows)],
        ['trust.csv', trustCsv(behind)],
      ]),
    )
  if (options.json) {
    const measures = rows.map(row => ({ ...row, date: isoFromDay(row.date) }))
    sayJson(ports.terminal, { measures, leftOut: missing, trust, trustByMeasure: behind })
  } else {
    for (const one of missing) say(ports.terminal, `Left out: ${one.measure}. ${one.why}`)
    say(ports.terminal, `${trustInWords(trust)}\n${rows.length} figures are written to ${options.out ?? ''}.`)
  }
  return EXIT.done
}

export const addMeasures = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('measures')
    .description('the counted picture on a day: every measure, by kind of home, age and more')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .option('--on <day>', 'the day (default: the last day the returns cover)', dayArgument)
    .option('--postcodes <file>', 'places of postcodes, for distances and areas')
    .option('--out <dir>', 'write measures.csv here')
    .addOption(cutOnOption())
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: MeasuresOptions) => act(() => measures(folder, options, ports)))
}
