// `npm start`: installs what is missing, builds what is stale, and serves. Arguments go to `sufficiency serve`.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { checkNode, installPackages, run } from './install.js'

const BUILT = 'dist/sufficiency.js'

const newestIn = folder =>
  readdirSync(folder, { recursive: true }).reduce(
    (newest, name) => Math.max(newest, statSync(join(folder, name)).mtimeMs),
    0,
  )

const isStale = () => {
  if (!existsSync(BUILT)) return true
  const newest = Math.max(newestIn('src'), newestIn('scripts'), statSync('package-lock.json').mtimeMs)
  return newest > statSync(BUILT).mtimeMs
}

checkNode()
installPackages()
if (isStale() && !run('npm', ['run', '--silent', 'build'])) process.exit(3)

const server = spawn(process.execPath, [BUILT, 'serve', '--with-demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// Ctrl-C reaches the server by itself in a terminal; a signal sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => process.stdin.isTTY || server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 3)))
