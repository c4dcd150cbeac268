/**
 * Damages returns in every way that we could think of, and hands them in:
 *   npm run fuzz -- --files 50000 --seed 1 [--first 0] [--at-once 2] [--write docs/reference/fuzz.md]
 * Each file must be read with findings, or be refused in one clear line: never a crash, a hang or a half import.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { fuzzReport } from './fuzz/report.ts'
import type { Told } from './fuzz/shard.ts'

/** Other work on the machine may hold a file up: so long means that it never ends. */
const SECONDS_TO_A_HANG = 120
const FILES_PER_PROCESS = 2500
const MEGABYTES_ALLOWED = 1500

interface Begun {
  readonly begins: number
  readonly mutation: string
  readonly of: string
}

interface Range {
  readonly seed: number
  readonly from: number
  readonly to: number
}

/** Runs files from `from` on in a process of their own; gives the file after the last that it tried. */
async function runShard({ seed, from, to }: Range, told: Told[]): Promise<number> {
  const heap = `--max-old-space-size=${MEGABYTES_ALLOWED}`
  const shard = ['--import', 'tsx', heap, 'bench/fuzz/shard.ts', ...[seed, from, to].map(String)]
  const child = spawn(process.execPath, shard, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<string>(resolve => {
    child.on('exit', (code, signal) => resolve(`the process ended with ${signal ?? String(code)}`))
  })
  let begun: Begun = { begins: from, mutation: '', of: '' }
  let [done, timer] = [from, setTimeout(() => child.kill('SIGKILL'), SECONDS_TO_A_HANG * 1000)]
  for await (const line of createInterface({ input: child.stdout })) {
    const heard = JSON.parse(line) as Begun | Told
    if ('begins' in heard) begun = heard
    else done = told.push(heard) && heard.file + 1
    clearTimeout(timer)
    timer = setTimeout(() => child.kill('SIGKILL'), SECONDS_TO_A_HANG * 1000)
  }
  clearTimeout(timer)
  if (done === to) return to
  told.push({ ...NO_ANSWER, file: begun.begins, mutation: begun.mutation, of: begun.of, wrong: await ended })
  return begun.begins + 1
}

const NO_ANSWER = {
  outcome: 'broken',
  milliseconds: SECONDS_TO_A_HANG * 1000,
  megabytes: MEGABYTES_ALLOWED,
} as const

/** All files of a range, whatever happens on the way. */
async function runRange(range: Range, told: Told[]): Promise<void> {
  for (let from = range.from; from < range.to;) from = await runShard({ ...range, from }, told)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '0' },
      'at-once': { type: 'string', default: '1' },
      write: { type: 'string' },
    },
  })
  const [files, seed, first] = [values.files, values.seed, values.first].map(Number) as [
    number,
    number,
    number,
  ]
  const told: Told[] = []
  const start = performance.now()
  const ranges: Range[] = []
  for (let from = first; from < first + files; from += FILES_PER_PROCESS)
    ranges.push({ seed, from, to: Math.min(first + files, from + FILES_PER_PROCESS) })
  const worker = async () => {
    for (let range = ranges.shift(); range; range = ranges.shift()) await runRange(range, told)
  }
  await Promise.all(Array.from({ length: Number(values['at-once']) }, worker))
  told.sort((a, b) => a.file - b.file)
  const report = fuzzReport(told, { seed, seconds: (performance.now() - start) / 1000 })
  console.log(report)
  if (values.write) writeFileSync(values.write, report)
  process.exitCode = told.some(({ outcome }) => outcome === 'broken') ? 1 : 0
}

await main()
