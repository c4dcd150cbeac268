import { Command, CommanderError } from 'commander'
import { addBacktest } from './commands/backtest.ts'
import { addCheck } from './commands/check.ts'
import { addDemo } from './commands/demo.ts'
import { addForecast } from './commands/forecast.ts'
import { addImport } from './commands/import.ts'
import { addMoveToServer } from './commands/move-to-server.ts'
import { addMeasures } from './commands/measures.ts'
import { addPostcodes } from './commands/postcodes.ts'
import { addScenario } from './commands/scenario.ts'
import { addPublished } from './commands/published.ts'
import { addServe } from './commands/serve.ts'
import { addSupply } from './commands/supply.ts'
import { addUser } from './commands/user.ts'
import { EXIT, tellProblem, type ExitCode } from './exit-codes.ts'
import type { CommandPorts } from './ports.ts'

const COMMANDS = [
  addCheck,
  addImport,
  addForecast,
  addScenario,
  addBacktest,
  addMeasures,
  addSupply,
  addPostcodes,
  addPublished,
  addServe,
  addDemo,
  addUser,
  addMoveToServer,
] as const

type Act = (run: () => Promise<ExitCode>) => Promise<void>

/** All commands and their options. */
export function commandProgram(ports: CommandPorts, act: Act): Command {
  const program = new Command('sufficiency')
    .description('Enough homes, close to home, for every child in an authority’s care.')
    .configureOutput({
      writeOut: text => ports.terminal.out.write(text),
      writeErr: text => ports.terminal.err.write(text),
      outputError: (text, write) => write(inOneLine(text)),
    })
    .exitOverride()
  for (const add of COMMANDS) add(program, act, ports)
  for (const command of program.commands) inheritSettings(command, program)
  return program
}

/**
 * Runs one command of `sufficiency`.
 * @param words what stands after the program's name
 * @returns the exit code by the contract of commands
 */
export async function runCommand(words: readonly string[], ports: CommandPorts): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  const act: Act = async run => {
    code = await run()
  }
  try {
    await commandProgram(ports, act).parseAsync([...words], { from: 'user' })
    return code
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? EXIT.done : EXIT.input
    return tellProblem(problem, text => ports.terminal.err.write(text))
  }
}

/** `error: unknown command 'chek'`, and on a line of its own a guess: said in one line, by name. */
const inOneLine = (text: string): string =>
  `${text
    .trim()
    .replace(/^error: /, 'sufficiency: ')
    .replace(/\s*\n\s*/g, ' ')}\n`

function inheritSettings(command: Command, from: Command): void {
  command.copyInheritedSettings(from)
  for (const child of command.commands) inheritSettings(child, command)
}
