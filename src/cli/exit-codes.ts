import { InputError } from '../care/index.ts'

/** The contract of commands: what a command's end tells the program that called it. */
export const EXIT = {
  done: 0,
  /** `check`: done, and there are findings of severity error. */
  findings: 1,
  /** Input not usable, or arguments wrong. */
  input: 2,
  fault: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A user's mistake is one line; a fault of ours shows where it came from. */
export function tellProblem(problem: unknown, write: (text: string) => void): ExitCode {
  if (problem instanceof InputError) {
    write(`sufficiency: ${problem.message.replaceAll('\n', ' ')}\n`)
    return EXIT.input
  }
  write(
    `sufficiency: something went wrong that is not your doing.\n${String(problem instanceof Error ? problem.stack : problem)}\n`,
  )
  return EXIT.fault
}
