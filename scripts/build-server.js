// Bundles the server (dist/sufficiency.js), every worker (dist/workers/) and copies what they read beside them.
import { build } from 'esbuild'
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const NODE_OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  // Writes constants of other files in place: the simulation takes less than half the time of one that looks them up.
  minifySyntax: true,
  logLevel: 'warning',
}

const filesIn = folder => readdirSync(folder, { recursive: true }).map(name => join(folder, String(name)))

/** Keeps each file's path under `from` when it is copied to `to`. */
function copyFiles(names, from, to) {
  for (const name of names) {
    const target = join(to, name.slice(from.length + 1))
    mkdirSync(dirname(target), { recursive: true })
    cpSync(name, target)
  }
}

/** @param {string} folder where to put `sufficiency.js`, `workers/` and `views/` */
export async function buildServer(folder) {
  const sources = filesIn('src')
  const workers = sources.filter(name => name.endsWith('-worker.ts'))
  const builds = []
  if (existsSync('src/main.ts'))
    builds.push(
      build({
        ...NODE_OPTIONS,
        entryPoints: { sufficiency: 'src/main.ts' },
        outdir: folder,
        // What a command loads only when it needs it stands in files of its own.
        splitting: true,
        chunkNames: 'part-[hash]',
      }),
    )
  for (const worker of workers) {
    const outfile = join(folder, 'workers', basename(worker).replace(/\.ts$/, '.js'))
    builds.push(build({ ...NODE_OPTIONS, entryPoints: [worker], outfile }))
  }
  copyFiles(
    sources.filter(name => name.endsWith('.njk')),
    join('src', 'web'),
    join(folder, 'views'),
  )
  await Promise.all(builds)
}

/** Builds all that is served or run, and beside it a bench that measures it. @returns the bench's file */
export async function benchTheBuilt(name) {
  await buildServer('dist')
  const outfile = join('dist', `bench-${name}.js`)
  await build({ ...NODE_OPTIONS, entryPoints: [join('bench', `${name}.ts`)], outfile })
  return outfile
}
