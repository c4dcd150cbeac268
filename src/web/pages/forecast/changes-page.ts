import { dayInWords } from '../../../care/index.ts'
import { whatChanged, type Forecast, type KeptForecast, type WhatChanged } from '../../../forecast/index.ts'
import {
  count,
  forecastChanges,
  forecastFor,
  reasonsInWords,
  signed,
  type DayCompared,
  type Expected,
  type InputChange,
  type Reader,
} from '../../../reports/index.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import { longInstant } from '../../words.ts'

const inWords = ({ mean, low, high }: Expected): string => `${count(mean)} (${count(low)} to ${count(high)})`

const daysTable = (days: readonly DayCompared[]): ShownTable => ({
  caption: 'Children in care: the average over the futures, and 8 futures in 10',
  columns: [
    { key: 'day', text: 'On' },
    { key: 'before', text: 'Earlier forecast', isNumeric: true },
    { key: 'after', text: 'Later forecast', isNumeric: true },
    { key: 'difference', text: 'Difference', isNumeric: true },
  ],
  rows: days.map(day => ({
    cells: [
      { text: dayInWords(day.date) },
      { text: inWords(day.before) },
      { text: inWords(day.after) },
      { text: signed(Math.round(day.after.mean) - Math.round(day.before.mean)) },
    ],
  })),
  whenEmpty: 'The two forecasts speak of no day in common.',
})

const inputsTable = (inputs: readonly InputChange[]): ShownTable => ({
  caption: 'What they rest on, where it differs',
  columns: [
    { key: 'what', text: 'What' },
    { key: 'before', text: 'Earlier forecast' },
    { key: 'after', text: 'Later forecast' },
  ],
  rows: inputs.map(one => ({ cells: [{ text: one.what }, { text: one.before }, { text: one.after }] })),
  whenEmpty: 'Nothing.',
})

/** Where the difference on the last shared day comes from: it adds up. */
const reasonsTable = ({ reasons, total, date }: WhatChanged): ShownTable => ({
  caption: `Where the difference comes from: children in care on ${dayInWords(date)}, on average over the futures`,
  columns: [
    { key: 'reason', text: 'Since the later forecast begins' },
    { key: 'before', text: 'Earlier forecast', isNumeric: true },
    { key: 'after', text: 'Later forecast', isNumeric: true },
    { key: 'difference', text: 'Difference', isNumeric: true },
  ],
  rows: [...reasons, ...(reasons.length > 0 ? [{ ...total, name: 'In care on that day' }] : [])].map(one => ({
    cells: [
      { text: one.name },
      { text: count(one.before) },
      { text: count(one.after) },
      { text: signed(one.difference) },
    ],
  })),
  whenEmpty: 'There is no difference.',
})

const nameOf = ({ name, at, by }: KeptForecast): string => `“${name}”, made by ${by} on ${longInstant(at)}`

/** "What changed since?": two kept forecasts beside each other. */
export function changesPage(before: KeptForecast, after: KeptForecast, reader: Reader): PageAnswer {
  const [earlier, later] = [before, after].map(kept => forecastFor(kept.forecast, reader)) as [
    Forecast,
    Forecast,
  ]
  const changes = forecastChanges(earlier, later)
  // the parts of a difference are few children: they are not for those who see figures of everyone only
  const changed = reader.seesSmallNumbers ? whatChanged(earlier, later) : undefined
  const header = {
    question: 'What changed since the forecast before?',
    answer: [changes.answer, changed && reasonsInWords(changed.reasons)].filter(Boolean).join(' '),
    meta: [`Earlier: ${nameOf(before)}`, `Later: ${nameOf(after)}`],
    back: { href: '/forecasts', text: 'All forecasts' },
  }
  const { sinceThen } = changes
  return page('pages/forecast/changes.njk', header, {
    sinceThen: sinceThen && {
      ...sinceThen,
      day: dayInWords(sinceThen.date),
      range: `${count(sinceThen.low)} to ${count(sinceThen.high)}`,
      counted: count(sinceThen.counted),
    },
    recordsChanged: before.recordsVersion !== after.recordsVersion,
    days: daysTable(changes.days),
    reasons: changed && reasonsTable(changed),
    inputs: inputsTable(changes.inputs),
  })
}
