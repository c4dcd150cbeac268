import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeDemoAuthority } from '../../src/demo/index.ts'
import { planForecast, simulateRuns, withChanges } from '../../src/forecast/index.ts'
import { buildHistory } from '../../src/history/index.ts'
import { readIntake } from '../../src/intake/index.ts'
import { EMPTY_BOOK } from '../../src/money/index.ts'
import { compareWithNothing, groundOf, readScenario } from '../../src/planning/index.ts'
import { namedFilesOf } from '../docs/pages.ts'
import { demoSources } from '../support/demo-files.ts'

const PAGE = 'docs/how-to/try-a-plan.md'
const RUNS = 120
/** Fewer futures than the page's commands, and a forecast that is mended now and then: the page is held to about so many. */
const NEAR = 3

const page = { path: PAGE, text: readFileSync(PAGE, 'utf8') }
const [file] = namedFilesOf(page)
const scenario = readScenario(file!.name, new TextEncoder().encode(file!.text))
const said = (pattern: RegExp): number => Number(pattern.exec(page.text.replaceAll(/\s+/g, ' '))?.[1])

describe('the worked plan of eight small homes and two larger', { timeout: 120_000 }, () => {
  it('is the programme of the strategy: 26 places, a home every few months', () => {
    expect(scenario.levers.map(lever => lever.number)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 5, 5])
  })

  it('does about what the page says', async () => {
    const intake = readIntake(demoSources(makeDemoAuthority({ seed: 7, size: 1500 })))
    const history = buildHistory(intake.returns, { ownProviders: ['PR1'] })
    const asAt = history.lastDay
    const { provision, fees, postcodes, authority } = intake
    const { prepared, past } = planForecast(history, { asAt, months: 36, runs: RUNS, seed: 1, supply: 'as-is', provision, fees }) // prettier-ignore
    const context = { ownProviders: ['PR1'], laCode: authority?.laCode, postcodes }
    const outcomes = await compareWithNothing(scenario.levers, RUNS, {
      simulations: { prepared, past, run: (changes, runs) => Promise.resolve(simulateRuns(withChanges(prepared, changes), 0, runs)) }, // prettier-ignore
      ground: groundOf(history, { asAt, months: 36, supply: 'as-is', provision, context }),
      terms: { book: { ...EMPTY_BOOK, fees }, asAt, supply: 'as-is' },
    })
    const change = (code: string) => outcomes.find(one => one.code === code)!.months.at(-1)!.difference.mean
    const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThan(NEAR)
    near(-change('outside'), said(/about (\d+) fewer children/))
    near(change('in_care_in_house_residential'), said(/(\d+) more live in our own/))
    expect(change('home_staff')).toBe(said(/(\d+) more staff/))
    expect(Math.abs(change('in_area') - said(/, ([\d.]+) more in a hundred live in the area/))).toBeLessThan(
      0.5,
    )
  })
})
