import { readFolder, runCommand, writeOutputs, type CommandPorts } from './cli/index.ts'
import type { Progress } from './intake/index.ts'
import { runBacktest, runForecast, runScenarioAlone, type ForecastProgress } from './jobs/index.ts'
import { dataFolder } from './main/data-folder.ts'
import { keepBoundaries } from './main/kept-boundaries.ts'
import { datedPostcodes, keepPostcodes } from './main/kept-postcodes.ts'
import { readPassword } from './main/read-password.ts'

const terminal = { out: process.stdout, err: process.stderr }

const counting =
  (progress: Progress, what: string): ForecastProgress =>
  (done, of) =>
    progress(done, of, `${done} of ${of} ${what}`)

// The web application and the database are loaded by the commands that need them: a check of files starts in a moment.
const ports: CommandPorts = {
  terminal,
  readFolder,
  writeOutputs,
  forecast: (history, request, progress) =>
    runForecast(history, request, { progress: counting(progress, 'futures') }),
  scenario: (toRun, wish, progress) => runScenarioAlone(toRun, wish, counting(progress, 'sets of futures')),
  backtest: (history, { provision }, progress) =>
    runBacktest({ history, provision }, { progress: counting(progress, 'futures of past days') }),
  importFiles: async (files, options, progress) => {
    const { importCommand } = await import('./main/import-command.ts')
    return importCommand({ files, ...options }, process.env, progress)
  },
  keepPublished: async (files, progress) => {
    const { publishedCommand } = await import('./main/published-command.ts')
    return publishedCommand(files, process.env, progress)
  },
  keepPostcodes: bytes => keepPostcodes(dataFolder(process.env), bytes),
  keepBoundaries: boundaries => keepBoundaries(dataFolder(process.env), boundaries),
  installedPostcodes: () => datedPostcodes(dataFolder(process.env)),
  serve: async options => {
    const { serve } = await import('./main/serve.ts')
    return serve(options, process.env, terminal)
  },
  addUser: async user => {
    const { addUser } = await import('./main/add-user.ts')
    return addUser(user, process.env)
  },
  moveToServer: async progress => {
    const { moveCommand } = await import('./main/move-to-server.ts')
    return moveCommand(process.env, progress)
  },
  readPassword,
}

// a reader that closes the pipe early (`| head`) is no fault
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0)
  throw fault
})

const LONGEST_GOODBYE_MILLISECONDS = 3000

const code = await runCommand(process.argv.slice(2), ports)
process.exitCode = code
// what a fault may have left open must not keep the process
setTimeout(() => process.exit(code), LONGEST_GOODBYE_MILLISECONDS).unref()
