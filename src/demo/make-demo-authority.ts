import { dayOf, InputError, type Day } from '../care/index.ts'
import { live } from './lives/live.ts'
import { authorityCsv, localitiesCsv, postcodesCsv } from './files/authority-csv.ts'
import { carersCsv } from './files/carers-csv.ts'
import { feesCsv } from './files/fees-csv.ts'
import { populationCsv } from './files/population-csv.ts'
import { providersCsv } from './files/providers-csv.ts'
import { provisionCsv } from './files/provision-csv.ts'
import { slipsCsv } from './files/slips-csv.ts'
import { returnAsCsv } from './files/return-csv.ts'
import { returnAsXml } from './files/return-xml.ts'
import type { World } from './lives/world.ts'
import { moneyFiles } from './money/index.ts'
import { makeReturn, yearName, type DemoReturn } from './returns/demo-return.ts'
import { publishedFiles } from './published/published-csv.ts'
import { plantSlips, type PlantedSlip } from './slips/plant-slips.ts'
import { STORY_YEARS } from './story.ts'

export interface DemoOptions {
  readonly seed: number
  /** About how many children are in care on the last 31 March; from 50 up. */
  readonly size: number
  /** Collection year of the last whole return; `2024-25` unless said otherwise, at the latest `2026-27`. */
  readonly lastYear?: string
  /** An extract of the year after, cut at this day; none unless said otherwise. */
  readonly extractTo?: Day
  /** Deliberate slips; planted unless said otherwise. */
  readonly slips?: boolean
}

export interface DemoFile {
  /** Path inside the authority's folder. */
  readonly path: string
  readonly text: string
}

export interface DemoAuthority {
  readonly files: readonly DemoFile[]
  /** What was put in wrong on purpose. */
  readonly slips: readonly PlantedSlip[]
}

const SMALLEST = 50
const FIRST_ENDING = 2025
const LAST_ENDING = 2027

function endingOf(lastYear: string): number {
  const ending = Number(lastYear.slice(0, 4)) + 1
  if (!/^\d{4}-\d{2}$/.test(lastYear) || yearName(ending) !== lastYear)
    throw new InputError(`The last year is written as 2024-25; "${lastYear}" is not one.`)
  if (ending < FIRST_ENDING || ending > LAST_ENDING)
    throw new InputError('The last year of the demo authority is 2024-25, 2025-26 or 2026-27.')
  return ending
}

/** What is wanted, checked; the return that the story ends with ends in `ending`. */
function checked({ seed, size, lastYear = '2024-25', extractTo, slips = true }: DemoOptions) {
  if (!Number.isInteger(seed)) throw new InputError('The seed is a whole number.')
  if (!Number.isInteger(size) || size < SMALLEST)
    throw new InputError(`The size is a whole number of children, at least ${SMALLEST}.`)
  const ending = endingOf(lastYear)
  const storyEnd = dayOf(ending, 3, 31)
  if (extractTo !== undefined && (extractTo <= storyEnd || extractTo > dayOf(ending + 1, 3, 31)))
    throw new InputError(`An extract is cut in the year after ${lastYear}.`)
  return { seed, size, lastYear, ending, storyEnd, extractTo, slips }
}

type Checked = ReturnType<typeof checked>

function makeReturns(world: World, { ending, extractTo }: Checked): DemoReturn[] {
  const endings = STORY_YEARS.map((_, i) => ending - STORY_YEARS.length + 1 + i)
  const returns = endings.map(each => makeReturn(world, each))
  return extractTo === undefined ? returns : [...returns, makeReturn(world, ending + 1, extractTo)]
}

/** The files of the authority's folder that are no returns. */
const otherFiles = (world: World, firstDay: Day, lastDay: Day): DemoFile[] => [
  { path: 'authority.csv', text: authorityCsv() },
  { path: 'provision.csv', text: provisionCsv(world, lastDay) },
  { path: 'fees.csv', text: feesCsv(lastDay) },
  { path: 'population.csv', text: populationCsv(lastDay, world.scale) },
  { path: 'postcodes.csv', text: postcodesCsv(world) },
  { path: 'localities.csv', text: localitiesCsv() },
  { path: 'carers.csv', text: carersCsv(world, firstDay, lastDay) },
  { path: 'providers.csv', text: providersCsv(world) },
]

/**
 * An invented authority as the files of its folder: seven years of returns as CSV, the last one as XML too, its places,
 * fees, population, postcodes, carers and providers, invented published statistics, and a list of the deliberate slips. The same options give the same text; throws
 * an InputError where they cannot be met.
 */
export function makeDemoAuthority(options: DemoOptions): DemoAuthority {
  const wanted = checked(options)
  const { storyEnd, extractTo = storyEnd } = wanted
  const world = live({ ...wanted, until: extractTo })
  const returns = makeReturns(world, wanted)
  const slips = wanted.slips ? returns.flatMap(each => plantSlips(each, world.draw)) : []
  const last = returns.find(({ ending }) => ending === wanted.ending)!
  const files = [
    ...otherFiles(world, returns[0]!.firstDay, storyEnd),
    // prices are those of the children who are there when the world stops
    ...moneyFiles(world, extractTo),
    ...returns.flatMap(returnAsCsv),
    ...publishedFiles(world, wanted.ending),
    { path: 'slips.csv', text: slipsCsv(slips) },
    // beside 903, where the folder's returns are read from, so that the year is not read twice
    { path: `xml/${wanted.lastYear}.xml`, text: returnAsXml(last) },
  ]
  return { files, slips }
}
