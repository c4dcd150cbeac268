#!/usr/bin/env node
// `npm run bench -- NAME ...`: runs bench/NAME.ts. Without a name it lists them.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { benchTheBuilt } from '../scripts/build-server.js'

/** Measured as built, workers and all: what is measured is what is run. */
const AS_BUILT = ['forecast']

const [name, ...rest] = process.argv.slice(2)
const file = `bench/${name}.ts`
if (name === undefined || !existsSync(file)) {
  const names = readdirSync('bench')
    .filter(one => one.endsWith('.ts'))
    .map(one => one.slice(0, -3))
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
const run = AS_BUILT.includes(name) ? [await benchTheBuilt(name)] : ['--import', 'tsx', file]
process.exit(spawnSync(process.execPath, ['--expose-gc', ...run, ...rest], { stdio: 'inherit' }).status ?? 3)
