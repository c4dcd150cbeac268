import { describe, expect, it } from 'vitest'
import { SignInAttempts } from './sign-in-attempts.ts'

const limits = { failuresForAccount: 3, failuresForAddress: 5, windowInMilliseconds: 1000 }

const failing = (times: number, email: (i: number) => string, address: string): SignInAttempts => {
  const attempts = new SignInAttempts(limits)
  for (let i = 0; i < times; i++) attempts.addFailure(email(i), address, 100)
  return attempts
}

describe('sign-in attempts', () => {
  it('an account is blocked after its failures, from any address', () => {
    const attempts = failing(3, () => 'sam@council.example', '10.0.0.1')
    expect(attempts.isBlocked('Sam@Council.example ', '10.9.9.9', 200)).toBe(true)
    expect(attempts.isBlocked('other@council.example', '10.0.0.1', 200)).toBe(false)
  })

  it('one failure fewer than the limit does not block', () => {
    const attempts = failing(2, () => 'sam@council.example', '10.0.0.1')
    expect(attempts.isBlocked('sam@council.example', '10.0.0.1', 200)).toBe(false)
  })

  it('an address that tries many accounts is blocked for all of them', () => {
    const attempts = failing(5, i => `person${i}@council.example`, '10.0.0.1')
    expect(attempts.isBlocked('new@council.example', '10.0.0.1', 200)).toBe(true)
  })

  it('failures are forgotten after the window', () => {
    const attempts = failing(3, () => 'sam@council.example', '10.0.0.1')
    expect(attempts.isBlocked('sam@council.example', '10.0.0.1', 1099)).toBe(true)
    expect(attempts.isBlocked('sam@council.example', '10.0.0.1', 1100)).toBe(false)
  })

  it('a good sign-in clears the account', () => {
    const attempts = failing(3, () => 'sam@council.example', '10.0.0.1')
    attempts.clear('sam@council.example')
    expect(attempts.isBlocked('sam@council.example', '10.0.0.1', 200)).toBe(false)
  })

  it('a flood of made-up accounts keeps the memory bounded and the newest failures', () => {
    const attempts = failing(20_000, i => `made-up-${i}@council.example`, '10.0.0.1')
    expect(attempts.isBlocked('anyone@council.example', '10.0.0.1', 200)).toBe(true)
  })
})
