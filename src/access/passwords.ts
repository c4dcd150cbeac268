/** Port: makes and checks password hashes. The hash says by which method and cost it was made. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(passwordHash: string, password: string): Promise<boolean>
}

const LEAST_LENGTH = 12
const GREATEST_LENGTH = 200
const LEAST_DIFFERENT_CHARACTERS = 5

/** A rule returns its reason, or undefined where the password keeps it. */
type PasswordRule = (password: string, email: string) => string | undefined

const isLongEnough: PasswordRule = password =>
  password.length < LEAST_LENGTH ? `Use at least ${LEAST_LENGTH} characters` : undefined

const isShortEnough: PasswordRule = password =>
  password.length > GREATEST_LENGTH ? `Use at most ${GREATEST_LENGTH} characters` : undefined

const isVaried: PasswordRule = password =>
  new Set(password).size < LEAST_DIFFERENT_CHARACTERS
    ? `Use at least ${LEAST_DIFFERENT_CHARACTERS} different characters`
    : undefined

const isNotTheEmail: PasswordRule = (password, email) => {
  const name = email.toLowerCase().split('@')[0] ?? ''
  return name.length > 2 && password.toLowerCase().includes(name)
    ? 'Do not use your email address in the password'
    : undefined
}

const RULES: readonly PasswordRule[] = [isLongEnough, isShortEnough, isVaried, isNotTheEmail]

/**
 * What is wrong with a new password, in sentences for the person who chose it; empty where nothing is.
 * Length over composition: https://www.ncsc.gov.uk/collection/passwords
 */
export const passwordObjections = (password: string, email: string): string[] =>
  RULES.flatMap(rule => rule(password, email) ?? [])
