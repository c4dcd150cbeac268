import type { Question, SpreadMeasure } from './measure.ts'

/** Whether the child's OC2 row of the last whole year answers yes to a column. */
export const answersYes =
  (column: string): Question =>
  ({ ground: { tables }, yearEnd }, cases) =>
  row =>
    tables.healthOf(yearEnd, cases.child[row]!)?.(column) === '1'

/** SDQ score of a child's OC2 row of the last whole year; undefined where none came back. */
export const sdqScoreOf: SpreadMeasure['valueOf'] =
  ({ ground: { tables }, yearEnd }, cases) =>
  row => {
    const written = tables.healthOf(yearEnd, cases.child[row]!)?.('SDQ_SCORE') ?? ''
    return /^\d{1,2}$/.test(written) ? Number(written) : undefined
  }

/** The ages on 31 March for which the Department publishes scores, both counted. */
const SDQ_AGES = { from: 5, to: 16 } as const

/** Whether a child is of an age at which the questionnaire is asked for. */
export const isOfSdqAge: Question = ({ ground, yearEnd }, cases) => {
  return row => {
    const age = ground.ageOf(cases.child[row]!, yearEnd)
    return age >= SDQ_AGES.from && age <= SDQ_AGES.to
  }
}
