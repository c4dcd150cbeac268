import { isoFromDay } from '../care/index.ts'
import {
  LEVER_FIELDS,
  leverCells,
  outcomeMeasure,
  sayLever,
  type Outcome,
  type OutcomeRange,
  type ScenarioResult,
} from '../planning/index.ts'
import { csvText, twoDecimals } from './csv.ts'

/** Of a chance the mean alone: in one future a place is short or not, so that quantiles would tell nothing. */
const range = (code: string, { mean, low, middle, high }: OutcomeRange): (number | string)[] =>
  outcomeMeasure(code)?.unit === 'chance'
    ? [twoDecimals(mean), '', '', '']
    : [mean, low, middle, high].map(twoDecimals)
const rangeColumns = (name: string): string[] => ['mean', 'p10', 'p50', 'p90'].map(part => `${name}_${part}`)

const OUTCOME_COLUMNS = ['date', 'outcome', ...rangeColumns('nothing'), ...rangeColumns('scenario'), ...rangeColumns('difference'), 'chance_of_more'] // prettier-ignore

const outcomeRows = (outcomes: readonly Outcome[]): (string | number)[][] =>
  outcomes.flatMap(({ code, months }) =>
    months.map(month => [
      isoFromDay(month.date),
      code,
      ...range(code, month.nothing),
      ...range(code, month.scenario),
      ...range(code, month.difference),
      twoDecimals(month.chanceOfMore),
    ]),
  )

/** `outcomes.csv`: every number on every month-end, as things are, under the scenario, and the paired difference. */
export const outcomesCsv = (outcomes: readonly Outcome[]): string =>
  csvText(OUTCOME_COLUMNS, outcomeRows(outcomes))

/** `compare.csv`: the same of several plans. */
export const comparisonCsv = (
  plans: readonly { readonly name: string; readonly outcomes: readonly Outcome[] }[],
): string =>
  csvText(
    ['plan', ...OUTCOME_COLUMNS],
    plans.flatMap(({ name, outcomes }) => outcomeRows(outcomes).map(row => [name, ...row])),
  )

/** `waterfall.csv`: how much of each difference is each lever's; the parts add up to the whole. */
export const waterfallCsv = ({ waterfall, levers, ground }: ScenarioResult): string =>
  csvText(
    ['date', 'outcome', 'lever', 'difference'],
    waterfall.flatMap(({ code, month, parts }) =>
      parts.map((part, i) => [
        isoFromDay(ground.monthEnds[month]!),
        code,
        sayLever(levers[i]!),
        twoDecimals(part),
      ]),
    ),
  )

/** `tornado.csv`: the scenario's effect were one assumption low, or high. */
export const tornadoCsv = ({ tornado, ground }: ScenarioResult): string =>
  csvText(
    ['date', 'outcome', 'assumption', 'low', 'difference_low', 'high', 'difference_high'],
    tornado.flatMap(bar =>
      Object.keys(bar.low).map(key => {
        const [code, month] = key.split(' ') as [string, string]
        return [
          isoFromDay(ground.monthEnds[Number(month)]!),
          code,
          bar.assumption,
          bar.lowLabel,
          twoDecimals(bar.low[key]!),
          bar.highLabel,
          twoDecimals(bar.high[key]!),
        ]
      }),
    ),
  )

/** `levers.csv`: the scenario as it was read, with each lever in words. */
export const leversCsv = ({ levers }: Pick<ScenarioResult, 'levers'>): string =>
  csvText(
    ['lever', ...LEVER_FIELDS, 'in_words'],
    levers.map(lever => {
      const cells = leverCells(lever)
      return [lever.lever, ...LEVER_FIELDS.map(field => cells[field] ?? ''), sayLever(lever)]
    }),
  )
