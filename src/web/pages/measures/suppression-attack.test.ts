import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { AGE_BANDS, ChildPopulation, isoFromDay, KINDS, type Day } from '../../../care/index.ts'
import { makeDemoAuthority } from '../../../demo/index.ts'
import { buildHistory } from '../../../history/index.ts'
import { readIntake } from '../../../intake/index.ts'
import { crossCounts, CUTS, groupsOf, MEASURES, measuresIn, Picture } from '../../../position/index.ts'
import { DifferencingAttack } from '../../../../test/support/differencing-attack.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { forecastHere } from '../../../forecast/index.ts'
import { forecastFor } from '../../../reports/index.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { daysFor } from './asked.ts'

/** A small authority has small numbers everywhere. */
const SIZE = 220

/** Measures whose numerator is a sum of groups of children in care: who knows the groups knows the measure. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  family_setting: ['kinship', 'in_house_fostering', 'agency_fostering', 'with_parents', 'adoption'].map(
    kind => `placement:${kind}`,
  ),
  in_foster_care: ['kinship', 'in_house_fostering', 'agency_fostering'].map(kind => `placement:${kind}`),
  childrens_homes_and_secure: ['in_house_residential', 'external_residential', 'secure'].map(
    kind => `placement:${kind}`,
  ),
  in_supported_accommodation: ['placement:supported_accommodation'],
  external_residential: ['placement:external_residential'],
  with_parents: ['placement:with_parents'],
  placed_for_adoption: ['placement:adoption'],
  in_secure_homes: ['placement:secure'],
  agency_share_of_fostering: ['placement:agency_fostering'],
  kinship_share_of_fostering: ['placement:kinship'],
  own_provision: ['provider:own'],
  private_provision: ['provider:private'],
  unaccompanied_share: ['unaccompanied:yes'],
  over_20_miles: ['distance:20_to_50_miles', 'distance:over_50_miles'],
  disabled: ['need:N2'],
}

let picture: Picture
let days: readonly Day[]
let councillor: Visitor

beforeAll(async () => {
  const demo = makeDemoAuthority({ seed: 11, size: SIZE })
  const intake = readIntake(
    demo.files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
  )
  const laCode = intake.authority!.laCode!
  const { returns, provision, postcodes } = intake
  const population = new ChildPopulation(intake.population!.map(row => ({ ...row, area: laCode })))
  const context = { ownProviders: ['PR1'], laCode, returns, provision, postcodes, population }
  picture = new Picture(buildHistory(returns, { ownProviders: ['PR1'] }), context)
  days = daysFor(picture, { seesSmallNumbers: false })
  const parts = new TestParts()
  parts.ports = { ...parts.ports, measuring: { picture: () => Promise.resolve(picture) } }
  await parts.addPerson('councillor')
  councillor = new Visitor(await parts.server())
  await councillor.signIn('councillor')
}, 120_000)

const linesOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))

const cell = (on: string, measure: string, group: string, part: 'numerator' | 'denominator') =>
  `${on} ${measure} ${group} ${part}`

/** What really was: every count behind every figure, by the same names. */
function truth(): Map<string, number> {
  const counts = new Map<string, number>()
  const counted = MEASURES.filter(measure => measure.shape !== 'spread')
  for (const day of days)
    for (const row of measuresIn(picture.sceneOn(day), { measures: counted })) {
      counts.set(cell(isoFromDay(day), row.measure, row.group, 'numerator'), row.numerator!)
      if (counted.find(one => one.name === row.measure)?.shape === 'share')
        counts.set(cell(isoFromDay(day), row.measure, row.group, 'denominator'), row.denominator!)
    }
  return counts
}

/** All that a councillor may download of the measures, on all days. */
async function readAll(attack: DifferencingAttack): Promise<void> {
  for (const day of days) {
    const on = isoFromDay(day)
    const reply = await councillor.get(`/measures/files/measures.csv?on=${on}`)
    expect(reply.status).toBe(200)
    for (const [date, measure, group, numerator, denominator] of linesOf(reply.body)) {
      expect(date).toBe(on)
      if (numerator === '') continue // a spread
      attack.saw(cell(on, measure!, group!, 'numerator'), numerator!)
      const isShare = MEASURES.find(one => one.name === measure)?.shape === 'share'
      // a hidden share hides its denominator too, small or not
      if (isShare && denominator !== 'c') attack.saw(cell(on, measure!, group!, 'denominator'), denominator!)
    }
  }
}

