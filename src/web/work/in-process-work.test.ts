import { describe, expect, it } from 'vitest'
import { InProcessWork } from './in-process-work.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const toStart = { title: 'Counting', userId: 'u1', backTo: '/count' }
const untilStopped = (_: unknown, stop: AbortSignal) =>
  new Promise<string>((_resolve, reject) => {
    stop.addEventListener('abort', () => reject(new Error('stopped')))
  })

describe('long work', () => {
  it('that is stopped ends, says so, and has no result', async () => {
    const work = new InProcessWork(() => 0, quiet)
    const { id } = work.start({ ...toStart, canStop: true, run: untilStopped })
    work.stop(id)
    await work.settle()
    expect(work.find(id)!.now).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('stopped') as string,
    })
  })

  it('that cannot be stopped goes on', async () => {
    const work = new InProcessWork(() => 0, quiet)
    let isStopped = false
    const { id } = work.start({
      ...toStart,
      run: async (_, stop) => {
        await Promise.resolve()
        isStopped = stop.aborted
        return '/done'
      },
    })
    work.stop(id)
    await work.settle()
    expect(isStopped).toBe(false)
    expect(work.find(id)!.now).toEqual({ state: 'done', address: '/done' })
  })
})
