// npm run bench -- accuracy [FOLDER ...]: forecasts with the defaults of four invented authorities whose process is known, scored against the
// true distribution of their next three years. The files lie beside the project where they are at all; without them it says so.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { forecastHere } from '../src/forecast/index.ts'
import { buildHistory } from '../src/history/index.ts'
import { readIntake } from '../src/intake/index.ts'
import { forecastCsv } from '../src/reports/index.ts'
import { filesOf } from './folder.ts'

const DATA = '../shared/data'
const SCORER = '../shared/tools/score-forecast.mjs'

interface Family {
  readonly lossRatio: number
  readonly cover80: number
  readonly cover80True: number
}

interface Score {
  readonly all: Family
  readonly placement: Family
  readonly age: Family
  readonly worst: readonly (readonly [string, number])[]
  readonly entries: readonly string[]
  readonly exits: readonly string[]
  readonly problems: readonly string[]
}

/** The forecast of a folder with the defaults of the command, as the text of forecast.csv. */
function forecastOf(folder: string): string {
  const intake = readIntake(filesOf(folder).filter(file => !file.path.includes('carers')))
  const history = buildHistory(intake.returns, { ownProviders: intake.authority?.ownProviders ?? ['PR1'] })
  const { provision, fees } = intake
  const asked = { asAt: history.lastDay, months: 36, runs: 1000, seed: 1, supply: 'as-is' as const }
  return forecastCsv(forecastHere(history, { ...asked, provision, fees }).rows)
}

function scoreOf(folder: string, scratch: string): Score {
  const file = join(scratch, 'forecast.csv')
  writeFileSync(file, forecastOf(folder))
  const truth = join(DATA, 'truth', `${basename(folder)}.json`)
  return JSON.parse(execFileSync(process.execPath, [SCORER, file, truth], { encoding: 'utf8' })) as Score
}

/** Sum of three years' flows, forecast over true, in per cent above or below. */
function flowsOff(years: readonly string[]): string {
  const parts = years.map(year => year.split(' true ').map(Number) as [number, number])
  const sum = (which: 0 | 1) => parts.reduce((total, part) => total + part[which], 0)
  return `${((sum(0) / sum(1) - 1) * 100).toFixed(0)} %`
}

/** `held`: months of the true futures inside our 80 % range, of the total, of kinds and of ages, beside what the true process has there. */
const columns = [
  'total',
  'kind',
  'age',
  'held',
  'kinds held',
  'ages held',
  'entries',
  'exits',
  'worst series',
]
const line = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(14), cells.map(cell => cell.padStart(15)).join(''))

function main(): void {
  const named = process.argv.slice(2)
  const folders = named.length > 0 ? named : existsSync(DATA) ? readdirSync(join(DATA, 'truth')).map(file => join(DATA, 'authorities', basename(file, '.json'))) : [] // prettier-ignore
  if (folders.length === 0) {
    console.log(`There is nothing to score against: ${DATA}/truth is not here.`)
    return
  }
  const scratch = mkdtempSync(join(tmpdir(), 'accuracy-'))
  line('', columns)
  const scores = folders.map(folder => {
    const score = scoreOf(folder, scratch)
    const ratio = (one: Family) => one.lossRatio.toFixed(2)
    const held = (one: Family) => `${Math.round(100 * one.cover80)} of ${Math.round(100 * one.cover80True)} %`
    const [worst, loss] = score.worst[0]!
    line(basename(folder), [ratio(score.all), ratio(score.placement), ratio(score.age), held(score.all), held(score.placement), held(score.age), flowsOff(score.entries), flowsOff(score.exits), ` ${worst} ${loss}`]) // prettier-ignore
    for (const problem of score.problems) console.log(`  ${problem}`)
    return score
  })
  rmSync(scratch, { recursive: true })
  const mean = (of: (score: Score) => number) => (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(2) // prettier-ignore
  line('average', [mean(one => one.all.lossRatio), mean(one => one.placement.lossRatio), mean(one => one.age.lossRatio)]) // prettier-ignore
}

main()
