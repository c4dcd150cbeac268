/**
 * Damages returns in every way that we could think of, and hands them in:
 *   npm run fuzz -- --files 50000 --seed 1 [--first 0] [--write docs/reference/fuzz.md]
 * Each file must be read with findings, or be refused in one clear line: never a crash, a hang or a half import.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { fuzzReport } from './fuzz/report.ts'
import type { Told } from './fuzz/shard.ts'

const SECONDS_TO_A_HANG = 60
const MEGABYTES_ALLOWED = 1500

interface Begun {
  readonly begins: number
  readonly mutation: string
  readonly of: string
}

/** Runs files from `from` on in a process of their own; gives the file after the last that it tried. */
async function runShard(seed: number, from: number, to: number, told: Told[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      `--max-old-space-size=${MEGABYTES_ALLOWED}`,
      'bench/fuzz/shard.ts',
      ...[seed, from, to].map(String),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let begun: Begun = { begins: from, mutation: '', of: '' }
  const state = { isHanging: false }
  const watch = () =>
    setTimeout(() => {
      state.isHanging = true
      child.kill('SIGKILL')
    }, SECONDS_TO_A_HANG * 1000)
  let timer = watch()
  for await (const line of createInterface({ input: child.stdout })) {
    const heard = JSON.parse(line) as Begun | Told
    if ('begins' in heard) begun = heard
    else told.push(heard)
    clearTimeout(timer)
    timer = watch()
  }
  clearTimeout(timer)
  const last = told.at(-1)?.file ?? from - 1
  if (last === to - 1) return to
  const wrong = state.isHanging ? `no answer in ${SECONDS_TO_A_HANG} seconds` : 'the process ended'
  told.push({
    file: begun.begins,
    mutation: begun.mutation,
    of: begun.of,
    outcome: 'broken',
    wrong,
    milliseconds: SECONDS_TO_A_HANG * 1000,
    megabytes: MEGABYTES_ALLOWED,
  })
  return begun.begins + 1
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '0' },
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
  for (let next = first; next < first + files;)
    next = await runShard(seed, next, Math.min(first + files, next + 5000), told)
  const report = fuzzReport(told, { seed, seconds: (performance.now() - start) / 1000 })
  console.log(report)
  if (values.write) writeFileSync(values.write, report)
  process.exitCode = told.some(({ outcome }) => outcome === 'broken') ? 1 : 0
}

await main()
