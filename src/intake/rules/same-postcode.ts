import { compactPostcode } from '../../care/index.ts'

/** Whether two postcodes are the same, however they are spaced; both in upper case. Two blanks are the same. */
export const samePostcode = (one: string, other: string): boolean =>
  one === other || (one.length !== other.length && compactPostcode(one) === compactPostcode(other))
