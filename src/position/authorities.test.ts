import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isoFromDay, parseDay, type PostcodePlace, type Return } from '../care/index.ts'
import { buildHistory } from '../history/index.ts'
import { plainMeasures } from '../../test/support/plain-measures.ts'
import { plainReturns, sharedData } from '../../test/support/plain-returns.ts'
import { casesBehind, Ground, MEASURES } from './index.ts'

const codes = {
  aireborough: 'E08000035',
  dunmere: 'E06000002',
  thamesgate: 'E09000033',
  wexcombe: 'E06000019',
}
const names = Object.keys(codes) as (keyof typeof codes)[]
const folders = names.map(name => sharedData(`authorities/${name}/903`))
const directory = sharedData('published/ons/postcodes.csv.gz')
const isThere = directory !== undefined && folders.every(folder => folder !== undefined)

/** The places of the postcodes that the four authorities use, by the directory's lines. */
function readPlaces(file: string, all: readonly Return[]): Map<string, PostcodePlace> {
  const wanted = new Set(
    all.flatMap(one => ['HOME_POST', 'PL_POST'].flatMap(column => one.tables.get('Episodes')!.text(column))),
  )
  const places = new Map<string, PostcodePlace>()
  for (const line of gunzipSync(readFileSync(file)).toString('latin1').split('\n')) {
    const [postcode, laua, east, north] = line.split(',')
    if (wanted.has(postcode!))
      places.set(postcode!, { laua: laua!, east: Number(east), north: Number(north) })
  }
  return places
}

/** Measures whose cases are endings, of which a child may have many. */
const ENDINGS = new Set(['unplanned_endings_12m', 'moves_12m', 'days_in_ended_placement_12m'])

/** The cases of a figure as text: the child, and for endings the day on which the stay ended. */
function keysBehind(ground: Ground, measure: string, day: string) {
  const { history } = ground
  const cases = casesBehind(ground, {
    measure: MEASURES.find(one => one.name === measure)!,
    day: parseDay(day),
  })
  const keyOf = (one: (typeof cases)[number]) => {
    const child = history.children.id[one.child]!
    return ENDINGS.has(measure) ? `${child} ${history.placements.end[one.placement]!}` : child
  }
  return {
    asked: cases.map(keyOf),
    counted: cases.filter(one => one.isCounted).map(keyOf),
    amounts: new Map(cases.map(one => [keyOf(one), one.amount])),
  }
}

const oddOnes = (ours: readonly string[], theirs: ReadonlySet<string>): string[] => {
  const own = new Set(ours)
  return [...ours.filter(key => !theirs.has(key)), ...[...theirs].filter(key => !own.has(key))]
}

describe.runIf(isThere)('a second computation from the rows agrees to the child', () => {
  const returns = isThere ? folders.map(folder => plainReturns(folder)) : []
  const places = isThere ? readPlaces(directory, returns.flat()) : new Map<string, PostcodePlace>()
  const postcodes = { count: places.size, lookup: (postcode: string) => places.get(postcode) }

  it.each(names)('%s, but for children whose rows were mended', name => {
    const own = returns[names.indexOf(name)]!
    const history = buildHistory(own, { ownProviders: ['PR1'] })
    const mended = new Set(history.findings.map(finding => finding.child))
    const laCode = codes[name]
    const ground = new Ground(history, { ownProviders: ['PR1'], laCode, postcodes })
    for (const day of ['2025-03-31', '2024-02-29', '2022-09-15', '2021-03-31']) {
      const plain = plainMeasures({ returns: own, day: parseDay(day), laCode, places })
      expect(Object.keys(plain)).toHaveLength(41)
      for (const [measure, { asked, counted, amounts }] of Object.entries(plain)) {
        const ours = keysBehind(ground, measure, day)
        const apart = [...amounts].filter(([key, amount]) => Math.abs((ours.amounts.get(key) ?? -1) - amount) > 1e-9) // prettier-ignore
        const odd = [
          ...oddOnes(ours.asked, asked),
          ...oddOnes(ours.counted, counted),
          ...apart.map(([key]) => key),
        ]
        const unexplained = odd.filter(key => !mended.has(key.split(' ')[0]!))
        expect({ name, measure, day: isoFromDay(parseDay(day)), unexplained }).toMatchObject({
          unexplained: [],
        })
        expect(asked.size).toBeGreaterThan(0)
      }
    }
  })
})
