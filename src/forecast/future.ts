import { Agenda } from './agenda.ts'
import { Arrivals } from './arrivals.ts'
import { ChangesInForce } from './changes-in-force.ts'
import type { Course } from './course.ts'
import { Directed } from './directed.ts'
import { DrawnRates } from './drawn-rates.ts'
import { KnownChildren } from './known-children.ts'
import { LifeEvents } from './life-events.ts'
import { CODES, ENTER, Lives, MOVE, NEXT, PENDING, WORDS } from './lives.ts'
import { Placing } from './placing.ts'
import type { Prepared } from './prepared.ts'
import { Chance } from './random.ts'
import { ReturnToCare } from './return-to-care.ts'
import { StayEnds } from './stay-ends.ts'
import { Tally } from './tally.ts'

const ROOM_FOR_ENTRANTS = 1000

/** One future at a time: children live day by day through leaving, moving, coming back and turning 18. */
export class Future {
  /** Events of all runs so far. */
  events = 0
  readonly #course: Course
  readonly #rates: DrawnRates
  readonly #stayEnds: StayEnds
  readonly #returnToCare: ReturnToCare
  readonly #known: KnownChildren
  readonly #arrivals: readonly Arrivals[]
  readonly #lifeEvents: LifeEvents
  readonly #directed: Directed | undefined

  constructor(prepared: Prepared) {
    const course = courseOf(prepared)
    const { changes } = course
    const placing = new Placing(course)
    this.#course = course
    this.#rates = new DrawnRates(prepared)
    this.#stayEnds = new StayEnds(course, this.#rates.tables)
    this.#returnToCare = new ReturnToCare(course)
    this.#known = new KnownChildren(course, placing)
    this.#arrivals = prepared.entries.map(entries => new Arrivals(course, entries))
    this.#lifeEvents = new LifeEvents(course, placing, this.#stayEnds, this.#returnToCare)
    const parts = { placing, stayEnds: this.#stayEnds, events: this.#lifeEvents }
    this.#directed = changes && new Directed({ ...course, changes }, parts)
  }

  /** Lives one future and writes its counts: [series][month]. */
  run(run: number, counts: Int32Array): void {
    const { prepared, chance, changes, agenda, tally, days } = this.#course
    chance.start(prepared.seed, run)
    changes?.startRun(run)
    agenda.clear()
    this.#rates.draw(chance)
    this.#known.start()
    this.#known.goOn(this.#stayEnds)
    this.#known.comeBack(this.#returnToCare)
    for (const arrivals of this.#arrivals) arrivals.draw()
    for (let day = 1; day <= days; day++) {
      tally.turnTo(day)
      this.#directed?.act(day)
      this.#live(day)
    }
    tally.writeTo(counts)
  }

  /** Everything that happens on one day. */
  #live(day: number): void {
    const { agenda, lives } = this.#course
    const { words, codes } = lives
    for (let child = agenda.firstOn(day); child >= 0;) {
      const next = words[child * WORDS + NEXT]!
      const event = codes[child * CODES + PENDING]!
      this.events++
      if (event === MOVE) this.#lifeEvents.move(child, day)
      else if (event === ENTER) this.#lifeEvents.enter(child, day)
      else this.#lifeEvents.leave(child, day, event)
      child = next
    }
  }
}

function courseOf(prepared: Prepared): Course {
  const days = prepared.monthEnds[prepared.months - 1]!
  const lives = new Lives(2 * (prepared.inCare.count + prepared.leavers.count) + ROOM_FOR_ENTRANTS)
  return {
    prepared,
    days,
    lives,
    agenda: new Agenda(lives, days),
    chance: new Chance(),
    tally: new Tally(prepared),
    changes: prepared.changes && new ChangesInForce(prepared.changes, prepared),
  }
}
