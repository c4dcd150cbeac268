import { resolve } from 'node:path'

/** Folder of the embedded database and of what the server tells the command line. */
export const dataFolder = (env: NodeJS.ProcessEnv): string => resolve(env['SUFFICIENCY_DATA'] ?? 'data')
