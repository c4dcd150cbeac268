import { pino } from 'pino'
import type { Log } from '../web/index.ts'

/** Structured logs on standard error: counts, times and patterns of routes, never a value of a record. */
export const createLog = (env: NodeJS.ProcessEnv): Log =>
  pino({ level: env['LOG_LEVEL'] ?? 'warn', base: null }, pino.destination(2))
