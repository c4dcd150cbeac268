import { dayInWords } from '../care/index.ts'
import type { Outcome, OutcomeMonth, ScenarioResult } from '../planning/index.ts'
import { outcomeMeasure } from '../planning/index.ts'
import { outcomeAmount, outcomeChange } from './outcome-words.ts'
import { spareSentences } from './spare-places.ts'
import { count } from './words.ts'

export const outcomeOf = (result: Pick<ScenarioResult, 'outcomes'>, code: string): Outcome | undefined =>
  result.outcomes.find(outcome => outcome.code === code)

const lastOf = (result: Pick<ScenarioResult, 'outcomes'>, code: string): OutcomeMonth | undefined =>
  outcomeOf(result, code)?.months.at(-1)

/** Less than this of a difference is nothing to speak of. */
const NOTHING_CHILDREN = 0.5

function childrenOutside(month: OutcomeMonth): string {
  const { mean, low, high } = month.difference
  if (Math.abs(mean) < NOTHING_CHILDREN) return 'hardly any child more or less lives outside'
  const [least, most] = mean < 0 ? [-high, -low] : [low, high]
  const range = `${count(Math.max(least, 0))} to ${count(most)} in 8 futures of 10`
  const number = Math.round(Math.abs(mean))
  return `about ${count(number)} ${mean < 0 ? 'fewer' : 'more'} ${number === 1 ? 'child lives' : 'children live'} with agency carers or in other children’s homes (${range})`
}

function money(result: ScenarioResult): string {
  const spend = outcomeMeasure('spend_to_date')
  const month = lastOf(result, 'spend_to_date')
  if (!spend || !month) return ''
  const { mean, low, high } = month.difference
  const [least, most] = [low, high].map(value => outcomeChange(spend, value))
  return ` Over the ${result.months} months the council spends ${outcomeAmount(spend, Math.abs(mean))} ${mean < 0 ? 'less' : 'more'} (${least!} to ${most!} in 8 futures of 10).`
}

/** How often the plan leaves more children outside than doing nothing, where it does at all. */
export function otherWaySentence(result: ScenarioResult): string {
  const month = lastOf(result, 'outside')
  if (!month || month.difference.mean >= -NOTHING_CHILDREN || month.chanceOfMore < 0.005) return ''
  return ` In ${count(100 * month.chanceOfMore)} ${Math.round(100 * month.chanceOfMore) === 1 ? 'future' : 'futures'} of 100 more children live outside in the end: who lives in a home of our own stays in care longer or shorter than who does not, and by then other children have come.`
}

/** Of children who are to be brought back, that more are asked than live outside at any time: no more than come free can come. */
function tooManyAsked({ levers, outcomes }: Pick<ScenarioResult, 'levers' | 'outcomes'>): string[] {
  return levers
    .filter(lever => lever.lever === 'bring_back' && lever.kind !== undefined)
    .flatMap(({ kind, number }) => {
      const months = outcomeOf({ outcomes }, `in_care_${kind!}`)?.months ?? []
      const most = Math.max(...months.map(month => month.nothing.mean))
      if (months.length === 0 || number <= most) return []
      return [`The plan asks for ${count(number)} children to be brought back, but no more than about ${count(most)} live there at any month’s end without it: no more can come than live there.`] // prettier-ignore
    })
}

/**
 * What a scenario would change, in two or three sentences written from its figures.
 * @param shown outcomes that the reader may see; left out: all
 */
export function scenarioAnswer(result: ScenarioResult, shown: readonly Outcome[] = result.outcomes): string {
  const visible = { ...result, outcomes: shown }
  const month = lastOf(visible, 'outside')
  if (result.levers.length === 0) return 'Nothing is changed: this is the forecast as things are.'
  if (!month) return 'There is nothing to compare yet.'
  const spare = spareSentences(result, { seesSmallNumbers: shown.length === result.outcomes.length })
  const first = `Against doing nothing, by ${dayInWords(month.date)} ${childrenOutside(month)}.${money(visible)}`
  return (
    [first, ...tooManyAsked({ levers: result.levers, outcomes: shown }), ...spare].join(' ') +
    otherWaySentence(visible)
  )
}
