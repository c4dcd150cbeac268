// Makes sure that the packages of package-lock.json are there. Plain JavaScript without packages: it runs before any is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'

const LEAST_NODE = [20, 19]
const MARK = 'node_modules/.installed-from'

/** Stops with a plain sentence where Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  if (isEnough) return
  console.error(`Sufficiency needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(2)
}

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

const isInstalled = () => existsSync(MARK) && readFileSync(MARK, 'utf8') === lockHash()

/** Runs a command with its output shown; returns whether it ended well. */
export const run = (command, args, env = process.env) =>
  spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0

/** Installs exactly what package-lock.json names, when it is not there yet. */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing packages (once, about half a minute) ...')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('The packages could not be installed. What npm said stands above.')
    process.exit(3)
  }
  writeFileSync(MARK, lockHash())
}
