import { readFolder, runCommand, writeOutputs, type CommandPorts } from './cli/index.ts'
import { runBacktest, runForecast } from './jobs/index.ts'
import { addUser } from './main/add-user.ts'
import { importCommand } from './main/import-command.ts'
import { readPassword } from './main/read-password.ts'
import { serve } from './main/serve.ts'

const terminal = { out: process.stdout, err: process.stderr }

const ports: CommandPorts = {
  terminal,
  readFolder,
  writeOutputs,
  forecast: (history, request, progress) => runForecast(history, request, { progress }),
  backtest: (history, request, progress) => runBacktest(history, request, { progress }),
  importFiles: (files, progress) => importCommand(files, process.env, progress),
  serve: options => serve(options, process.env, terminal),
  addUser: user => addUser(user, process.env),
  readPassword,
}

process.exitCode = await runCommand(process.argv.slice(2), ports)
