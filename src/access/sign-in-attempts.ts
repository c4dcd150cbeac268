/** Instants in milliseconds since 1970, as the caller's clock gives them. */
type Instant = number

export interface AttemptLimits {
  /** Failures that one account, or one address, may have within the window. */
  readonly failuresForAccount: number
  readonly failuresForAddress: number
  readonly windowInMilliseconds: number
}

export const DEFAULT_ATTEMPT_LIMITS: AttemptLimits = {
  failuresForAccount: 10,
  failuresForAddress: 50,
  windowInMilliseconds: 15 * 60 * 1000,
}

const MOST_KEYS = 10_000

/**
 * Counts failed sign-ins of accounts and of addresses, so that passwords cannot be guessed one after another.
 * A council's people share one address, so an address may fail more often than an account.
 */
export class SignInAttempts {
  readonly #failures = new Map<string, Instant[]>()

  constructor(readonly limits: AttemptLimits = DEFAULT_ATTEMPT_LIMITS) {}

  /** Whether another try must wait. */
  isBlocked(email: string, address: string, now: Instant): boolean {
    return (
      this.#recent(accountKey(email), now).length >= this.limits.failuresForAccount ||
      this.#recent(addressKey(address), now).length >= this.limits.failuresForAddress
    )
  }

  addFailure(email: string, address: string, now: Instant): void {
    for (const key of [accountKey(email), addressKey(address)]) {
      // more than the limit tells nothing new: a flood must not grow the list
      const recent = [...this.#recent(key, now), now].slice(-this.limits.failuresForAddress)
      this.#failures.delete(key)
      this.#failures.set(key, recent)
    }
    this.#forgetOldest()
  }

  /** A good sign-in clears the account, not the address. */
  clear(email: string): void {
    this.#failures.delete(accountKey(email))
  }

  #recent(key: string, now: Instant): Instant[] {
    return (this.#failures.get(key) ?? []).filter(at => now - at < this.limits.windowInMilliseconds)
  }

  /** A flood of made-up addresses must not fill the memory. */
  #forgetOldest(): void {
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= MOST_KEYS) return
      this.#failures.delete(key)
    }
  }
}

const accountKey = (email: string): string => `account ${normalEmail(email)}`
const addressKey = (address: string): string => `address ${address}`

/** One form of an email address: people type capitals and blanks. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()
