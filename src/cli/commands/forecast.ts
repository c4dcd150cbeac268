import { type Command, Option } from 'commander'
import { InputError, type Day, type SupplyMode } from '../../care/index.ts'
import {
  bookedFirstOf,
  changesOfStated,
  kindsBooked,
  describeCalibration,
  joinChanges,
  yearBalances,
  type BookedFirst,
  type FailedMatches,
  type Forecast,
  type ForecastRequest,
  type OwnKind,
} from '../../forecast/index.ts'
import { asAt, listedFindings, trustOf } from '../../history/index.ts'
import {
  assumptionsCsv,
  findingsCsv,
  forecastAnswer,
  forecastCsv,
  gapCsv,
  gapViews,
  forecastWhy,
  yearsCsv,
  pastCsv,
  trustInWords,
} from '../../reports/index.ts'
import { changesOfLevers, joinAll } from '../../planning/index.ts'
import {
  checkAsAt,
  dayArgument,
  failedMatchesOf,
  ownKindsOf,
  statedPercent,
  wholeNumber,
} from '../arguments.ts'
import { cutOnOption } from '../cut-on-option.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { calibrate, readPopulation, readProvision } from '../forecast-inputs.ts'
import { withIsoDays } from '../json-days.ts'
import { loadAuthority, mustCountSomebody, type LoadedAuthority } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import { progressLine, say, sayJson } from '../terminal.ts'
import { scenarioFrom } from './scenario.ts'

interface ForecastOptions {
  readonly cutOn?: Day
  readonly asAt?: Day
  readonly months: number
  readonly runs: number
  readonly seed: number
  readonly supply: SupplyMode
  readonly provision?: string
  readonly population?: string
  readonly familiesEntering: number
  readonly unaccompaniedEntering: number
  readonly calibrate?: boolean
  readonly scenario?: string
  readonly failedMatches?: FailedMatches
  readonly bookedFirst?: readonly OwnKind[]
  readonly out?: string
  readonly json?: boolean
}

async function requestOf(
  options: ForecastOptions,
  loaded: LoadedAuthority,
  ports: CommandPorts,
): Promise<ForecastRequest> {
  const { intake, history } = loaded
  const asAt = options.asAt ?? history.lastDay
  const wrong = checkAsAt(asAt, history)
  if (wrong !== undefined) throw new InputError(wrong)
  const { months, runs, seed, supply } = options
  const provision =
    options.provision === undefined ? intake.provision : await readProvision(options.provision, ports)
  const { fees } = intake
  const population = options.population === undefined ? undefined : await readPopulation(options.population, ports, intake.authority?.laCode) // prettier-ignore
  const calibration = options.calibrate ? await calibrate(loaded, asAt, ports) : undefined
  const { failedMatches } = options
  const request = {
    asAt,
    months,
    runs,
    seed,
    supply,
    provision,
    fees,
    population,
    calibration,
    failedMatches,
    bookedFirst: orderOf(options, loaded),
  }
  const stated = changesOfStated({
    families: options.familiesEntering,
    unaccompanied: options.unaccompaniedEntering,
  })
  if (options.scenario === undefined) return { ...request, changes: stated }
  const { levers } = await scenarioFrom(options.scenario, { intake, provision }, ports)
  const changes = joinAll(changesOfLevers(levers, asAt))
  return { ...request, changes: stated ? joinChanges(stated, changes) : changes }
}

/** @throws InputError for a kind of which nothing is booked: the preference would change nothing */
function orderOf({ bookedFirst }: ForecastOptions, { intake }: LoadedAuthority): BookedFirst | undefined {
  const contracts = intake.money?.contracts ?? []
  const booked = kindsBooked(contracts)
  const none = bookedFirst?.find(kind => !booked.includes(kind))
  if (none)
    throw new InputError(
      `--booked-first ${none}: no contracts.csv in the folder books places in its stead in blocks`,
    )
  return bookedFirstOf(bookedFirst, contracts)
}

