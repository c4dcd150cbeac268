import { type Command, Option } from 'commander'
import { InputError, type Day, type SupplyMode } from '../../care/index.ts'
import {
  changesOfStated,
  describeCalibration,
  joinChanges,
  yearBalances,
  searchesAsked,
  type Forecast,
  type ForecastRequest,
} from '../../forecast/index.ts'
import { asAt, listedFindings, trustOf } from '../../history/index.ts'
import {
  assumptionsCsv,
  findingsCsv,
  forecastAnswer,
  forecastCsv,
  gapCsv,
  gapViews,
  overdueInWords,
  forecastWhy,
  yearsCsv,
  pastCsv,
  trustInWords,
} from '../../reports/index.ts'
import { changesOfLevers, joinAll, kindsBookedBy } from '../../planning/index.ts'
import { checkAsAt, dayArgument, statedPercent, wholeNumber } from '../arguments.ts'
import { cutOnOption } from '../cut-on-option.ts'
import { mustUseEveryRow } from '../../intake/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { calibrate, provisionOption, readPopulation, readProvision } from '../forecast-inputs.ts'
import { withIsoDays } from '../json-days.ts'
import { loadAuthority, mustCountSomebody, type LoadedAuthority } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import {
  bookedFirstOption,
  failedMatchesOption,
  searchesStated,
  type SearchOptions,
} from '../search-options.ts'
import { progressLine, say, sayJson, type Terminal } from '../terminal.ts'
import { scenarioFrom } from './scenario.ts'

interface ForecastOptions extends SearchOptions {
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
  readonly out?: string
  readonly json?: boolean
}

async function requestOf(
  folder: string,
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
    options.provision === undefined
      ? intake.provision
      : await readProvision({ path: options.provision, folder }, ports)
  const { fees } = intake
  const population = options.population === undefined ? undefined : await readPopulation({ path: options.population, folder }, ports, intake.authority?.laCode) // prettier-ignore
  const calibration = options.calibrate ? await calibrate(loaded, asAt, ports) : undefined
  const contracts = intake.money?.contracts ?? []
  const scenario = options.scenario === undefined ? undefined : await scenarioFrom(options.scenario, { intake, provision }, ports) // prettier-ignore
  const searches = searchesStated(options, contracts, kindsBookedBy(scenario?.levers ?? []))
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
    ...searchesAsked(searches, contracts),
  }
  const stated = changesOfStated({
    families: options.familiesEntering,
    unaccompanied: options.unaccompaniedEntering,
  })
  if (!scenario) return { ...request, changes: stated }
  const changes = joinAll(changesOfLevers(scenario.levers, asAt))
  return { ...request, changes: stated ? joinChanges(stated, changes) : changes }
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
  mustUseEveryRow(loaded.intake, [
    'authority',
    ...(options.provision === undefined ? ['provision'] : []),
    'fees',
    'contracts',
  ])
  const request = await requestOf(folder, options, loaded, ports)
  const progress = progressLine(ports.terminal)
  const drawn = await ports.forecast(loaded.history, request, progress.show)
  const made = { ...drawn, trust: trustOf(asAt(loaded.history, request.asAt)) }
  progress.clear()
  const inWords = [
    forecastAnswer(made),
    ...whyInWords(made),
    ...gapInWords(made),
    ...overdueIn(made),
    describeCalibration(request.calibration),
    trustInWords(made.trust),
  ].join('\n')
  if (options.out !== undefined)
    await ports.writeOutputs(options.out, outputsOf(made, loaded).set('answer.txt', `${inWords}\n`))
  if (options.json) sayJson(ports.terminal, withIsoDays(made))
  else say(ports.terminal, `${inWords}\nWritten to ${options.out ?? ''}.`)
  if (options.json || !ports.terminal.out.isTTY) warnOfSpare(made, ports.terminal)
  return EXIT.done
}

/** Where planned places count: those that should be open by now. */
const overdueIn = ({ request: { supply, provision = [], asAt } }: Forecast): readonly string[] =>
  supply === 'planned' ? [overdueInWords(provision, asAt) ?? []].flat() : []

/** A sentence for each kind whose places are known. */
const gapInWords = (made: Forecast): readonly string[] =>
  gapViews(made)
    .filter(view => view.months.length > 0)
    .map(({ label, answer }) => `${label}, enough places? ${answer}`)

/** In a pipe, a line on the other stream for each kind in which planned places are to spare: they cost money, and nobody would hear of it. */
function warnOfSpare(made: Forecast, terminal: Terminal): void {
  for (const { spare } of gapViews(made)) if (spare !== '') terminal.err.write(`sufficiency: ${spare}\n`)
}

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
    .addOption(provisionOption())
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
    .addOption(failedMatchesOption())
    .addOption(bookedFirstOption())
    .option('--scenario <file>', 'with the levers of this plan (JSON or CSV)')
    .option(
      '--out <dir>',
      'write answer.txt, forecast.csv, gap.csv, past.csv, assumptions.csv, years.csv and findings.csv here',
    )
    .addOption(cutOnOption())
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: ForecastOptions) => act(() => forecast(folder, options, ports)))
}
