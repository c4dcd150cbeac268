// Makes `npx sufficiency` work in the checkout: npx looks for commands in node_modules/.bin.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join('node_modules', '.bin')
const target = join('..', '..', 'bin', 'sufficiency.js')

/** A link on systems that have them, a small batch file on Windows. */
export function linkCommand() {
  mkdirSync(folder, { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'sufficiency.cmd'), `@node "%~dp0\\${target}" %*\r\n`)
    return
  }
  const link = join(folder, 'sufficiency')
  if (existsSync(link)) return
  rmSync(link, { force: true })
  symlinkSync(target, link)
  chmodSync(join('bin', 'sufficiency.js'), 0o755)
}

linkCommand()