/** `sufficiency forecast FOLDER --out DIR`: many futures of the children in care, as files. */
export async function forecast(
  folder: string,
  options: ForecastOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  if (options.out === undefined && !options.json) throw new InputError('forecast: say --out DIR, or --json')
  const loaded = await loadAuthority(folder, ports, options)
  mustCountSomebody(folder, loaded)
  const request = await requestOf(options, loaded, ports)
  const progress = progressLine(ports.terminal)
  const drawn = await ports.forecast(loaded.history, request, progress.show)
  const made = { ...drawn, trust: trustOf(asAt(loaded.history, request.asAt)) }
  progress.clear()
  if (options.out !== undefined) await ports.writeOutputs(options.out, outputsOf(made, loaded))
  if (options.json) sayJson(ports.terminal, withIsoDays(made))
  else
    say(
      ports.terminal,
      [
        forecastAnswer(made),
        ...whyInWords(made),
        ...gapInWords(made),
        describeCalibration(request.calibration),
        trustInWords(made.trust),
        `Written to ${options.out ?? ''}.`,
      ].join('\n'),
    )
  return EXIT.done
}

/** A sentence for each kind whose places are known. */
const gapInWords = (made: Forecast): readonly string[] =>
  gapViews(made)
    .filter(view => view.months.length > 0)
    .map(({ label, answer }) => `${label}, enough places? ${answer}`)
/** Why it goes up or down, as the page says it. */
function whyInWords(made: Forecast): readonly string[] {
  const why = forecastWhy(made, { seesSmallNumbers: true })
  return why ? [why.says, ...why.sentences] : []
}

const outputsOf = (made: Forecast, { intake, history }: LoadedAuthority): Map<string, string> =>
  new Map([
    ['forecast.csv', forecastCsv(made.rows)],
    ['gap.csv', gapCsv(made.rows)],
    ['past.csv', pastCsv(made.past)],
    ['assumptions.csv', assumptionsCsv(made.assumptions)],
    ['years.csv', yearsCsv(yearBalances(made), { seesSmallNumbers: true })],
    ['findings.csv', findingsCsv([...intake.findings, ...listedFindings(history, intake.returns)])],
  ])

export const addForecast = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('forecast')
    .description('many futures of the children in care, by kind of home and by age, with ranges')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .option(
      '--as-at <day>',
      'use what was known on this day (default: the last day the returns cover)',
      dayArgument,
    )
    .option('--months <n>', 'how many month-ends ahead', wholeNumber(1, 120), 36)
    .option('--runs <n>', 'how many futures', wholeNumber(1, 100_000), 1000)
    .option('--seed <n>', 'the same seed gives the same futures', wholeNumber(0, 2 ** 31 - 1), 1)
    .addOption(
      new Option('--supply <mode>', 'places open now, or planned ones too')
        .choices(['as-is', 'planned'])
        .default('as-is'),
    )
    .option('--provision <file>', 'places, in the place of the folder’s provision.csv')
    .option(
      '--population <file>',
      'let families’ entries follow this projection by age (population.csv, or the ONS file of projections)',
    )
    .option('--families-entering <percent>', 'more or fewer of them than the past says', statedPercent, 0)
    .option('--unaccompanied-entering <percent>', 'the same of unaccompanied children', statedPercent, 0)
    .option(
      '--calibrate',
      'widen or narrow the ranges as forecasts of the past say: takes a few seconds more',
    )
    .option(
      '--failed-matches <kind=percent,...>',
      'of the searches that ended outside though a place of ours was free, how many in a hundred were failed matches',
      failedMatchesOf,
    )
    .option(
      '--booked-first <kind,...>',
      'try places booked in blocks (contracts.csv) before our own of this kind; the open market stays last',
      ownKindsOf,
    )
    .option('--scenario <file>', 'with the levers of this plan (JSON or CSV)')
    .option('--out <dir>', 'write forecast.csv, gap.csv, past.csv, assumptions.csv and findings.csv here')
    .addOption(cutOnOption())
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: ForecastOptions) => act(() => forecast(folder, options, ports)))
}
