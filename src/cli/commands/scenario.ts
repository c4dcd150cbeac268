import { type Command, Option } from 'commander'
import { InputError, type Day, type ProvisionRow, type SupplyMode } from '../../care/index.ts'
import {
  askNearFirst,
  isNothingStated,
  METHOD,
  searchesAsked,
  searchesInWords,
  type ForecastRequest,
  type SearchStatement,
} from '../../forecast/index.ts'
import { withAreas } from '../../history/index.ts'
import { EMPTY_BOOK, type CostBook } from '../../money/index.ts'
import {
  groundOf,
  kindsBookedBy,
  knownHomes,
  readScenario,
  sayLever,
  type Scenario,
  type ScenarioResult,
} from '../../planning/index.ts'
import { leversCsv, outcomesCsv, scenarioAnswer, tornadoCsv, waterfallCsv } from '../../reports/index.ts'
import { checkAsAt, dayArgument, wholeNumber } from '../arguments.ts'
import { mustUseEveryRow } from '../../intake/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { loadAuthority, mustCountSomebody, ownProvidersOf, type LoadedAuthority } from '../load-authority.ts'
import type { CommandPorts } from '../ports.ts'
import {
  bookedFirstOption,
  failedMatchesOption,
  searchesStated,
  type SearchOptions,
} from '../search-options.ts'
import { progressLine, say, sayJson } from '../terminal.ts'

interface ScenarioOptions extends SearchOptions {
  readonly asAt?: Day
  readonly months: number
  readonly runs: number
  readonly stepRuns: number
  readonly seed: number
  readonly supply: SupplyMode
  readonly out?: string
  readonly json?: boolean
}

/** The one file that is named; a home that it closes is one that the places or the home costs of the folder name. */
export async function scenarioFrom(
  path: string,
  { intake, provision = intake.provision }: ScenarioFolder,
  ports: Pick<CommandPorts, 'readFolder'>,
): Promise<Scenario> {
  const [file, ...more] = await ports.readFolder(path)
  if (!file || more.length > 0) throw new InputError(`${path}: a scenario is one file, JSON or CSV`)
  return readScenario(path, file.bytes, knownHomes(provision ?? [], intake.money?.homeCosts ?? []))
}

interface ScenarioFolder extends Pick<LoadedAuthority, 'intake'> {
  /** In the place of the folder's own. */
  readonly provision?: readonly ProvisionRow[] | undefined
}

const requestOf = (
  options: ScenarioOptions,
  { intake, history }: LoadedAuthority,
  searches: SearchStatement,
): ForecastRequest => {
  const asAt = options.asAt ?? history.lastDay
  const wrong = checkAsAt(asAt, history)
  if (wrong !== undefined) throw new InputError(wrong)
  const { months, runs, seed, supply } = options
  const asked = searchesAsked(searches, contractsOf(intake))
  return { asAt, months, runs, seed, supply, provision: intake.provision, fees: intake.fees, ...asked }
}

const contractsOf = (intake: LoadedAuthority['intake']) => intake.money?.contracts ?? []

/** Care by the week as fees.csv has it; where booked places come first, what the contracts cost too: who lives there is paid for by them. */
const bookOf = ({ intake }: LoadedAuthority, { bookedFirst }: SearchStatement): CostBook => ({
  ...EMPTY_BOOK,
  fees: intake.fees,
  ...(bookedFirst.length > 0 ? { contracts: contractsOf(intake) } : {}),
})

async function contextOf({ intake }: LoadedAuthority, ports: CommandPorts) {
  const postcodes = intake.postcodes ?? (await ports.installedPostcodes())?.postcodes
  return { ownProviders: ownProvidersOf(intake), laCode: intake.authority?.laCode, postcodes }
}

/** `sufficiency scenario FOLDER FILE --out DIR`: what a plan would change, beside doing nothing. */
export async function scenario(
  [folder, path]: readonly [string, string],
  options: ScenarioOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  if (options.out === undefined && !options.json) throw new InputError('scenario: say --out DIR, or --json')
  const loaded = await loadAuthority(folder, ports)
  const wanted = await scenarioFrom(path, loaded, ports)
  mustCountSomebody(folder, loaded)
  mustUseEveryRow(loaded.intake, ['authority', 'provision', 'fees', 'contracts', 'home-costs'])
  const context = await contextOf(loaded, ports)
  const searches = searchesStated(options, contractsOf(loaded.intake), kindsBookedBy(wanted.levers))
  const request = askNearFirst(requestOf(options, loaded, searches), context)
  const { asAt, months, provision, supply, runs } = request
  const ground = groundOf(loaded.history, {
    asAt,
    months,
    supply,
    provision,
    context,
  })
  const progress = progressLine(ports.terminal)
  const terms = { book: bookOf(loaded, searches), asAt, supply }
  const result = await ports.scenario(
    {
      history: withAreas(loaded.history, context),
      request,
      levers: wanted.levers,
      ground,
      terms,
      searches,
    },
    { runs, stepRuns: options.stepRuns, method: METHOD },
    progress.show,
  )
  progress.clear()
  const answer = scenarioAnswer(result)
  const searchesSaid = isNothingStated(searches) ? [] : [searchesInWords(searches)]
  const inWords = [wanted.name, ...wanted.levers.map(lever => `  ${sayLever(lever)}`), answer, ...searchesSaid].join('\n') // prettier-ignore
  if (options.out !== undefined) await ports.writeOutputs(options.out, outputsOf(result, inWords))
  if (options.json) sayJson(ports.terminal, { ...wanted, answer, result })
  else say(ports.terminal, `${inWords}\nWritten to ${options.out ?? ''}.`)
  return EXIT.done
}

const outputsOf = (result: ScenarioResult, inWords: string): Map<string, string> =>
  new Map([
    ['answer.txt', `${inWords}\n`],
    ['outcomes.csv', outcomesCsv(result.outcomes)],
    ['waterfall.csv', waterfallCsv(result)],
    ['tornado.csv', tornadoCsv(result)],
    ['levers.csv', leversCsv(result)],
  ])

export const addScenario = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('scenario')
    .description('what a plan would change, beside doing nothing: the same futures with and without it')
    .argument('<folder>', 'an authority’s folder, a folder of CSVs, one XML or one zip')
    .argument('<scenario>', 'the plan: a JSON or CSV file of levers')
    .option(
      '--as-at <day>',
      'use what was known on this day (default: the last day the returns cover)',
      dayArgument,
    ) // prettier-ignore
    .option('--months <n>', 'how many month-ends ahead', wholeNumber(1, 120), 36)
    .option('--runs <n>', 'how many futures', wholeNumber(1, 100_000), 1000)
    .option(
      '--step-runs <n>',
      'futures for each step of the waterfall and the tornado; 0: neither',
      wholeNumber(0, 10_000),
      100,
    ) // prettier-ignore
    .option('--seed <n>', 'the same seed gives the same futures', wholeNumber(0, 2 ** 31 - 1), 1)
    .addOption(
      new Option('--supply <mode>', 'what “nothing” is: places open now, or planned ones too')
        .choices(['as-is', 'planned'])
        .default('as-is'),
    )
    .addOption(failedMatchesOption())
    .addOption(bookedFirstOption())
    .option('--out <dir>', 'write answer.txt, outcomes.csv, waterfall.csv, tornado.csv and levers.csv here')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, path: string, options: ScenarioOptions) =>
      act(() => scenario([folder, path], options, ports)),
    )
}
