import { dayOf, InputError, type Day } from '../care/index.ts'
import { live } from './lives/live.ts'
import * as own from './files/own-files.ts'
import { returnAsCsv } from './files/return-csv.ts'
import { returnAsXml } from './files/return-xml.ts'
import { makeReturn, yearName } from './returns/demo-return.ts'
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

/**
 * An invented authority as the files of its folder: seven years of returns as CSV, the last one as XML too, its places,
 * fees, postcodes, carers and providers, and a list of the deliberate slips. The same seed and size give the same text.
 */
export function makeDemoAuthority(options: DemoOptions): DemoAuthority {
  const { seed, size, lastYear = '2024-25', extractTo, slips: hasSlips = true } = options
  if (!Number.isInteger(seed)) throw new InputError('The seed is a whole number.')
  if (!Number.isInteger(size) || size < SMALLEST)
    throw new InputError(`The size is a whole number of children, at least ${SMALLEST}.`)
  const ending = endingOf(lastYear)
  const storyEnd = dayOf(ending, 3, 31)
  const world = live({ seed, size, storyEnd, until: Math.max(storyEnd, extractTo ?? storyEnd) })
  const endings = STORY_YEARS.map((_, i) => ending - STORY_YEARS.length + 1 + i)
  const returns = endings.map(each => makeReturn(world, each))
  if (extractTo !== undefined && extractTo > storyEnd) returns.push(makeReturn(world, ending + 1, extractTo))
  const slips = hasSlips ? returns.flatMap(each => plantSlips(each, world.draw)) : []
  const last = returns.find(each => each.ending === ending)!
  const files = [
    { path: 'authority.csv', text: own.authorityCsv() },
    ...returns.flatMap(returnAsCsv),
    { path: 'provision.csv', text: own.provisionCsv(world, storyEnd) },
    { path: 'fees.csv', text: own.feesCsv(storyEnd) },
    { path: 'postcodes.csv', text: own.postcodesCsv(world) },
    { path: 'carers.csv', text: own.carersCsv(world, returns[0]!.firstDay, storyEnd) },
    { path: 'providers.csv', text: own.providersCsv(world) },
    { path: 'slips.csv', text: own.slipsCsv(slips) },
    { path: `xml/${lastYear}.xml`, text: returnAsXml(last) },
  ]
  return { files, slips }
}
