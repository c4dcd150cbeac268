import { describe, expect, it } from 'vitest'
import { InputError } from '../../care/index.ts'
import type { Store } from '../store.ts'

const ann = { name: 'Ann Analyst', role: 'analyst', isActive: true } as const
const MORNING = '2025-05-01T08:00:00.000Z'
const NOON = '2025-05-01T12:00:00.000Z'
const EVENING = '2025-05-01T18:00:00.000Z'

/** Rules of accounts and sessions, for any store. Addresses differ: the tests share an installation. */
export const usersSpec = (store: () => Store): void => {
  describe('accounts', () => {
    it('an account is found by its e-mail address in any case, with its hash', async () => {
      const { users } = store()
      const user = await users.add({ ...ann, email: 'Ann@example.gov.uk' }, 'hash-1')
      expect(await users.findByEmail('ann@EXAMPLE.gov.uk')).toEqual({ user, passwordHash: 'hash-1' })
      expect(await users.find(user.id)).toEqual({ ...ann, email: 'Ann@example.gov.uk', id: user.id })
      expect(await users.list()).toContainEqual(user)
      expect(await users.findByEmail('nobody@example.gov.uk')).toBeUndefined()
    })

    it('an address has one account only', async () => {
      const { users } = store()
      await users.add({ ...ann, email: 'once@example.gov.uk' }, 'hash')
      const again = users.add({ ...ann, email: 'ONCE@example.gov.uk' }, 'hash')
      await expect(again).rejects.toBeInstanceOf(InputError)
    })

    it('role, password and being active can be changed; an unknown account cannot', async () => {
      const { users } = store()
      const { id } = await users.add({ ...ann, email: 'change@example.gov.uk' }, 'old')
      await users.changeRole(id, 'councillor')
      await users.changePassword(id, 'new')
      await users.setActive(id, false)
      const found = await users.findByEmail('change@example.gov.uk')
      expect(found).toMatchObject({ user: { role: 'councillor', isActive: false }, passwordHash: 'new' })
      await expect(users.changeRole('999999', 'analyst')).rejects.toBeInstanceOf(InputError)
      expect(await users.find('no such')).toBeUndefined()
    })
  })

  describe('sessions', () => {
    const signedIn = async (email: string) => {
      const user = await store().users.add({ ...ann, email }, 'hash')
      const token = `token of ${email}`
      await store().sessions.start(token, user.id, MORNING, NOON)
      return { user, token }
    }

    it('a session lasts until it expires', async () => {
      const { user, token } = await signedIn('lasting@example.gov.uk')
      expect(await store().sessions.find(token, MORNING)).toEqual(user)
      expect(await store().sessions.find(token, NOON)).toBeUndefined()
      expect(await store().sessions.find('other token', MORNING)).toBeUndefined()
    })

    it('a session that was ended is gone', async () => {
      const { token } = await signedIn('ending@example.gov.uk')
      await store().sessions.end(token)
      expect(await store().sessions.find(token, MORNING)).toBeUndefined()
    })

    it('all sessions of a person can be ended, and nobody else’s', async () => {
      const { user, token } = await signedIn('everywhere@example.gov.uk')
      const other = await signedIn('elsewhere@example.gov.uk')
      await store().sessions.start('second token', user.id, MORNING, EVENING)
      await store().sessions.endAllOf(user.id)
      expect(await store().sessions.find(token, MORNING)).toBeUndefined()
      expect(await store().sessions.find('second token', MORNING)).toBeUndefined()
      expect(await store().sessions.find(other.token, MORNING)).toEqual(other.user)
    })

    it('a person who may no longer sign in has no session', async () => {
      const { user, token } = await signedIn('leaver@example.gov.uk')
      await store().users.setActive(user.id, false)
      expect(await store().sessions.find(token, MORNING)).toBeUndefined()
    })
  })
}
