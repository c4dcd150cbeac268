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

  it('that the same person asks for twice is one while it runs, and begins anew when it has ended', async () => {
    const work = new InProcessWork(() => 0, quiet)
    let runs = 0
    const counting = { ...toStart, key: 'run s1', run: () => Promise.resolve(`/done/${++runs}`) }
    const [one, two] = [work.start(counting), work.start(counting)]
    expect(two.id).toBe(one.id)
    expect(work.start({ ...counting, userId: 'u2' }).id).not.toBe(one.id)
    expect(work.start({ ...counting, key: 'run s2' }).id).not.toBe(one.id)
    await work.settle()
    expect(runs).toBe(3)
    expect(work.start(counting).id).not.toBe(one.id)
    await work.settle()
    expect(runs).toBe(4)
  })
})
