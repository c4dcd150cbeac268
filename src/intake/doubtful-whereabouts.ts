import { whereaboutsDoubt, type AreaContext, type Finding } from '../care/index.ts'
import type { Intake } from './intake.ts'

/** Warnings of homes whose postcode nobody knows, or lies elsewhere than their row says; none where no directory of postcodes is kept. */
export const doubtfulWhereabouts = (
  { located = [] }: Pick<Intake, 'located'>,
  context: AreaContext,
): readonly Finding[] =>
  located.flatMap(({ file, row, table, postcode, isInArea }) => {
    const doubt = whereaboutsDoubt({ postcode, isInArea }, context)
    if (!doubt) return []
    const { column: field, message } = doubt
    return [{ file, row, table, child: '', field, rule: 'read-whereabouts', severity: 'warning', message }]
  })
