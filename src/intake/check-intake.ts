import type { Postcodes } from '../care/index.ts'
import type { CheckAccount, PostcodesUsed } from './check-account.ts'
import type { Intake } from './intake.ts'
import { doubtfulWhereabouts } from './doubtful-whereabouts.ts'
import { checkReturns, type CheckedReturns } from './rules/index.ts'

/** The installation's directory of postcodes. */
export interface InstalledPostcodes {
  readonly postcodes: Postcodes
  /** ISO day. */
  readonly keptOn: string
}

export interface CheckedIntake extends CheckedReturns {
  readonly account: CheckAccount
}

/**
 * Checks all that a folder held by the Department's rules, with the authority, the postcodes and the providers that it brought.
 * @param installed postcodes of the installation, used where the folder brings none
 * @param laCode ONS code of the authority, for where homes are, where the folder does not tell it
 */
export function checkIntake(intake: Intake, installed?: InstalledPostcodes, laCode?: string): CheckedIntake {
  const postcodes = intake.postcodes ?? installed?.postcodes
  const checked = checkReturns(intake.returns, {
    authority: intake.authority?.laCode,
    postcodes,
    providers: intake.providers,
  })
  const findings = [
    ...doubtfulWhereabouts(intake, { laCode: intake.authority?.laCode ?? laCode, postcodes }),
    ...checked.findings,
  ]
  return {
    ...checked,
    findings,
    account: { notRun: checked.notRun, postcodes: postcodesUsed(intake, installed) },
  }
}

function postcodesUsed({ postcodes }: Intake, installed?: InstalledPostcodes): PostcodesUsed | undefined {
  if (postcodes) return { from: 'files', count: postcodes.count, keptOn: undefined }
  return installed && { from: 'installation', count: installed.postcodes.count, keptOn: installed.keptOn }
}
