import { passwordObjections } from '../access/index.ts'
import { InputError } from '../care/index.ts'
import type { NewUser } from '../cli/index.ts'
import { argon2Passwords } from '../web/index.ts'
import { openAuthority } from './open-authority.ts'

/**
 * Adds a person with a local account.
 * @throws InputError where the password breaks a rule, or the address is taken
 */
export async function addUser(
  { name, email, role, password }: NewUser,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const objections = passwordObjections(password, email)
  if (objections.length > 0) throw new InputError(`the password: ${objections.join('; ')}`)
  const { store } = await openAuthority(env)
  try {
    if (await store.users.findByEmail(email)) throw new InputError(`${email} has an account already`)
    await store.users.add({ name, email, role, isActive: true }, await argon2Passwords.hash(password))
  } finally {
    await store.close()
  }
}
