import {
  LONGEST_NAME,
  OUTCOME_MEASURES,
  outcomeMeasure,
  sayLever,
  type Outcome,
  type OutcomeMeasure,
} from '../../../planning/index.ts'
import {
  changeRange,
  comparisonSays,
  drawComparison,
  outcomeAmount,
  outcomeChange,
  SPARE_CODES,
  spareSentences,
} from '../../../reports/index.ts'
import { searchesLine } from '../../components/searches-line.ts'
import { json, page, redirect, type Answer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { longDay } from '../../words.ts'
import { textIn } from './form-text.ts'
import { labLevers, labValues, SLIDERS } from './lab.ts'
import { outcomesFor, type ScenarioPorts } from './scenario-ports.ts'

/** Futures of the first answer, and of the sharper one that follows it. */
export const FIRST_RUNS = 40
export const FULL_RUNS = 1000

const SHOWN_AT_END = ['outside', 'in_care_external_residential', 'in_care_in_house_residential', 'in_care_in_house_fostering', 'family_setting', 'in_area', 'spend_to_date'] // prettier-ignore
const MEASURES = OUTCOME_MEASURES.filter(({ code }) => !['carer_households', 'home_staff'].includes(code))

/** Beside the sliders there is less room than on a page of its own. */
const LAB_SIZE = { width: 640, height: 380 } as const

interface Cell {
  readonly label: string
  readonly value: string
  readonly change: string
  readonly range: string
}

const cellOf = (outcome: Outcome): Cell[] => {
  const measure = outcomeMeasure(outcome.code)
  const month = outcome.months.at(-1)
  if (!measure || !month) return []
  const { scenario, difference } = month
  return [
    {
      label: measure.label,
      value: outcomeAmount(measure, scenario.mean),
      change: outcomeChange(measure, difference.mean),
      range: changeRange(measure, difference),
    },
  ]
}

const measureWanted = (request: UserRequest): OutcomeMeasure =>
  MEASURES.find(measure => measure.code === request.query.get('number')) ?? outcomeMeasure('outside')!

/** What the sliders' futures say: the drawing, a sentence, and the numbers at the end. */
async function answerOf(request: UserRequest, ports: ScenarioPorts, runs: number) {
  const asAt = await ports.scenarioRuns.lastDay()
  if (asAt === undefined) return undefined
  const measure = measureWanted(request)
  const levers = labLevers(labValues(request.query), asAt)
  const codes = [...new Set([measure.code, ...SHOWN_AT_END, ...SPARE_CODES])]
  const found = await ports.scenarioRuns.preview(levers, codes, runs)
  if (!found) return undefined
  const outcomes = outcomesFor(request, found.outcomes)
  const shown = outcomes.find(one => one.code === measure.code)
  const seesSmallNumbers = outcomes.length === found.outcomes.length
  const compared = shown ? [{ name: 'these sliders', outcome: shown }] : []
  return {
    runs,
    measure,
    asAt,
    svg: drawComparison(measure, compared, LAB_SIZE),
    says:
      levers.length === 0
        ? 'Nothing is moved yet: this is doing nothing.'
        : [comparisonSays(measure, compared), ...spareSentences({ ...found, levers }, { seesSmallNumbers })].join(' '), // prettier-ignore
    cells: SHOWN_AT_END.flatMap(code => outcomes.filter(one => one.code === code).flatMap(cellOf)),
    levers: levers.map(sayLever),
  }
}

/** "What if?": sliders and the chart that answers them. Without a script the form asks for the page again. */
export async function labPage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const answer = await answerOf(request, ports, FULL_RUNS)
  const values = labValues(request.query)
  const header = {
    question: 'What if?',
    answer: answer
      ? 'Move a slider, and the chart says what it would change.'
      : 'There are no records to try a plan on yet.',
    meta: answer ? [`From ${longDay(answer.asAt)}, three years ahead`] : [],
    back: { href: '/scenarios', text: 'Scenarios' },
  }
  return page('pages/scenarios/lab.njk', header, {
    shown: answer,
    sliders: SLIDERS.map(slider => ({ ...slider, value: values[slider.name] })),
    measures: MEASURES,
    firstRuns: FIRST_RUNS,
    fullRuns: FULL_RUNS,
    longestName: LONGEST_NAME,
    searches: await searchesLine(request.user, ports),
  })
}

/** The same as values, for the page's script: a few futures first, then more. */
export async function labAnswer(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const runs = request.query.get('futures') === String(FULL_RUNS) ? FULL_RUNS : FIRST_RUNS
  const answer = await answerOf(request, ports, runs)
  return answer
    ? json({
        runs: answer.runs,
        svg: answer.svg,
        says: answer.says,
        cells: answer.cells,
        levers: answer.levers,
      })
    : json({}, 404)
}

/** Keeps where the sliders stand as a plan. */
export async function keepLab(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const asAt = await ports.scenarioRuns.lastDay()
  if (asAt === undefined) return redirect('/lab')
  const levers = labLevers(labValues(request.form), asAt)
  const name = textIn(request.form, 'name').slice(0, LONGEST_NAME) || 'From the scenario lab'
  const kept = await ports.scenarios.add(
    { name, purpose: '', levers },
    { by: request.user.name, at: request.at },
  )
  return redirect(`/scenarios/${kept.id}`)
}
