/**
 * How long all measures take, in every group, for every month of ten years of one authority, and how long its pages take once
 * their figures are at hand:
 *   npm run bench -- measures [--folder ../shared/data/authorities/aireborough] [--postcodes FILE] [--times 5]
 * Where the returns cover fewer than 120 month-ends, they are taken round and round until there are as many. Times are of the
 * clock and, in brackets, of the processor: on a machine that does other work the second tells.
 */
import { parseArgs } from 'node:util'
import { readFileSync } from 'node:fs'
import { ChildPopulation, isoFromDay, monthEndsAfter, type Postcodes } from '../src/care/index.ts'
import { buildHistory } from '../src/history/index.ts'
import { PublishedStatistics, readIntake, readPostcodes } from '../src/intake/index.ts'
import { MEASURES, measuresOver, Picture } from '../src/position/index.ts'
import { TestParts } from '../test/web/demo-server.ts'
import { Visitor } from '../test/web/visitor.ts'
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

/** Pages that are asked for first (their figures are worked out then), and again. */
const PAGES = [
  '/measures',
  '/measures/in_care?cut=age',
  '/measures/three_or_more_placements_12m?cut=locality',
  '/measures/distance_miles?cut=placement',
  '/needs',
  '/localities',
]
const AGAIN = 15

async function timePages(): Promise<void> {
  const parts = new TestParts()
  const picture = new Picture(history, context)
  const published = new PublishedStatistics([])
  parts.ports = {
    ...parts.ports,
    measuring: { picture: () => Promise.resolve(picture) },
    publishedStatistics: () => Promise.resolve(published),
  }
  await parts.addPerson('analyst')
  const visitor = new Visitor(await parts.server())
  await visitor.signIn('analyst')
  for (const address of PAGES) {
    const first = await timeOf(visitor, address)
    const again: Awaited<ReturnType<typeof timeOf>>[] = []
    for (let i = 0; i < AGAIN; i++) again.push(await timeOf(visitor, address))
    const middle = (part: 'clock' | 'processor') =>
      again.map(one => one[part]).sort((a, b) => a - b)[Math.floor(AGAIN / 2)]!
    console.log(
      `${address}: first ${first.clock.toFixed(0)} ms, then ${middle('clock').toFixed(0)} ms (processor ${middle('processor').toFixed(0)} ms)`,
    )
  }
}

async function timeOf(visitor: Visitor, address: string) {
  const [before, started] = [process.cpuUsage(), performance.now()]
  const { status } = await visitor.get(address)
  if (status !== 200) throw new Error(`${address}: ${status}`)
  const used = process.cpuUsage(before)
  return { clock: performance.now() - started, processor: (used.user + used.system) / 1000 }
}

console.log('\nPages, once their figures are at hand (middle of 15):')
await timePages()
