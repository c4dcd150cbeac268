import { Arrivals } from './arrivals.ts'
import { ChangesInForce } from './changes-in-force.ts'
import type { Course } from './course.ts'
import { Directed } from './directed.ts'
import { DrawnRates } from './drawn-rates.ts'
import { DrawnShares } from './drawn-shares.ts'
import { FailedMatching } from './failed-matches.ts'
import { KnownChildren } from './known-children.ts'
import { Living } from './living.ts'
import { BookedPlaces } from './place-order.ts'
import { PlacePools } from './place-pools.ts'
import { Placing } from './placing.ts'
import { Memory } from './memory.ts'
import type { Prepared } from './prepared.ts'
import { Chance } from './random.ts'
import { ReturnToCare } from './return-to-care.ts'
import { Tally } from './tally.ts'

/** One future at a time: children live day by day through leaving, moving, coming back and turning 18. */
export class Future {
  readonly #course: Course
  readonly #rates: DrawnRates
  readonly #shares: DrawnShares | undefined
  readonly #returnToCare: ReturnToCare
  readonly #known: KnownChildren
  readonly #arrivals: readonly Arrivals[]
  readonly #living: Living
  readonly #directed: Directed | undefined

  constructor(prepared: Prepared) {
    const course = courseOf(prepared)
    const { changes } = course
    const placing = new Placing(course)
    this.#course = course
    this.#rates = new DrawnRates(prepared)
    this.#shares =
      prepared.evidence && new DrawnShares(prepared, course.prepared, course.memory, prepared.evidence)
    this.#returnToCare = new ReturnToCare(course)
    this.#known = new KnownChildren(course, placing)
    this.#arrivals = prepared.entries.map(entries => new Arrivals(course, entries))
    this.#living = new Living(course, this.#rates.tables, this.#returnToCare)
    this.#directed = changes && new Directed({ ...course, changes }, placing, this.#living)
  }

  /** Events of all runs so far. */
  get events(): number {
    return this.#living.events
  }

  /**
   * Lives one future and writes its counts: [series][month].
   * @param poolCounts where places are told apart by where they are: [POOLED_KINDS][near, far][month]
   */
  run(run: number, counts: Int32Array, poolCounts?: Int32Array): void {
    const { prepared, chance, changes, memory, tally, pools } = this.#course
    chance.start(prepared.seed, run)
    changes?.startRun(run)
    if (changes) memory.words.set(changes.places, memory.places)
    memory.clearAgenda()
    pools?.start()
    this.#rates.draw(chance)
    this.#shares?.draw(chance)
    this.#returnToCare.startRun()
    this.#known.start()
    this.#living.live(0, 0)
    this.#known.comeBack(this.#returnToCare)
    for (const arrivals of this.#arrivals) arrivals.draw()
    this.#directed?.startRun()
    if (this.#directed?.isIdle === false)
      for (let day = 1; day < memory.days; day++) {
        this.#directed.act(day)
        this.#living.live(day, day)
      }
    else this.#living.live(1, memory.days - 1)
    tally.writeTo(counts)
    if (poolCounts) pools?.writeTo(poolCounts)
  }
}

/** What each future draws of what was prepared is written over what was estimated: in columns of its own. */
const withOwnShares = (estimated: Prepared): Prepared => ({
  ...estimated,
  match: estimated.match.slice(),
  backRate: estimated.backRate.slice(),
})

function courseOf(estimated: Prepared): Course {
  const prepared = withOwnShares(estimated)
  const memory = new Memory(prepared)
  const { monthOfDay, pools } = prepared
  const changes = prepared.changes && new ChangesInForce(prepared.changes, prepared)
  return {
    prepared,
    memory,
    chance: new Chance(),
    tally: new Tally(prepared, memory),
    changes,
    booked: prepared.booked && new BookedPlaces(memory, prepared.booked),
    failed: prepared.failed && new FailedMatching({ prepared, memory, changes }, prepared.failed),
    pools: pools && new PlacePools(memory, pools, monthOfDay, changes?.poolPlaces),
  }
}
