import { join } from 'node:path'
import { pino } from 'pino'
import type { Log } from '../web/index.ts'

/**
 * Structured logs: counts, times and patterns of routes, never a value of a record. On standard error where that is collected;
 * where a person sits at it, in `server.log` beside the database.
 */
export const createLog = (env: NodeJS.ProcessEnv, folder: string): Log =>
  pino(
    { level: env['LOG_LEVEL'] ?? 'info', base: null },
    pino.destination({ dest: process.stderr.isTTY ? join(folder, 'server.log') : 2, sync: false }),
  )
