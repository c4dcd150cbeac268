import type { Role } from '../access/index.ts'
import { argon2Passwords } from '../web/index.ts'
import type { Store } from '../storage/index.ts'

/** Of the invented authority only: shown on the terminal and on its sign-in page. */
export const DEMO_PASSWORD = 'close-to-home'

const DEMO_PEOPLE: readonly { readonly name: string; readonly email: string; readonly role: Role }[] = [
  { name: 'Ana Lyst', email: 'analyst@demo.example', role: 'analyst' },
  { name: 'Hedda Service', email: 'head@demo.example', role: 'head_of_service' },
  { name: 'Coun Cillor', email: 'councillor@demo.example', role: 'councillor' },
  { name: 'Addie Min', email: 'administrator@demo.example', role: 'administrator' },
]

/** Adds the people of the invented authority. */
export async function addDemoAccounts({ users }: Store): Promise<void> {
  const hash = await argon2Passwords.hash(DEMO_PASSWORD)
  for (const person of DEMO_PEOPLE) await users.add({ ...person, isActive: true }, hash)
}

/** The demo accounts that still have the password that everybody knows. */
export async function openDemoAccounts({ users }: Store): Promise<{ email: string; password: string }[]> {
  const open: { email: string; password: string }[] = []
  for (const { email } of DEMO_PEOPLE) {
    const found = await users.findByEmail(email)
    const isOpen = found?.user.isActive && (await argon2Passwords.verify(found.passwordHash, DEMO_PASSWORD))
    if (isOpen) open.push({ email, password: DEMO_PASSWORD })
  }
  return open
}
