// Builds everything that is served or run: dist/public (styles, scripts, fonts), dist/views (templates), the server and its workers.
import { rmSync } from 'node:fs'
import { buildServer } from './build-server.js'
import { buildPublic } from './build-public.js'

const started = performance.now()
rmSync('dist', { recursive: true, force: true })
await Promise.all([buildPublic('dist/public'), buildServer('dist')])
if (process.stdout.isTTY) console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
