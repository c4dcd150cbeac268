import { seesSuppressedCounts, type User } from '../../../access/index.ts'
import { KINDS, type FeeRow, type ProvisionRow } from '../../../care/index.ts'
import type { KeptImport } from '../../../intake/index.ts'
import { forecastAnswer, forecastFor, gapViews } from '../../../reports/index.ts'
import type { KeptRow } from '../../../supply/index.ts'
import type { WebPorts } from '../../web-ports.ts'
import { count, number } from '../../words.ts'
import { findingsOf } from '../data-quality/remembered-findings.ts'
import { trustInWords } from '../data-quality/trust-in-words.ts'
import { changedSinceMade, type ChangedSinceMade } from '../forecast/changed-since-made.ts'
import { gapAnswer } from '../forecast/gap-page.ts'
import { heldYears, spanOfYears } from '../imports/held-years.ts'
import { dayOfInstant, placesOpenOn } from '../places/places.ts'

export type StartPorts = Pick<
  WebPorts,
  'imports' | 'places' | 'fees' | 'forecasts' | 'forecasting' | 'searches' | 'now'
>

/** The first sentences of the pages, by address, so far as there is something to answer from. */
export type Answers = ReadonlyMap<string, string>

/** What the start page can say of each question without opening its page. */
export async function answersFor(user: User, ports: StartPorts): Promise<Answers> {
  const [imports, places, fees] = [
    await ports.imports.list(),
    await ports.places.list(),
    await ports.fees.list(),
  ]
  const today = dayOfInstant(ports.now())
  return new Map([
    ...importsAnswer(imports),
    ...(await qualityAnswers(user, imports, ports)),
    ...placesAnswer(standing(places), today),
    ...feesAnswer(standing(fees)),
    ...(await forecastAnswers(user, ports)),
  ])
}

type Answered = readonly (readonly [string, string])[]

const standing = <Row>(kept: readonly KeptRow<Row>[]): Row[] =>
  kept.filter(one => !one.isRemoved).map(one => one.row)

function importsAnswer(imports: readonly KeptImport[]): Answered {
  const years = heldYears(imports)
  return years.length === 0 ? [] : [['/imports', `${spanOfYears(years)}.`]]
}

/** The sentence is for those who may see small numbers. */
async function qualityAnswers(
  user: User,
  imports: readonly KeptImport[],
  ports: StartPorts,
): Promise<Answered> {
  const newest = imports.find(one => one.state === 'kept')
  if (!newest || seesSuppressedCounts(user.role)) return []
  return [['/data-quality', trustInWords(newest.rows, await findingsOf(ports.imports, newest.id))]]
}

const placesAnswer = (rows: readonly ProvisionRow[], today: number): Answered =>
  rows.length === 0 ? [] : [['/places', `${number(placesOpenOn(rows, today))} places open today.`]]

function feesAnswer(rows: readonly FeeRow[]): Answered {
  const known = KINDS.filter(kind => rows.some(row => row.kind === kind)).length
  return known === 0 ? [] : [['/fees', `Own fees for ${count(known, 'kind')} of home.`]]
}

function whatHasChanged({
  isStale,
  registersChanged,
  isOfOtherSearches,
}: ChangedSinceMade): string | undefined {
  if (isStale) return 'Records have been imported or undone'
  if (registersChanged.length > 0) return 'Places or contracts have changed'
  return isOfOtherSearches ? 'What is stated of how we look for a home has changed' : undefined
}

async function forecastAnswers(user: User, ports: StartPorts): Promise<Answered> {
  const kept = await ports.forecasts.latest()
  if (!kept) return []
  const changed = whatHasChanged(await changedSinceMade(kept, ports))
  if (changed) return [['/forecast', `${changed} since the last forecast: it is time for a new one.`]]
  const reader = { seesSmallNumbers: !seesSuppressedCounts(user.role) }
  const total = ['/forecast', forecastAnswer(forecastFor(kept.forecast, reader))] as const
  // a shortage of a handful may be a handful of children: those who see no small numbers open the page, which hides them
  const gap = seesSuppressedCounts(user.role) ? undefined : gapAnswer(gapViews(kept.forecast))
  return gap === undefined ? [total] : [total, ['/gap', gap]]
}
