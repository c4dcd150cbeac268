import { isDay, NO_DAY, type Day } from '../../care/index.ts'
import type { RuleContext } from './rule-context.ts'
import type { Fail, Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

interface Limit {
  readonly code: string
  readonly legalStatus: string
  readonly mostDays: number
  readonly message: string
}

/** How long a court or the police may hold a child under one legal status, however many episodes it takes. */
const limits: readonly Limit[] = [
  {
    code: '361',
    legalStatus: 'L1',
    mostDays: 3,
    message:
      'Police protection legal status lasted longer than maximum 72 hours allowed in the Children Act 1989.',
  },
  {
    code: '362',
    legalStatus: 'L2',
    mostDays: 21,
    message: 'Emergency protection order (EPO) lasted longer than 21 days',
  },
  {
    code: '363',
    legalStatus: 'L3',
    mostDays: 7,
    message: 'Child assessment order (CAO) lasted longer than 7 days allowed in the Children Act 1989.',
  },
  {
    code: '364',
    legalStatus: 'J2',
    mostDays: 21,
    message:
      'Sections 41-46 of Police and Criminal Evidence (PACE; 1984) severely limits the time a child can be detained in custody in Local Authority (LA) accommodation.',
  },
]

/** An unbroken run of episodes under one legal status. */
interface Run {
  readonly rows: number[]
  readonly start: Day
  end: Day
}

/** The runs of each child, each episode beginning on the day the one before it ended. */
function runsUnder(legalStatus: string, { now, text, lastDay }: RuntimeOf): Run[] {
  const runs: Run[] = []
  const [starts, ends] = [now.starts, now.episodes.days('DEC')]
  const { childOf } = now.episodes
  let [child, run] = [-1, undefined as Run | undefined]
  for (const row of now.order.rows) {
    if (text[row] !== legalStatus || !isDay(starts[row]!)) continue
    const end = ends[row] === NO_DAY ? lastDay : ends[row]!
    if (run && childOf[row] === child && run.end === starts[row]) {
      run.rows.push(row)
      run.end = end
    } else {
      run = { rows: [row], start: starts[row]!, end }
      runs.push(run)
    }
    child = childOf[row]!
  }
  return runs
}

interface RuntimeOf {
  readonly now: RuleContext['now']
  readonly text: readonly string[]
  readonly lastDay: Day
}

const lastsTooLong = ({ code, legalStatus, mostDays, message }: Limit): Rule => ({
  code,
  years: ALL_YEARS,
  message,
  severity: 'error',
  relevance: 'supporting',
  topic: 'legal status duration',
  fields: ['LS', 'DECOM', 'DEC'],
  needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  check: (context: RuleContext, fail: Fail) => {
    const text = context.text('Episodes', 'LS')
    for (const { rows, start, end } of runsUnder(legalStatus, {
      now: context.now,
      text,
      lastDay: context.lastDay,
    }))
      if (end - start > mostDays) for (const row of rows) fail('Episodes', row)
  },
})

export const legalStatusDurations: readonly Rule[] = limits.map(lastsTooLong)
