import { readFolder, runCommand, writeOutputs, type CommandPorts } from './cli/index.ts'
import { InputError } from './care/index.ts'
import { runForecast } from './jobs/index.ts'
import { addUser } from './main/add-user.ts'
import { importCommand } from './main/import-command.ts'
import { readPassword } from './main/read-password.ts'
import { serve } from './main/serve.ts'

const terminal = { out: process.stdout, err: process.stderr }

const ports: CommandPorts = {
  terminal,
  readFolder,
  writeOutputs,
  forecast: (history, request, progress) =>
    runForecast(history, request, { progress: (done, of) => progress(done, of, `${done} of ${of} futures`) }),
  backtest: () => Promise.reject(new InputError('backtest: not joined yet')),
  importFiles: (files, progress) => importCommand(files, process.env, progress),
  serve: options => serve(options, process.env, terminal),
  addUser: user => addUser(user, process.env),
  readPassword,
}

process.exitCode = await runCommand(process.argv.slice(2), ports)
