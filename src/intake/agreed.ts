import { InputError } from '../care/index.ts'
import type { ImportWarnings } from './what-is-brought.ts'

/** What a person has said yes to before files are kept; in the browser the preview asks. */
export interface Agreed {
  /** Rows of the authority's own files that cannot be used are left out, and the others take the place of what is held. */
  readonly leaveOutRows?: boolean | undefined
  /** Files of another authority stand beside what is held; real postcodes and shapes take the place of invented ones. */
  readonly besideAnother?: boolean | undefined
}

/**
 * That nothing is kept which a person has to say yes to first.
 * @throws InputError with the warning, and the option that says yes
 */
export function mustBeAgreed({ unusable, another }: ImportWarnings, agreed: Agreed): void {
  const [first] = another
  if (unusable !== undefined && agreed.leaveOutRows !== true)
    throw new InputError(`${unusable} Nothing was kept. --leave-out-rows keeps the others all the same.`)
  if (first !== undefined && agreed.besideAnother !== true)
    throw new InputError(`${first} Nothing was kept. --beside-another keeps them all the same.`)
}
