import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { AGE_BANDS, ChildPopulation, geographiesOf, isoFromDay, KINDS } from '../../../care/index.ts'
import { makeDemoAuthority } from '../../../demo/index.ts'
import { buildHistory } from '../../../history/index.ts'
import { PostcodeIndex, readIntake, traceBoundaries } from '../../../intake/index.ts'
import {
  crossCounts,
  CUTS,
  distanceBandOf,
  FAR_REASONS,
  farByReason,
  flowsBetweenKinds,
  Picture,
  whereChildrenLive,
  type LivingPlace,
} from '../../../position/index.ts'
import { DifferencingAttack } from '../../../../test/support/differencing-attack.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { daysFor } from '../measures/asked.ts'

/** A small authority has small numbers everywhere. */
const SIZE = 220

let picture: Picture
let councillor: Visitor
let on: string

beforeAll(async () => {
  const files = makeDemoAuthority({ seed: 13, size: SIZE }).files
  const intake = readIntake(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })))
  const { returns, provision, postcodes, localities = [] } = intake
  if (!(postcodes instanceof PostcodeIndex)) throw new Error('the demo has postcodes')
  const laCode = intake.authority!.laCode!
  const population = new ChildPopulation(intake.population!.map(row => ({ ...row, area: laCode })))
  const geographies = geographiesOf(localities)
  const context = { ownProviders: ['PR1'], laCode, returns, provision, postcodes, population, localities: geographies[0] } // prettier-ignore
  picture = new Picture(buildHistory(returns, { ownProviders: ['PR1'] }), context)
  const parts = new TestParts()
  parts.ports = { ...parts.ports, measuring: { picture: () => Promise.resolve(picture) } }
  parts.boundaries = traceBoundaries(postcodes)
  parts.geographies = geographies
  await parts.addPerson('councillor')
  councillor = new Visitor(await parts.server())
  await councillor.signIn('councillor')
  on = isoFromDay(daysFor(picture, { seesSmallNumbers: false }).at(-1)!)
}, 120_000)

const day = () => daysFor(picture, { seesSmallNumbers: false }).at(-1)!
const linesOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
const file = async (address: string): Promise<string[][]> => {
  const reply = await councillor.get(address)
  expect(reply.status).toBe(200)
  return linesOf(reply.body)
}

/** What an attacker learns of a count from one to four exactly. */
const pinned = (attack: DifferencingAttack, truth: ReadonlyMap<string, number>): string[] =>
  [...truth].flatMap(([key, count]) => {
    const [least, most] = attack.boundsOf(key) ?? [0, Infinity]
    if (count < least || count > most) throw new Error(`${key} is ${count}, not ${least} to ${most}`)
    return count >= 1 && count <= 4 && least === most ? [`${key}: ${count}`] : []
  })

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
const ALL = 'all'
const kindsAsked = [ALL, ...KINDS]
const agesAsked = [ALL, ...AGE_BANDS]

/** Every choice of the map that a child falls in. */
const choicesOf = ({ kind, band }: LivingPlace): string[] =>
  [ALL, KINDS[kind]!].flatMap(k => [ALL, AGE_BANDS[band]!].map(a => `${k} ${a}`))

