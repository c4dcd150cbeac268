import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../care/index.ts'

/** Who holds a folder. */
interface Holder {
  readonly pid: number
  /** When that process began, as the machine counts it: a process number is used again after a restart. */
  readonly began: string | undefined
  readonly host: string
  readonly token: string
}

export interface FolderLock {
  release(): void
}

const HEARTBEAT_IN_MS = 5_000
/** Another machine or container cannot be asked whether a process lives: it does while the lock is touched. */
const SILENCE_MEANS_GONE_IN_MS = 20_000

/**
 * Takes the folder for this process. The embedded database has no lock of its own and two processes would destroy it.
 * The lock lies beside the database, not in it. A holder that was killed is noticed and replaced.
 * @throws InputError naming the process that holds the folder
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'in-use.lock')
  const mine: Holder = {
    pid: process.pid,
    began: processBegan(process.pid),
    host: hostname(),
    token: randomUUID(),
  }
  if (!tryWrite(path, mine)) {
    clearIfGone(path, folder)
    if (!tryWrite(path, mine)) throw inUse(folder, readHolder(path))
  }
  return hold(path, mine)
}

function hold(path: string, mine: Holder): FolderLock {
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_IN_MS)
  heartbeat.unref()
  const release = (): void => {
    clearInterval(heartbeat)
    process.off('exit', release)
    if (readHolder(path)?.token === mine.token) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return { release }
}

function tryWrite(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two processes may find the same dead holder: the rename succeeds for one, and only what was read may be taken away. */
function clearIfGone(path: string, folder: string): void {
  const holder = readHolder(path)
  if (!isGone(holder, path)) throw inUse(folder, holder)
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readHolder(aside)?.token === holder?.token) rmSync(aside, { force: true })
  else renameSync(aside, path)
}

function isGone(holder: Holder | undefined, path: string): boolean {
  if (holder?.host !== hostname()) return silenceInMs(path) > SILENCE_MEANS_GONE_IN_MS
  if (!isAlive(holder.pid)) return true
  return holder.began !== undefined && holder.began !== processBegan(holder.pid)
}

/** Undefined where the file is gone, or not written to its end. */
function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of Linux's /proc/PID/stat; undefined on other systems, where the process number alone has to do. */
function processBegan(pid: number): string | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${afterName?.split(' ')[19] ?? ''}`
  } catch {
    return undefined
  }
}

function silenceInMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // taken away by hand: nothing to keep fresh
  }
}

function inUse(folder: string, holder: Holder | undefined): InputError {
  const who = holder
    ? `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`
    : 'another process'
  return new InputError(
    `${folder} is in use by ${who}. Stop it first, choose another data folder, or use a PostgreSQL server (DATABASE_URL).`,
  )
}
