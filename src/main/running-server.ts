import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running server tells the command line on the same machine: readable by the same person only. */
export interface RunningServer {
  readonly address: string
  readonly token: string
  readonly pid: number
}

const pathIn = (folder: string): string => join(folder, 'server.json')

export function announce(folder: string, server: RunningServer): void {
  writeFileSync(pathIn(folder), JSON.stringify(server), { mode: 0o600 })
}

export const withdraw = (folder: string): void => rmSync(pathIn(folder), { force: true })

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const isAnnouncement = (value: unknown): value is RunningServer =>
  typeof value === 'object' && value !== null && 'address' in value && 'token' in value && 'pid' in value

/** The server that runs on this data folder; undefined where there is none, or it was killed. */
export function findRunningServer(folder: string): RunningServer | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(pathIn(folder), 'utf8'))
    return isAnnouncement(found) && isAlive(found.pid) ? found : undefined
  } catch {
    return undefined
  }
}
