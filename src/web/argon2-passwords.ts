import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../access/index.ts'

/** OWASP, Password Storage: argon2id (the package's default) with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Passwords as argon2id hashes. */
export const argon2Passwords: Passwords = {
  hash: password => hash(password, COST),
  verify: async (passwordHash, password) => {
    try {
      return await verify(passwordHash, password)
    } catch {
      // not a hash that we made: nobody signs in with it
      return false
    }
  },
}
