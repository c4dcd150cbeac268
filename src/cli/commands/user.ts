import { type Command, Option } from 'commander'
import { ROLES, type Role } from '../../access/index.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { CommandPorts } from '../ports.ts'
import { say, sayJson } from '../terminal.ts'

interface UserOptions {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly json?: boolean
}

/** `sufficiency user add`: the password is read from the terminal or from standard input, never from the command line. */
async function addUserAccount({ json, ...person }: UserOptions, ports: CommandPorts): Promise<ExitCode> {
  await ports.addUser({ ...person, password: await ports.readPassword() })
  if (json) sayJson(ports.terminal, person)
  else say(ports.terminal, `${person.email} may now sign in.`)
  return EXIT.done
}

export const addUser = (
  program: Command,
  act: (run: () => Promise<ExitCode>) => Promise<void>,
  ports: CommandPorts,
): void => {
  program
    .command('user')
    .description('people with local accounts')
    .command('add')
    .description('add a person; the password is asked for, or read from standard input')
    .requiredOption('--name <name>', 'full name')
    .requiredOption('--email <email>', 'address to sign in with')
    .addOption(new Option('--role <role>', 'what they may see and do').choices(ROLES).makeOptionMandatory())
    .option('--json', 'one JSON document on standard output')
    .action((options: UserOptions) => act(() => addUserAccount(options, ports)))
}
