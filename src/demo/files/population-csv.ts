import { calendarDateOf, type Day } from '../../care/index.ts'
import { toCsv } from './csv.ts'

/** Children under 18 in Leeds in the middle of 2024 (ONS mid-year estimate, OGL v3), for an authority of the story's size. */
const CHILDREN = 176_239
const AGES = 18
/** More children are of school age than are small: a fifth more at 12 than at 0. Our assumption. */
const PEAK_AGE = 12
const PEAK = 0.2
/** How much the number of children rises in a year: our assumption. */
const RISE = 1.006
const YEARS = 9

const weightOf = (age: number): number => 1 + PEAK * (1 - Math.abs(age - PEAK_AGE) / PEAK_AGE)

/** Children of each age in the middle of a year; `last` is the newest year that there is. */
export function childrenByAge(year: number, last: number, scale: number): readonly number[] {
  const weights = Array.from({ length: AGES }, (_, age) => weightOf(age))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const all = CHILDREN * scale * RISE ** (year - last)
  return weights.map(weight => Math.round((all * weight) / total))
}

/** population.csv: children of each age who live in the invented city, in the middle of each year to the last before the end. */
export function populationCsv(lastDay: Day, scale: number): string {
  const last = calendarDateOf(lastDay).year - 1
  const years = Array.from({ length: YEARS }, (_, i) => last - YEARS + 1 + i)
  const rows = years.flatMap(year =>
    childrenByAge(year, last, scale).map((people, age) => [String(year), String(age), String(people)]),
  )
  return toCsv(['mid_year', 'age', 'people'], rows)
}
