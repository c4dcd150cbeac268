export interface FaultDescription {
  readonly name: string
  readonly code: string | undefined
  readonly at: readonly string[]
}

const MOST_FRAMES = 8

/** A fault for the log, without its message: messages of a database quote the values that it refused. */
export function describeFault(fault: unknown): FaultDescription {
  if (!(fault instanceof Error)) return { name: typeof fault, code: undefined, at: [] }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
  const frames = (fault.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { name: fault.name, code, at: frames.slice(0, MOST_FRAMES).map(line => line.trim()) }
}
