import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../care/index.ts'
import { lockFolder } from './folder-lock.ts'

let folder = ''
const lockPath = () => join(folder, 'in-use.lock')
const leaveLock = (holder: object): void => writeFileSync(lockPath(), JSON.stringify(holder))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sufficiency-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process number that was in use and is no more. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid!
}

describe('a data folder', () => {
  it('is held by one at a time, and free again when let go', () => {
    const lock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(InputError)
    lock.release()
    lockFolder(folder).release()
    expect(existsSync(lockPath())).toBe(false)
  })

  it('that a living process holds is refused with the number of that process', async () => {
    const code = `import { lockFolder } from '${new URL('./folder-lock.ts', import.meta.url).href}'; lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, folder])
    try {
      await once(child.stdout, 'data')
      expect(() => lockFolder(folder)).toThrow(`process ${child.pid!}`)
    } finally {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    lockFolder(folder).release()
  })

  it('that a killed process held is free', async () => {
    leaveLock({ pid: await deadProcess(), host: hostname(), token: 'theirs' })
    lockFolder(folder).release()
  })

  it.skipIf(process.platform !== 'linux')(
    'is free where its holder’s number is used by a later process',
    () => {
      leaveLock({ pid: process.ppid, began: 'another boot 1', host: hostname(), token: 'theirs' })
      lockFolder(folder).release()
    },
  )

  it('is not let go by one who no longer holds it', () => {
    const lock = lockFolder(folder)
    leaveLock({ pid: process.pid, host: hostname(), token: 'theirs' })
    lock.release()
    expect(JSON.parse(readFileSync(lockPath(), 'utf8'))).toMatchObject({ token: 'theirs' })
  })

  it('that another machine holds is refused while that machine gives signs of life, and free after', () => {
    leaveLock({ pid: 1, host: 'another-machine', token: 'theirs' })
    expect(() => lockFolder(folder)).toThrow('process 1 on another-machine')
    const aMinuteAgo = new Date(Date.now() - 60_000)
    utimesSync(lockPath(), aMinuteAgo, aMinuteAgo)
    lockFolder(folder).release()
  })

  it('with half a lock in it is refused at first: its holder may be writing it', () => {
    writeFileSync(lockPath(), '{"pid"')
    expect(() => lockFolder(folder)).toThrow('another process')
  })
})
