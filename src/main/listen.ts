import type { WebServer } from '../web/index.ts'
import { InputError } from '../care/index.ts'

const FIRST_PORT = 3000
const PORTS_TO_TRY = 50

const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'EADDRINUSE' || fault.code === 'EACCES')

/**
 * Listens on the port asked for, or on 3000, or on the next that is free.
 * @returns the port
 * @throws InputError where the port asked for is taken
 */
export async function listen(server: WebServer, asked: number | undefined, host: string): Promise<number> {
  const ports = asked === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, i) => FIRST_PORT + i) : [asked]
  for (const port of ports) {
    try {
      await server.listen({ port, host })
      return port
    } catch (fault) {
      if (!isTaken(fault)) throw fault
    }
  }
  const last = ports.at(-1) ?? FIRST_PORT
  throw new InputError(
    `port ${asked ?? `${FIRST_PORT} to ${last}`} is taken; choose another with PORT or --port`,
  )
}
