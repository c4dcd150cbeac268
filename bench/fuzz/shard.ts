import { writeSync } from 'node:fs'
import { Chance } from './chance.ts'
import { csvDrops, xmlDrops } from './drops.ts'
import { chooseMutation } from './mutations.ts'
import { tryDrop, type Tried } from './try-drop.ts'

/** One line of what a shard tells. */
export interface Told extends Tried {
  readonly file: number
  readonly mutation: string
  readonly of: string
}

const DEEP_EVERY = 10

/** Makes and tries files `from` to `to`, telling before each which one it is, so that a crash or a hang has a number. */
function main(): void {
  const [seed, from, to] = process.argv.slice(2).map(Number) as [number, number, number]
  const drops = { csv: csvDrops(), xml: xmlDrops() }
  for (let file = from; file < to; file++) {
    const chance = new Chance(seed, file)
    const mutation = chooseMutation(chance)
    const drop = chance.pick(
      mutation.of === 'xml'
        ? drops.xml
        : mutation.of === 'zip' && chance.next() < 0.3
          ? drops.xml
          : drops.csv,
    )
    writeSync(1, `${JSON.stringify({ begins: file, mutation: mutation.name, of: mutation.of })}\n`)
    const tried = tryDrop(mutation.mutate(drop, chance), file % DEEP_EVERY === 0)
    const told: Told = { file, mutation: mutation.name, of: mutation.of, ...tried }
    writeSync(1, `${JSON.stringify(told)}\n`)
  }
}

main()
