/**
 * How long and how much memory the command `check` takes, as a whole process from files to findings.csv:
 *   npm run build && npm run bench -- return [--children 10700,84000] [--sample FOLDER] [--times 3] [--program dist/sufficiency.js]
 * Invented returns of all twelve tables with slips, and the sample return repeated four times under new identifiers.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeReturns, repeatedUnderNewIdentifiers, type MadeFile } from './make-return.ts'

const YEAR_END = 2027
/** Loaded into the measured process: says on file descriptor 3 what it used. */
const METER =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))"

interface Measured {
  readonly seconds: number
  readonly processorSeconds: number
  readonly megabytes: number
  readonly findings: number
}

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '10700,84000' },
    sample: { type: 'string', default: '../shared/data/samples/2017-18' },
    times: { type: 'string', default: '3' },
    program: { type: 'string', default: 'dist/sufficiency.js' },
  },
})

function measure(folder: string, out: string): Measured {
  const started = performance.now()
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', METER, values.program, 'check', folder, '--out', out],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  )
  const seconds = (performance.now() - started) / 1000
  if (status !== 0 && status !== 1) throw new Error(`check ended with ${String(status)}: ${stderr}`)
  const used = JSON.parse(output[3] ?? '{}') as NodeJS.ResourceUsage
  return {
    seconds,
    processorSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1024,
    findings: readFileSync(join(out, 'findings.csv'), 'utf8').split('\n').length - 2,
  }
}

function writeFiles(folder: string, files: readonly MadeFile[]): number {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return files.reduce((rows, { text }) => rows + text.split('\n').length - 2, 0)
}

const sampleTimesFour = (): MadeFile[] =>
  readdirSync(values.sample)
    .filter(name => name.endsWith('.csv'))
    .map(name => ({
      path: `2017-18/${name}`,
      text: repeatedUnderNewIdentifiers(readFileSync(join(values.sample, name), 'utf8'), 4),
    }))

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

function report(name: string, files: readonly MadeFile[]): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-return-'))
  try {
    const rows = writeFiles(join(work, '903'), files)
    const runs = Array.from({ length: Number(values.times) }, () => measure(work, join(work, 'out')))
    const middle = (of: (run: Measured) => number) => median(runs.map(of))
    console.log(
      `| ${name} | ${rows} | ${runs[0]!.findings} | ${middle(run => run.seconds).toFixed(2)} | ` +
        `${middle(run => run.processorSeconds).toFixed(2)} | ${middle(run => run.megabytes).toFixed(0)} |`,
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

console.log(`Median of ${values.times} runs of \`check\`, whole process.\n`)
console.log('| Return | Rows | Findings | Seconds | Processor seconds | Peak MB |')
console.log('| --- | --- | --- | --- | --- | --- |')
for (const children of values.children.split(',').map(Number)) {
  const one = makeReturns({ children, seed: 1, yearEnd: YEAR_END })
  report(`${children} children, twelve tables`, one)
  if (children <= 20_000)
    report(
      `${children} children, with last year’s tables`,
      makeReturns({ children, seed: 1, yearEnd: YEAR_END, years: 2 }),
    )
}
if (existsSync(values.sample)) report('2017/18 sample, four times', sampleTimesFour())
else console.log(`\n${values.sample} is not here: the sample was not measured.`)
