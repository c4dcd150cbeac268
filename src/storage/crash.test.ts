import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anImport, returnOf, tableOf } from './specs/builders.ts'
import { testEngines } from './specs/engines.ts'
import type { StoreOptions } from './open-database.ts'
import { openStore } from './store.ts'

const KEEPER = fileURLToPath(new URL('./specs/keep-until-killed.ts', import.meta.url))
const before = [returnOf([tableOf('Header', ['CHILD'], [['0001']])])]

/** Runs an import in a process of its own and kills it (SIGKILL) when it first says something; what that was. */
async function killWhenItSpeaks(options: StoreOptions, rows: number): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', KEEPER, JSON.stringify(options), String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return said.trim()
}

/** What the next process to start finds; a server may take a moment to notice that the last one is gone. */
async function stateAtStart(options: StoreOptions): Promise<string | undefined> {
  const store = await openStore(options)
  const [job] = await store.for('leeds').jobs.list(1)
  await store.close()
  return job?.state
}

for (const engine of await testEngines())
  describe(`a killed process, ${engine.name}`, () => {
    beforeAll(() => engine.make())
    afterAll(() => engine.remove())

    it('in the midst of an import leaves the database as it was, and its work is called interrupted', async () => {
      const store = await openStore(engine.options)
      await store.authorities.add('leeds')
      await store.for('leeds').imports.keep(anImport({ returns: before }))
      const version = await store.for('leeds').imports.version()
      await store.close()

      expect(await killWhenItSpeaks(engine.options, 400_000)).toBe('in the midst')

      const again = await openStore(engine.options)
      const { imports } = again.for('leeds')
      expect(await imports.list()).toHaveLength(1)
      expect(await imports.returns()).toEqual(before)
      expect(await imports.version()).toBe(version)
      await again.close()
      await expect.poll(() => stateAtStart(engine.options), { timeout: 30_000 }).toBe('interrupted')
    }, 180_000)

    it('right after an import has lost nothing of it', async () => {
      expect(await killWhenItSpeaks(engine.options, 7_000)).toBe('kept')
      const again = await openStore(engine.options)
      const [ret] = await again.for('leeds').imports.returns()
      expect(ret!.tables.get('Episodes')!.rowCount).toBe(7_000)
      await again.close()
    }, 180_000)
  })