/** Parts of every cut add up; unions of groups are measures; the denominator of many shares is all children in care. */
function addSums(attack: DifferencingAttack): void {
  for (const day of days) {
    const on = isoFromDay(day)
    for (const measure of MEASURES)
      for (const part of ['numerator', 'denominator'] as const) {
        const whole = cell(on, measure.name, 'all', part)
        for (const cut of CUTS)
          attack.adds(
            whole,
            groupsOf(cut, picture.ground).map(group => cell(on, measure.name, `${cut.name}:${group}`, part)),
          )
      }
    for (const measure of MEASURES)
      if (measure.shape === 'share' && measure.of === 'in_care' && !measure.isAsked)
        for (const cut of CUTS)
          for (const group of groupsOf(cut, picture.ground))
            attack.adds(cell(on, 'in_care', `${cut.name}:${group}`, 'numerator'), [
              cell(on, measure.name, `${cut.name}:${group}`, 'denominator'),
            ])
    for (const [measure, groups] of Object.entries(UNIONS))
      attack.adds(
        cell(on, measure, 'all', 'numerator'),
        groups.map(group => cell(on, 'in_care', group, 'numerator')),
      )
  }
}

/** The Department publishes how many children an authority looked after, and how many started and ceased. */
function addWhatIsPublished(attack: DifferencingAttack, counts: ReadonlyMap<string, number>): void {
  for (const day of days)
    for (const measure of ['in_care', 'started_12m', 'ceased_12m']) {
      const key = cell(isoFromDay(day), measure, 'all', 'numerator')
      if (counts.has(key)) attack.knows(key, counts.get(key)!)
    }
}

/** The forecast's pages and files tell the past of kinds and ages too, by the same rule. */
function addForecastPages(attack: DifferencingAttack): number {
  const asAt = picture.history.lastDay
  const terms = { supply: 'as-is', provision: undefined, fees: undefined } as const
  const forecast = forecastHere(picture.history, { asAt, months: 1, runs: 10, seed: 1, ...terms })
  const told = forecastFor(forecast, { seesSmallNumbers: false })
  const past = told.past.filter(row => row.measure === 'in_care' && days.includes(row.date))
  for (const { date, group, value } of past)
    attack.saw(cell(isoFromDay(date), 'in_care', group, 'numerator'), String(value))
  return new Set(past.map(row => row.group)).size
}

const found = (attack: DifferencingAttack, counts: ReadonlyMap<string, number>): string[] =>
  [...counts].flatMap(([key, count]) => {
    const [least, most] = attack.boundsOf(key) ?? [0, Infinity]
    const isKnown = count >= 1 && count <= 4 && least === most
    return isKnown ? [`${key}: ${count}`] : []
  })

