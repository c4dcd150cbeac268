import { readFolder, runCommand, writeOutputs, type CommandPorts } from './cli/index.ts'
import { InputError } from './care/index.ts'
import { runForecast } from './jobs/index.ts'
import { readPassword } from './main/read-password.ts'

const terminal = { out: process.stdout, err: process.stderr }

// The web application and the database are loaded by the commands that need them: a check of files starts in a moment.
const ports: CommandPorts = {
  terminal,
  readFolder,
  writeOutputs,
  forecast: (history, request, progress) =>
    runForecast(history, request, { progress: (done, of) => progress(done, of, `${done} of ${of} futures`) }),
  backtest: () => Promise.reject(new InputError('backtest: not joined yet')),
  importFiles: async (files, progress) => {
    const { importCommand } = await import('./main/import-command.ts')
    return importCommand(files, process.env, progress)
  },
  serve: async options => {
    const { serve } = await import('./main/serve.ts')
    return serve(options, process.env, terminal)
  },
  addUser: async user => {
    const { addUser } = await import('./main/add-user.ts')
    return addUser(user, process.env)
  },
  readPassword,
}

process.exitCode = await runCommand(process.argv.slice(2), ports)
