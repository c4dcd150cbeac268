import type { Command } from 'commander'
import { InputError, isoFromDay, type Day, type ProvisionRow } from '../../care/index.ts'
import { mustUseEveryRow, readIntake, type Intake } from '../../intake/index.ts'
import {
  homesCsv,
  homesOn,
  overdueInWords,
  supplyAnswer,
  supplyCsv,
  supplyViews,
  type SupplyView,
} from '../../reports/index.ts'
import { dayArgument } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { provisionOption, readProvision } from '../forecast-inputs.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface SupplyOptions {
  readonly on?: Day
  readonly provision?: string
  readonly out?: string
  readonly json?: boolean
}

/** The folder's own places. @throws InputError where rows of them cannot be used, or where there are none */
function provisionIn(folder: string, intake: Intake): readonly ProvisionRow[] {
  mustUseEveryRow(intake, ['provision'])
  const { provision } = intake
  if (!provision)
    throw new InputError(`${folder}: there is no list of places in it (columns provision, kind, places)`)
  return provision
}

/** The last day that the returns cover, as on the page. */
const lastDayOf = ({ returns }: Intake): Day | undefined =>
  returns.length === 0 ? undefined : Math.max(...returns.map(one => one.lastDay))

const plainDays = ({ kind, days }: SupplyView) => ({
  kind,
  days: days.map(day => ({ ...day, date: isoFromDay(day.date) })),
})

/** `sufficiency supply FOLDER`: how many places there are on a day, home by home, and a year back and three years ahead. */
export async function supply(folder: string, options: SupplyOptions, ports: CommandPorts): Promise<ExitCode> {
  if (options.out === undefined && !options.json) throw new InputError('supply: say --out DIR, or --json')
  const intake = readIntake(await ports.readFolder(folder))
  const rows =
    options.provision === undefined
      ? provisionIn(folder, intake)
      : await readProvision({ path: options.provision, folder }, ports)
  const on = options.on ?? lastDayOf(intake)
  if (on === undefined) throw new InputError(`${folder}: there is no return in it that tells a day: say --on DAY`) // prettier-ignore
  const [views, homes] = [supplyViews(rows, on), homesOn(rows, on)]
  if (options.out !== undefined)
    await ports.writeOutputs(
      options.out,
      new Map([
        ['supply.csv', supplyCsv(views)],
        ['homes.csv', homesCsv(homes)],
      ]),
    )
  const [answer, overdue] = [supplyAnswer(views), overdueInWords(rows, on)]
  if (options.json)
    sayJson(ports.terminal, {
      on: isoFromDay(on),
      answer,
      ...(overdue ? { overdue } : {}),
      homes,
      kinds: views.map(plainDays),
    })
  else
    say(
      ports.terminal,
      [answer, ...(overdue ? [overdue] : []), `Written to ${options.out ?? ''}.`].join('\n'),
    )
  return EXIT.done
}

export const addSupply = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('supply')
    .description('how many places there are on a day, home by home, a year back and three years ahead')
    .argument('<folder>', 'an authority’s folder, or provision.csv alone')
    .option('--on <day>', 'the day (default: the last day the returns cover)', dayArgument)
    .addOption(provisionOption())
    .option('--out <dir>', 'write supply.csv and homes.csv here')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: SupplyOptions) => act(() => supply(folder, options, ports)))
}
