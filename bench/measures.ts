/**
 * How long all measures take, in every group, for every month of ten years of one authority:
 *   npm run bench -- measures [--folder ../shared/data/authorities/aireborough] [--postcodes FILE] [--times 5]
 * Where the returns cover fewer than 120 month-ends, they are taken round and round until there are as many.
 */
import { parseArgs } from 'node:util'
import { readFileSync } from 'node:fs'
import { ChildPopulation, isoFromDay, monthEndsAfter, type Postcodes } from '../src/care/index.ts'
import { buildHistory } from '../src/history/index.ts'
import { readIntake, readPostcodes } from '../src/intake/index.ts'
import { MEASURES, measuresOver } from '../src/position/index.ts'
import { filesOf } from './folder.ts'

const MONTHS = 120

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '../shared/data/authorities/aireborough' },
    postcodes: { type: 'string' },
    times: { type: 'string', default: '5' },
  },
})

function timed<T>(what: string, work: () => T): T {
  const [before, started] = [process.cpuUsage(), performance.now()]
  const result = work()
  const used = process.cpuUsage(before)
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  console.log(
    `${what}: ${seconds(performance.now() - started)}, processor ${seconds((used.user + used.system) / 1000)}`,
  )
  return result
}

const {
  returns,
  authority,
  population,
  provision,
  fees,
  money,
  postcodes: ownPostcodes,
} = timed('read', () => readIntake(filesOf(values.folder)))
const ownProviders = authority?.ownProviders ?? ['PR1']
const history = timed('history', () => buildHistory(returns, { ownProviders }))
const covered = monthEndsAfter(history.firstDay, 1200).filter(day => day <= history.lastDay)
const days = Array.from({ length: MONTHS }, (_, i) => covered[i % covered.length]!)
const postcodes: Postcodes | undefined = values.postcodes
  ? timed('postcodes', () =>
      readPostcodes({ path: values.postcodes!, bytes: readFileSync(values.postcodes!) }),
    )
  : ownPostcodes
const area = authority?.laCode
const estimates = area === undefined ? undefined : population?.map(row => ({ ...row, area }))
const context = {
  ownProviders,
  laCode: area,
  postcodes,
  population: estimates && new ChildPopulation(estimates),
  provision,
  fees,
  placementCosts: money?.placementCosts,
  returns,
}

console.log(
  `${history.children.count} children, ${history.placements.count} placements, ${isoFromDay(covered[0]!)} to ${isoFromDay(covered.at(-1)!)}`,
)
for (let run = 0; run < Number(values.times); run++) {
  const rows = timed(`${MEASURES.length} measures on ${days.length} month-ends`, () =>
    measuresOver(history, days, context),
  )
  if (run === 0) console.log(`${rows.length} rows`)
}
