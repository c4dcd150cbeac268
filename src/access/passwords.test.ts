import { describe, expect, it } from 'vitest'
import { passwordObjections } from './passwords.ts'

describe('a new password', () => {
  it.each([
    ['a short one is refused', 'short-one-1', ['Use at least 12 characters']],
    ['twelve characters are enough', 'correct hors', []],
    ['one letter repeated is refused', 'aaaaaaaaaaaaaa', ['Use at least 5 different characters']],
    [
      'one that holds the name of the email is refused',
      'xx-Sam.Okafor-2026',
      ['Do not use your email address in the password'],
    ],
    ['longer than 200 characters is refused', 'abcde'.repeat(41), ['Use at most 200 characters']],
  ])('%s', (_, password, objections) => {
    expect(passwordObjections(password, 'sam.okafor@council.example')).toEqual(objections)
  })
})