describe('an attack on the map, by every kind and age at once', { timeout: 180_000 }, () => {
  it('finds no small number of children in an authority, at a distance, or in a hexagon', async () => {
    const [attack, truth] = [new DifferencingAttack(), new Map<string, number>()]
    const children = whereChildrenLive(picture.ground, day())
    const areas = [...new Set(children.map(child => child.authority ?? ''))]
    const bands = ['0', '1', '2', '3', '4', '5']
    for (const child of children)
      for (const choice of choicesOf(child)) {
        count(truth, `area ${choice} ${child.authority ?? ''}`)
        count(truth, `far ${choice} ${distanceBandOf(child.miles)}`)
        count(truth, `in ${choice}`)
      }
    for (const kind of kindsAsked)
      for (const age of agesAsked) {
        const query = `on=${on}${kind === ALL ? '' : `&kind=${kind}`}${age === ALL ? '' : `&age=${age}`}`
        const choice = `${kind} ${age}`
        const shown = new Map((await file(`/map/files/authorities.csv?${query}`)).map(([code, , n]) => [code!, n!])) // prettier-ignore
        for (const area of areas)
          attack.saw(`area ${choice} ${area}`, area === '' ? 'c' : (shown.get(area) ?? 'c'))
        attack.saw(`elsewhere ${choice}`, shown.get('') ?? 'c')
        ;(await file(`/map/files/distances.csv?${query}`)).forEach(([, n], band) => attack.saw(`far ${choice} ${band}`, n!)) // prettier-ignore
        attack.knows(`in ${choice}`, choice === `${ALL} ${ALL}` ? children.length : (truth.get(`in ${choice}`) ?? 0)) // prettier-ignore
      }
    // exact marginal totals are more than a councillor ever has: the map stands even so
    for (const kind of kindsAsked)
      for (const age of agesAsked) {
        attack.adds(`in ${kind} ${age}`, areas.map(area => `area ${kind} ${age} ${area}`)) // prettier-ignore
        attack.adds(`in ${kind} ${age}`, bands.map(band => `far ${kind} ${age} ${band}`)) // prettier-ignore
      }
    for (const part of [...areas.map(area => ['area', area]), ...bands.map(band => ['far', band])]) {
      const cell = (kind: string, age: string) => `${part[0]!} ${kind} ${age} ${part[1]!}`
      for (const kind of kindsAsked) attack.adds(cell(kind, ALL), AGE_BANDS.map(age => cell(kind, age))) // prettier-ignore
      for (const age of agesAsked)
        attack.adds(
          cell(ALL, age),
          KINDS.map(kind => cell(kind, age)),
        )
    }
    attack.conclude()
    const small = [...truth].filter(([key, n]) => !key.startsWith('in ') && n >= 1 && n <= 4)
    expect({ small: small.length > 150, sums: attack.sums > 150 }).toEqual({ small: true, sums: true })
    const exact = new Map([...truth].filter(([key]) => !key.startsWith('in ')))
    const wholeIsLarge = pinned(attack, exact).filter(key => {
      const [, kind, age] = key.split(' ')
      return (truth.get(`in ${kind!} ${age!}`) ?? 0) >= 8
    })
    expect(wholeIsLarge).toEqual([])
    for (const [, , , n] of await file(`/map/files/hexagons.csv?on=${on}`))
      expect(Number(n) % 5 === 0 && Number(n) >= 10).toBe(true)
  })

  it('and none of a locality, in any geography, by kind of home', async () => {
    for (const geography of ['cluster', 'hub']) {
      const attack = new DifferencingAttack()
      const truth = new Map<string, number>()
      const { body } = await councillor.get(`/localities?geography=${geography}&on=${on}`)
      const names = [...new Set([...body.matchAll(new RegExp(`/localities/${geography}/([^"?]+)`, 'g'))].map(m => decodeURIComponent(m[1]!)))] // prettier-ignore
      expect(names.length).toBeGreaterThan(2)
      for (const name of names) {
        const lines = await file(`/localities/${geography}/${encodeURIComponent(name)}/pack.csv?on=${on}`)
        for (const [, , , measure, group, shown] of lines)
          if (measure === 'in_care' && group!.startsWith('placement:')) {
            attack.saw(`${name} ${group!}`, shown!)
            expect(shown === 'c' || (Number(shown) % 5 === 0 && Number(shown) >= 10)).toBe(true)
          }
        if (geography !== 'cluster') continue
        const place = picture.ground.localities.indexOf(name)
        for (const child of whereChildrenLive(picture.ground, day()))
          if (child.locality === place) {
            count(truth, `${name} placement:${KINDS[child.kind]!}`)
            count(truth, `whole ${name}`)
          }
      }
      for (const [key, n] of truth) if (key.startsWith('whole ')) attack.knows(key, n)
      for (const name of names)
        attack.adds(`whole ${name}`, KINDS.map(kind => `${name} placement:${kind}`)) // prettier-ignore
      attack.conclude()
      const found = pinned(attack, new Map([...truth].filter(([key]) => !key.startsWith('whole '))))
      expect(found.filter(key => (truth.get(`whole ${key.split(' placement:')[0]!}`) ?? 0) >= 8)).toEqual([])
    }
  })

  it('and none in any table of the needs analysis that crosses two cuts, its margins known exactly', async () => {
    const reply = await councillor.download(`/needs/files/needs-analysis.zip?on=${on}&view=working`)
    const files = new Map(Object.entries(unzipSync(reply)).map(([name, bytes]) => [name, strFromU8(bytes)])) // prettier-ignore
    const scene = picture.sceneOn(day())
    const cut = (name: string) => CUTS.find(one => one.name === name)!
    const tables: readonly (readonly [string, readonly (readonly number[])[]])[] = [
      ['homes-by-age.csv', crossCounts(scene, cut('placement'), cut('age'))],
      ['homes-by-need.csv', crossCounts(scene, cut('placement'), cut('need'))],
      ['homes-by-kind-and-provider.csv', crossCounts(scene, cut('placement'), cut('provider'))],
    ]
    for (const [name, counts] of tables) {
      const attack = new DifferencingAttack()
      const shown = linesOf(files.get(name)!)
      counts.forEach((row, i) => row.forEach((_, j) => attack.saw(`${i} ${j}`, shown[i]![j + 1]!)))
      counts.forEach((row, i) => attack.knows(`row ${i}`, row.reduce((a, b) => a + b, 0))) // prettier-ignore
      counts[0]!.forEach((_, j) => attack.knows(`column ${j}`, counts.reduce((sum, row) => sum + row[j]!, 0))) // prettier-ignore
      counts.forEach((row, i) => attack.adds(`row ${i}`, row.map((_, j) => `${i} ${j}`))) // prettier-ignore
      counts[0]!.forEach((_, j) => attack.adds(`column ${j}`, counts.map((__, i) => `${i} ${j}`))) // prettier-ignore
      attack.conclude()
      const truth = new Map(counts.flatMap((row, i) => row.map((n, j) => [`${i} ${j}`, n] as const)))
      const rowSums = counts.map(row => row.reduce((a, b) => a + b, 0))
      expect(pinned(attack, truth).filter(key => rowSums[Number(key.split(' ')[0])]! >= 8)).toEqual([])
    }
    // moves and reasons are shown rounded or not at all
    const far = farByReason(scene)
    const rows = linesOf(files.get('far-why.csv')!)
    expect(rows.length).toBe(FAR_REASONS.filter(reason => far[reason] > 0).length)
    const moves = flowsBetweenKinds(picture.history, { first: day() - 364, last: day() }).moves
    expect(moves.flatMap(row => [...row]).some(n => n >= 1 && n <= 4)).toBe(true)
    for (const name of [
      'far-why.csv',
      'moving-between-kinds.csv',
      'moving-steps.csv',
      'needing-most-children.csv',
      'far-hosts.csv',
    ])
      // prettier-ignore
      for (const [, shown] of files.get(name)!.matchAll(/,(\d+)(?=[,\r\n])/g))
        expect([name, Number(shown) % 5, Number(shown) >= 10]).toEqual([name, 0, true])
  })
})
