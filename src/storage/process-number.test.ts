import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverEngine } from './specs/engines.ts'
import { openStore, type Store } from './store.ts'

const AT = '2025-05-01T09:30:00.000Z'
const server = await serverEngine()

describe.skipIf(!server)('the work of a process', () => {
  beforeAll(() => server?.make())
  afterAll(() => server?.remove())

  it('goes on while it lives, whoever else starts, and is interrupted once it is gone', async () => {
    const open = (): Promise<Store> => openStore(server!.options)
    const one = await open()
    await one.authorities.add('leeds')
    const { id } = await one.for('leeds').jobs.add('forecast', 'Ann Analyst', AT)
    const queued = await one.for('leeds').jobs.add('backtest', 'Ann Analyst', AT)
    await one.for('leeds').jobs.report(id, { done: 1, of: 2, what: 'futures' })

    const other = await open()
    const states = async () => (await other.for('leeds').jobs.list(9)).map(job => job.state)
    expect(await states()).toEqual(['queued', 'running'])
    await one.for('leeds').jobs.finish(queued.id, undefined, AT)
    await one.close()

    await (await open()).close()
    expect(await states()).toEqual(['done', 'interrupted'])
    await other.close()
  })
})
