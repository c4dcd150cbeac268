#!/usr/bin/env node
// The command `sufficiency`: runs what `npm start` or `npm run build` has built.
import { existsSync } from 'node:fs'

const built = new URL('../dist/sufficiency.js', import.meta.url)

if (existsSync(built)) await import(built.href)
else {
  console.error('sufficiency: not built yet. Run `npm start` or `npm run build` once.')
  process.exitCode = 3
}
