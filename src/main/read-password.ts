import { createInterface } from 'node:readline'
import { InputError } from '../care/index.ts'

/** The first line of standard input; on a terminal it is asked for on standard error. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ')
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  throw new InputError('no password was given on standard input')
}
