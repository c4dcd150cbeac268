import type { Postcodes } from '../care/index.ts'
import type { Intake } from './intake.ts'
import { checkReturns, type CheckedReturns } from './rules/index.ts'

/**
 * Checks all that a folder held by the Department's rules, with the authority, the postcodes and the providers that it brought.
 * @param installed postcodes of the installation, used where the folder brings none
 */
export const checkIntake = (intake: Intake, installed?: Postcodes): CheckedReturns =>
  checkReturns(intake.returns, {
    authority: intake.authority?.laCode,
    postcodes: intake.postcodes ?? installed,
    providers: intake.providers,
  })
