import { InputError } from '../../src/care/index.ts'
import { buildHistory } from '../../src/history/index.ts'
import { checkReturns, readIntake, type Intake, type SourceFile } from '../../src/intake/index.ts'
import { wrongsOf } from './invariants.ts'

export type Outcome = 'read, nothing to say' | 'read, with findings' | 'refused' | 'broken'

export interface Tried {
  readonly outcome: Outcome
  /** What is broken: a crash, or what should hold and does not. */
  readonly wrong: string
  readonly milliseconds: number
  readonly megabytes: number
}

const BYTES_IN_A_MEGABYTE = 1024 * 1024
const memoryInUse = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / BYTES_IN_A_MEGABYTE
}

/** Hands files in as a person would, and says what came of it. `isDeep`: the rules and the history have a look too. */
export function tryDrop(files: readonly SourceFile[], isDeep: boolean): Tried {
  const [before, start] = [memoryInUse(), performance.now()]
  let outcome: Outcome = 'refused'
  let wrong = ''
  let intake: Intake | undefined
  try {
    intake = readIntake(files)
    outcome = intake.findings.length > 0 ? 'read, with findings' : 'read, nothing to say'
  } catch (error) {
    if (error instanceof InputError) wrong = wrongWithRefusal(error, files)
    else wrong = crashOf('reading', error)
  }
  const milliseconds = performance.now() - start
  const megabytes = Math.max(0, memoryInUse() - before)
  if (intake) wrong = wrongsOf(files, intake) || (isDeep ? wrongDownstream(intake) : '')
  return { outcome: wrong === '' ? outcome : 'broken', wrong, milliseconds, megabytes }
}

/** A refusal names a file that was handed in, on one line. */
function wrongWithRefusal({ message }: InputError, files: readonly SourceFile[]): string {
  if (message.includes('\n') && !files.some(({ path }) => path.includes('\n')))
    return `refusal on two lines: ${message}`
  if (message.length > 3000) return `refusal of ${message.length} characters`
  const namesFile = files.length === 0 || files.some(({ path }) => message.includes(path))
  return namesFile ? '' : `refusal without a file: ${message.slice(0, 200)}`
}

function wrongDownstream({ returns, authority }: Intake): string {
  if (returns.length === 0) return ''
  try {
    checkReturns(returns)
  } catch (error) {
    return crashOf('checking', error)
  }
  try {
    buildHistory(returns, { ownProviders: authority?.ownProviders ?? ['PR1'] })
  } catch (error) {
    return error instanceof InputError ? '' : crashOf('making the history', error)
  }
  return ''
}

function crashOf(step: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${step}: ${stack.split('\n').slice(0, 3).join(' | ').slice(0, 500)}`
}