describe('an attack on what a councillor may have', { timeout: 180_000 }, () => {
  it('finds no small number by cuts, dates and totals, also with what the Department publishes and the forecast shows', async () => {
    const [attack, counts] = [new DifferencingAttack(), truth()]
    await readAll(attack)
    addWhatIsPublished(attack, counts)
    expect(addForecastPages(attack)).toBeGreaterThan(2)
    addSums(attack)
    attack.conclude()
    const small = [...counts.values()].filter(count => count >= 1 && count <= 4).length
    expect({ small: small > 5000, sums: attack.sums > 5000 }).toEqual({ small: true, sums: true })
    for (const [key, count] of counts) {
      const [least, most] = attack.boundsOf(key) ?? [0, Infinity]
      if (count < least || count > most) throw new Error(`${key} is ${count}, not ${least} to ${most}`)
    }
    expect(found(attack, counts)).toEqual([])
  })

  it('is no empty attack: it breaks a table that hides single cells and shows the rest as they are', () => {
    const attack = new DifferencingAttack()
    attack.saw('small', 'c')
    attack.knows('other', 20)
    attack.knows('whole', 23)
    attack.adds('whole', ['small', 'other'])
    attack.conclude()
    expect(attack.boundsOf('small')).toEqual([3, 3])
  })

  it('gains nothing from neighbouring days: they answer with the quarter before', async () => {
    const day = days.at(-2)!
    const file = async (on: Day, name: string) =>
      (await councillor.get(`/measures/in_care/${name}?cut=age&on=${isoFromDay(on)}`)).body
    expect(await file(day + 1, 'by-group.csv')).toBe(await file(day, 'by-group.csv'))
    expect(await file(day - 1, 'by-group.csv')).toBe(await file(days.at(-3)!, 'by-group.csv'))
  })

  it('gains nothing from a series of a group: its points are those of the days', async () => {
    for (const group of ['placement:secure', 'placement:external_residential', 'placement:adoption']) {
      const series = linesOf(
        (await councillor.get(`/measures/in_care/series.csv?cut=placement&group=${group}`)).body,
      )
      expect(series.map(line => line[0])).toEqual(days.map(isoFromDay))
      for (const [on, , , numerator] of series.slice(-4)) {
        const onDay = linesOf(
          (await councillor.get(`/measures/in_care/by-group.csv?cut=placement&on=${on!}`)).body,
        )
        expect(onDay.find(line => line[2] === group)?.[3]).toBe(numerator)
      }
    }
  })

  it('gains nothing from shares: each is worked out from the counts that are shown', async () => {
    const lines = linesOf((await councillor.get('/measures/files/measures.csv')).body)
    for (const [, measure, , numerator, denominator, value] of lines) {
      if (MEASURES.find(one => one.name === measure)?.shape !== 'share' || value === 'c') continue
      expect(Number(value)).toBeCloseTo(Math.min(1, Number(numerator) / Number(denominator)), 4)
    }
  })

  it('never learns the largest amount, which is one child’s', async () => {
    const lines = linesOf((await councillor.get('/measures/files/measures.csv')).body)
    const largest = lines.filter(line => line[2] === 'max')
    expect(largest.length).toBeGreaterThan(5)
    for (const line of largest) expect(line[5]).toBe('c')
  })

  it('finds no small number in the tables of the needs analysis that cross two cuts', async () => {
    const day = days.at(-1)!
    const files = await bundle(`/needs/files/needs-analysis.zip?on=${isoFromDay(day)}&view=working`)
    const attack = new DifferencingAttack()
    const counts = crossCounts(
      picture.sceneOn(day),
      CUTS.find(cut => cut.name === 'placement')!,
      CUTS.find(cut => cut.name === 'age')!,
    )
    linesOf(files.get('homes-by-age.csv')!).forEach((line, i) =>
      line.slice(1).forEach((shown, j) => attack.saw(`${i} ${j}`, shown)),
    )
    counts.forEach((row, i) =>
      attack.knows(
        `kind ${i}`,
        row.reduce((a, b) => a + b, 0),
      ),
    )
    AGE_BANDS.forEach((_, j) =>
      attack.knows(
        `age ${j}`,
        counts.reduce((sum, row) => sum + row[j]!, 0),
      ),
    )
    KINDS.forEach((_, i) =>
      attack.adds(
        `kind ${i}`,
        AGE_BANDS.map((__, j) => `${i} ${j}`),
      ),
    )
    AGE_BANDS.forEach((_, j) =>
      attack.adds(
        `age ${j}`,
        KINDS.map((__, i) => `${i} ${j}`),
      ),
    )
    attack.conclude()
    const pinned = counts.flatMap((row, i) =>
      row.flatMap((count, j) => {
        const [least, most] = attack.boundsOf(`${i} ${j}`)!
        const wholeOfKind = row.reduce((a, b) => a + b, 0)
        return count >= 1 && count <= 4 && least === most && wholeOfKind >= 8
          ? [`${KINDS[i]!} ${AGE_BANDS[j]!}`]
          : []
      }),
    )
    expect(pinned).toEqual([])
  })

  it('finds every count on its pages, documents and bundles rounded', async () => {
    const files = await bundle('/needs/files/needs-analysis.zip')
    for (const name of [
      'homes-by-kind.csv',
      'who-age.csv',
      'moving-between-kinds.csv',
      'turning-18-by-month.csv',
      'homes-by-age.csv',
    ])
      for (const line of linesOf(files.get(name)!))
        for (const shown of line.slice(1))
          if (shown !== 'c') expect(Number(shown.replace(/[",]/g, '')) % 5, `${name} ${shown}`).toBe(0)
    const { body } = await councillor.get('/measures/in_care?cut=placement')
    const cells = [
      ...body.matchAll(
        /data-label="(?:Children|A year before)"><span class="app-table__content">\s*([\d,]+|c)/g,
      ),
    ]
    expect(cells.length).toBeGreaterThan(5)
    for (const [, shown] of cells) if (shown !== 'c') expect(Number(shown!.replace(',', '')) % 5).toBe(0)
  })

  it('is refused the children behind a figure', async () =>
    expect((await councillor.get('/measures/in_care/children')).status).toBe(403))
})

async function bundle(address: string): Promise<ReadonlyMap<string, string>> {
  const reply = await councillor.download(address)
  const files = unzipSync(reply)
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}
