import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { anImport, returnOf, tableOf } from './specs/builders.ts'
import { embeddedEngine, serverEngine } from './specs/engines.ts'
import type { StoreOptions } from './open-database.ts'
import { openStore } from './store.ts'

const KEEPER = fileURLToPath(new URL('./specs/keep-until-killed.ts', import.meta.url))
const before = [returnOf([tableOf('Header', ['CHILD'], [['0001']])])]

/** Runs an import in a process of its own and kills it (SIGKILL) in the midst; the last line that it said. */
async function killInTheMidst(options: StoreOptions): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', KEEPER, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return said.trim()
}

for (const engine of [await embeddedEngine(), await serverEngine()])
  if (engine)
    describe(`a process killed in the midst of an import, ${engine.name}`, () => {
      afterAll(() => engine.remove())

      it('leaves the database as it was before, and its work is called interrupted', async () => {
        const store = await openStore(engine.options)
        await store.authorities.add('leeds')
        await store.for('leeds').imports.keep(anImport({ returns: before }))
        const version = await store.for('leeds').imports.version()
        await store.close()

        expect(await killInTheMidst(engine.options)).toBe('in the midst')

        const again = await openStore(engine.options)
        const { imports, jobs } = again.for('leeds')
        expect(await imports.list()).toHaveLength(1)
        expect(await imports.returns()).toEqual(before)
        expect(await imports.version()).toBe(version)
        await expect.poll(async () => (await jobs.list(1))[0]?.state, { timeout: 10_000 }).toBe('interrupted')
        await again.close()
      }, 180_000)
    })
