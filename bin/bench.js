#!/usr/bin/env node
// `npm run bench -- NAME ...`: runs bench/NAME.ts. Without a name it lists them.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const [name, ...rest] = process.argv.slice(2)
const file = `bench/${name}.ts`
if (name === undefined || !existsSync(file)) {
  const names = readdirSync('bench')
    .filter(one => one.endsWith('.ts'))
    .map(one => one.slice(0, -3))
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
process.exit(
  spawnSync(process.execPath, ['--import', 'tsx', '--expose-gc', file, ...rest], { stdio: 'inherit' })
    .status ?? 3,
)
